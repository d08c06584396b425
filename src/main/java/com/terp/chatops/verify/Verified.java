package com.terp.chatops.verify;

import com.terp.chatops.verify.check.Finding;
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

  /**
   * The checks that find more broken rows than an earlier run of them found broken or worth a look:
   * what is rare among few rows need not be so among many.
   */
  public List<String> brokenSince(Verified before) {
    return results.stream()
        .filter(now -> rows(now.broken()) > before.found(now))
        .map(CheckResult::check)
        .toList();
  }

  private long found(CheckResult wanted) {
    return results.stream()
        .filter(result -> result.check().equals(wanted.check()))
        .mapToLong(result -> rows(result.broken()) + rows(result.suspect()))
        .sum();
  }

  private static long rows(List<Finding> findings) {
    return findings.stream().mapToLong(Finding::offenders).sum();
  }
}
