package com.terp.chatops.verify;

import com.terp.chatops.verify.check.Verdict;
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
    return count(Verdict.Broken.class);
  }

  /** How many checks found rows worth a look. */
  public long suspicious() {
    return count(Verdict.Suspect.class);
  }

  /** How many checks had nothing to look at. */
  public long skipped() {
    return count(Verdict.Skipped.class);
  }

  /** How many checks got no answer. */
  public long unknown() {
    return count(Verdict.Unknown.class);
  }

  private long count(Class<? extends Verdict> kind) {
    return results.stream().filter(r -> kind.isInstance(r.verdict())).count();
  }
}
