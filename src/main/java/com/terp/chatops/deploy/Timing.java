package com.terp.chatops.deploy;

import com.terp.chatops.deploy.RollbackStore.Row;
import com.terp.chatops.run.Actor;
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
 * @param noticed from going live to the verdict that it failed, or null without such a verdict
 * @param decided from the verdict that it failed to the question, or null without such a verdict
 * @param triggered from the question to the answer
 * @param platform what DigitalOcean took to bring the old one back
 * @param verified from there to the proof
 * @param waited how much of {@code decided} it waited for a person
 */
record Timing(
    @Nullable Duration noticed,
    @Nullable Duration decided,
    Duration triggered,
    Duration platform,
    Duration verified,
    Duration waited) {

  /** Of DigitalOcean's clock only spans are used, but for the first. */
  static Timing of(
      Row row, Optional<Verdicts.Given> verdict, Optional<Deployment> made, Instant judgedAt) {
    Instant answered = row.answeredAt() == null ? row.beganAt() : row.answeredAt();
    Duration whole = positive(Duration.between(answered, judgedAt));
    Duration platform =
        made.map(one -> positive(Duration.between(one.createdAt(), one.phaseSince())))
            .filter(one -> one.compareTo(whole) < 0)
            .orElse(whole);
    Optional<Instant> failed =
        verdict.filter(given -> given.verdict() == Verdict.FAILED).map(Verdicts.Given::at);
    Duration decided = failed.map(at -> positive(Duration.between(at, row.beganAt()))).orElse(null);
    @Nullable Instant live = row.badLiveAt();
    Duration noticed =
        live == null ? null : failed.map(at -> positive(Duration.between(live, at))).orElse(null);
    return new Timing(
        noticed,
        decided,
        positive(Duration.between(row.beganAt(), answered)),
        platform,
        whole.minus(platform),
        Duration.ZERO);
  }

  /** Where somebody had to press a button, the time until then was not ours. */
  Timing decidedBy(Actor actor) {
    return decided == null || actor.equals(Rollbacks.BOT)
        ? this
        : new Timing(noticed, decided, triggered, platform, verified, decided);
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  /** What of it was ours. */
  Duration ours() {
    Duration deciding = decided == null ? Duration.ZERO : decided;
    return deciding.minus(waited).plus(triggered).plus(verified);
  }

  String sentence() {
    List<String> parts = new ArrayList<>();
    if (noticed != null) {
      parts.add("noticed %s after it went live".formatted(Words.duration(noticed)));
    }
    if (decided != null) {
      parts.add("decided %s later".formatted(Words.duration(decided)));
    }
    parts.add("asked in " + Words.duration(triggered));
    parts.add("DigitalOcean took " + Words.duration(platform));
    parts.add("verified %s later".formatted(Words.duration(verified)));
    return "%s (ours: %s)".formatted(String.join(", ", parts), Words.duration(ours()));
  }
}
