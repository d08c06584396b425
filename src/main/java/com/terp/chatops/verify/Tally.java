package com.terp.chatops.verify;

import com.terp.chatops.run.Words;
import com.terp.chatops.verify.check.Verdict;
import java.time.Duration;
import java.util.List;

/** How the checks of one kind did. */
record Tally(long held, long broken, long suspect, long notLookedAt, Duration took) {
  static Tally of(List<CheckResult> results) {
    return new Tally(
        count(results, Verdict.Held.class),
        count(results, Verdict.Broken.class),
        count(results, Verdict.Suspect.class),
        count(results, Verdict.Skipped.class) + count(results, Verdict.Unknown.class),
        results.stream().map(CheckResult::took).reduce(Duration.ZERO, Duration::plus));
  }

  private static long count(List<CheckResult> results, Class<? extends Verdict> kind) {
    return results.stream().filter(r -> kind.isInstance(r.verdict())).count();
  }

  List<String> cells(String theme) {
    return List.of(
        theme,
        Words.number(held),
        Words.number(broken),
        Words.number(suspect),
        Words.number(notLookedAt),
        Words.duration(took));
  }
}
