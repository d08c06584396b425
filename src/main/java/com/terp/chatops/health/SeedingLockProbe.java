package com.terp.chatops.health;

import com.terp.chatops.lock.LockState;
import com.terp.chatops.lock.SeedingLock;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Who holds the seeding lock; a database that is down is another probe's business. */
public final class SeedingLockProbe implements Probe {
  private static final Duration LONG = Duration.ofHours(1);

  private final SeedingLock lock;
  private final Clock clock;

  public SeedingLockProbe(SeedingLock lock, Clock clock) {
    this.lock = lock;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return "Seeding lock";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    try {
      return List.of(reading(lock.look()));
    } catch (ChatOpsException e) {
      return List.of(
          Reading.unknown(subject(), "not known while the database does not answer", ""));
    }
  }

  private Reading reading(LockState state) {
    return switch (state) {
      case LockState.Free free -> Reading.pass(subject(), "free", null);
      case LockState.HeldByRun held -> {
        Duration since = Duration.between(held.since(), clock.instant());
        String sentence =
            "held by run %s (%s) for %s"
                .formatted(
                    held.run().id(), held.run().request().actor().name(), Words.duration(since));
        if (!held.alive(clock.instant())) {
          yield Reading.warn(
              subject(),
              sentence + ", which does not answer",
              null,
              "Its process is frozen or cut off: rollback lock frees it.");
        }
        yield since.compareTo(LONG) > 0
            ? Reading.warn(subject(), sentence, null, "See whether it still moves with status.")
            : Reading.pass(subject(), sentence, null);
      }
      case LockState.LeftBehind left ->
          Reading.warn(
              subject(),
              "still held for run %s, which has ended".formatted(left.run().id()),
              null,
              "The process that ran it is frozen or cut off: rollback lock frees it.");
      case LockState.HeldByStranger held ->
          Reading.warn(
              subject(),
              "held by a session that is no run of mine (connection %d)"
                  .formatted(held.holder().connection()),
              null,
              "One of TERP's own scripts is probably seeding: status shows the session.");
    };
  }
}
