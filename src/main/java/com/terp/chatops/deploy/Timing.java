package com.terp.chatops.deploy;

import com.terp.chatops.deploy.RollbackStore.Row;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a rollback went.
 *
 * @param decided from the verdict that it failed to the question, or null without such a verdict
 * @param triggered from the question to the answer
 * @param platform what DigitalOcean took to bring the old one back
 * @param verified from there to the proof
 */
record Timing(
    @Nullable Duration decided, Duration triggered, Duration platform, Duration verified) {

  /** Never compares DigitalOcean's clock with ours: of theirs only spans are used. */
  static Timing of(
      Row row, Optional<Verdicts.Given> verdict, Optional<Deployment> made, Instant judgedAt) {
    Instant answered = row.answeredAt() == null ? row.beganAt() : row.answeredAt();
    Duration whole = positive(Duration.between(answered, judgedAt));
    Duration platform =
        made.map(one -> positive(Duration.between(one.createdAt(), one.phaseSince())))
            .filter(one -> one.compareTo(whole) < 0)
            .orElse(whole);
    Duration decided =
        verdict
            .filter(given -> given.verdict() == Verdict.FAILED)
            .map(given -> positive(Duration.between(given.at(), row.beganAt())))
            .orElse(null);
    return new Timing(
        decided,
        positive(Duration.between(row.beganAt(), answered)),
        platform,
        whole.minus(platform));
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  /** What of it was ours. */
  Duration ours() {
    Duration deciding = decided == null ? Duration.ZERO : decided;
    return deciding.plus(triggered).plus(verified);
  }

  String sentence() {
    List<String> parts = new ArrayList<>();
    if (decided != null) {
      parts.add("decided %s after it failed".formatted(Words.duration(decided)));
    }
    parts.add("asked in " + Words.duration(triggered));
    parts.add("DigitalOcean took " + Words.duration(platform));
    parts.add("verified %s later".formatted(Words.duration(verified)));
    return "%s (ours: %s)".formatted(String.join(", ", parts), Words.duration(ours()));
  }
}
