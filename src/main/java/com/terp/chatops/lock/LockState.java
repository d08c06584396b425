package com.terp.chatops.lock;

import com.terp.chatops.db.LockHolder;
import com.terp.chatops.run.Run;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether somebody may seed now. */
public sealed interface LockState {
  /** A process shows itself every three seconds; after this long it is not just slow. */
  Duration SILENT_AFTER = Duration.ofSeconds(60);

  /** Nobody holds it. */
  record Free() implements LockState {}

  /**
   * A run of the bot that has not ended holds it.
   *
   * @param since when it took the lock
   * @param heartbeat when its process last showed itself, or null where that is not recorded
   */
  record HeldByRun(Run run, Instant since, @Nullable Instant heartbeat, LockHolder holder)
      implements LockState {
    /** How long its process has not shown itself. */
    public Duration silence(Instant now) {
      return Duration.between(heartbeat == null ? since : heartbeat, now);
    }

    /** Whether its process lives, as far as one can tell. */
    public boolean alive(Instant now) {
      return silence(now).compareTo(SILENT_AFTER) <= 0;
    }
  }

  /**
   * A session of a run that has ended holds it still: the process behind it is frozen or cut off.
   */
  record LeftBehind(Run run, LockHolder holder) implements LockState {}

  /** Somebody else does, most likely one of TERP's own scripts. */
  record HeldByStranger(LockHolder holder) implements LockState {}
}
