package com.terp.chatops;

import com.terp.chatops.db.Database;
import com.terp.chatops.run.Dispatch;
import com.terp.chatops.run.Dispatch.Pace;
import com.terp.chatops.run.ReplicaDispatch;
import com.terp.chatops.run.RunLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * This process among those that share a database.
 *
 * @param instance unique, at most 50 characters
 * @param kind how it comes by its runs
 */
record OwnProcess(String instance, Kind kind) {
  /** How often a replica shows that it is at work, in milliseconds; tests make it quick. */
  private static final String HEARTBEAT = "terp.heartbeat.millis";

  enum Kind {
    /** Takes up whatever is recorded, also from others that died. */
    REPLICA,
    /** Carries out what it accepted, and nothing else. */
    SHELL
  }

  static OwnProcess replica() {
    return new OwnProcess("bot-" + UUID.randomUUID(), Kind.REPLICA);
  }

  static OwnProcess shell() {
    return new OwnProcess("shell-" + UUID.randomUUID(), Kind.SHELL);
  }

  Dispatch dispatch(Database database, Clock clock) {
    return switch (kind) {
      case REPLICA -> new ReplicaDispatch(database, clock, instance, RunLimits.REPLICA, pace());
      case SHELL -> Dispatch.here(RunLimits.DEFAULT);
    };
  }

  private static Pace pace() {
    Duration heartbeat =
        Duration.ofMillis(Long.getLong(HEARTBEAT, Pace.DEFAULT.heartbeat().toMillis()));
    Duration poll = heartbeat.compareTo(Pace.DEFAULT.poll()) < 0 ? heartbeat : Pace.DEFAULT.poll();
    return new Pace(poll, heartbeat);
  }
}
