package com.terp.chatops;

import com.terp.chatops.audit.Spool;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.Dispatch;
import com.terp.chatops.run.Dispatch.Pace;
import com.terp.chatops.run.ReplicaDispatch;
import com.terp.chatops.run.RunLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This process among those that share a database.
 *
 * @param instance unique, at most 50 characters
 * @param kind how it comes by its runs
 * @param spoolDirectory where events wait for the record, or null for memory alone
 */
record OwnProcess(String instance, Kind kind, @Nullable Path spoolDirectory) {
  OwnProcess(String instance, Kind kind) {
    this(instance, kind, null);
  }

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

  /** The same, with files for the events that wait. */
  OwnProcess spooling(Path directory) {
    return new OwnProcess(instance, kind, directory);
  }

  /** Where an environment's events wait; another database has other files. */
  @Nullable Spool spool(String environment, Database database) {
    String address = database.url().address() + "/" + database.botSchema();
    return spoolDirectory == null
        ? null
        : new Spool(spoolDirectory, "%s-%08x".formatted(environment, address.hashCode()), instance);
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
