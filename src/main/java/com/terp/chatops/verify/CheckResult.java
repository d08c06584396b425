package com.terp.chatops.verify;

import java.time.Duration;

/**
 * One check's outcome.
 *
 * @param check what should be true
 */
public record CheckResult(String check, Check.Severity severity, Verdict verdict, Duration took) {
  /** Whether it found rows that must not be so. */
  boolean failed() {
    return verdict instanceof Verdict.Broken && severity == Check.Severity.BROKEN;
  }
}
