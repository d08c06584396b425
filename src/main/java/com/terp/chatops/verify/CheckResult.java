package com.terp.chatops.verify;

import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * One check's outcome.
 *
 * @param theme what kind of check it is
 * @param check what should be true
 */
public record CheckResult(String theme, String check, Verdict verdict, Duration took) {
  /** What it found; empty where all is well or it could not look. */
  public List<Finding> findings() {
    return switch (verdict) {
      case Verdict.Broken broken -> broken.findings();
      case Verdict.Suspect suspect -> suspect.findings();
      case Verdict.Held held -> List.of();
      case Verdict.Skipped skipped -> List.of();
      case Verdict.Unknown unknown -> List.of();
    };
  }
}
