package com.terp.chatops.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Brings recorded runs to a process that works on them. */
public sealed interface Dispatch permits LocalDispatch, ReplicaDispatch {
  /** Runs that are carried out by the process that accepted them. */
  static Dispatch here(RunLimits limits) {
    return new LocalDispatch(limits);
  }

  /** How much may be under way. */
  RunLimits limits();

  /** How quickly things are noticed. */
  Pace pace();

  /** Whether other processes can take runs up as well. */
  boolean shared();

  /** Called within the transaction that records a run. */
  void record(Connection connection, RunId run) throws SQLException;

  /** Called once that transaction is committed. */
  void recorded(RunId run);

  /** Says who does the work; called once, before anything else. */
  void attach(Worker worker);

  /** Begins to look for runs to work on. */
  void open();

  /** Called for a run that has not ended although its process is gone and its heartbeat stale. */
  void orphaned(RunId run);

  /** Takes no further runs; those at work go on. */
  void stop();

  /**
   * Waits for those at work.
   *
   * @return whether all have stopped
   */
  boolean drained(Duration atMost);

  /** Interrupts those that still work. */
  void interrupt();

  /** Who does the work. */
  interface Worker {
    Left work(RunId run);

    /** Ends a run that nobody can go on with. */
    void abandon(RunId run);
  }

  /**
   * How quickly replicas notice things.
   *
   * @param poll how often each looks for runs to work on
   * @param heartbeat how often it shows that it is at work; after four missed ones another replica
   *     takes its runs over, so a takeover begins after four to six of these
   */
  record Pace(Duration poll, Duration heartbeat) {
    static final int MISSED_HEARTBEATS = 4;

    public static final Pace DEFAULT = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(3));

    /** After this long without a heartbeat a process is taken for dead. */
    Duration silence() {
      return heartbeat.multipliedBy(MISSED_HEARTBEATS);
    }
  }

  /** How work on a run was left. */
  enum Left {
    OVER,
    /** Somebody else is to go on with it, at once. */
    HANDED_OVER,
    /** Somebody else goes on with it already. */
    LOST
  }
}
