package com.terp.chatops.verify;

import java.time.Duration;
import java.util.List;

/** What all checks found on one environment. */
public record Verified(String environment, List<CheckResult> results, Duration took) {
  public Verified {
    results = List.copyOf(results);
  }

  /** Whether no row breaks what must be true; suspicious rows do not count. */
  public boolean clean() {
    return failed() == 0;
  }

  /** How many checks found rows that must not be so. */
  public long failed() {
    return results.stream().filter(CheckResult::failed).count();
  }

  /** How many checks found rows worth a look. */
  public long suspicious() {
    return results.stream()
        .filter(r -> r.verdict() instanceof Verdict.Broken && !r.failed())
        .count();
  }

  /** How many checks could not look. */
  public long skipped() {
    return results.stream().filter(r -> r.verdict() instanceof Verdict.Skipped).count();
  }
}
