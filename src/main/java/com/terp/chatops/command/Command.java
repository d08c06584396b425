package com.terp.chatops.command;

import com.terp.chatops.deploy.PinChoice;
import com.terp.chatops.health.HealthReport.Extent;
import com.terp.chatops.lock.Freeing;
import com.terp.chatops.run.RunId;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.undo.UndoMode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked for, whatever the edge. An environment of null is the default one.
 */
public sealed interface Command {

  /** The environment it is about, or null for the default one. */
  default @Nullable String environment() {
    return null;
  }

  /** Reads; answered with a report at once. */
  sealed interface Query extends Command {}

  /** Changes data; proposed first, then confirmed with a reason. */
  sealed interface Mutation extends Command {
    /** The reason given with the command itself, or null. */
    @Nullable String reason();
  }

  record Help(@Nullable String topic) implements Query {}

  record DryRun(SeedSpec spec, @Nullable String environment) implements Query {}

  record Verify(@Nullable String environment) implements Query {}

  record Counts(@Nullable String table, @Nullable String environment) implements Query {}

  /**
   * Asks how the environment is.
   *
   * @param strictly whether a warning counts as unhealthy
   * @param extent whether what is fine gets a line of its own too
   */
  record Health(Strictness strictly, Extent extent, @Nullable String environment)
      implements Query {}

  /**
   * Has a deployment judged.
   *
   * @param what its id or its commit, or null for what is on its way or else serves
   * @param strictly whether a warning passes
   */
  record Watch(@Nullable String what, Strictness strictly, @Nullable String environment)
      implements Query {}

  enum Strictness {
    RELAXED,
    STRICT
  }

  record Status(@Nullable String environment) implements Query {}

  /**
   * Lists the newest runs.
   *
   * @param runs how many, 1 to 50
   */
  record History(int runs, @Nullable String environment) implements Query {}

  record ShowRun(RunId run, @Nullable String environment) implements Query {}

  /** Asks a running run to stop between two chunks; null means the one that runs. */
  record Cancel(@Nullable RunId run, @Nullable String environment) implements Query {}

  /**
   * Seeds.
   *
   * @param plan the digest of the plan to run exactly, or null for a fresh one
   */
  record Seed(
      SeedSpec spec, @Nullable String plan, @Nullable String reason, @Nullable String environment)
      implements Mutation {}

  /** Rehearses a seed beside the rows that are there, and takes it back. */
  record Rehearse(@Nullable String reason, @Nullable String environment) implements Mutation {}

  /**
   * Undoes something.
   *
   * @param mode what becomes of rows that somebody changed since
   */
  record Rollback(
      Target target, UndoMode mode, @Nullable String reason, @Nullable String environment)
      implements Mutation {
    public Rollback(Target target, @Nullable String reason, @Nullable String environment) {
      this(target, UndoMode.WHOLE, reason, environment);
    }
  }

  /** What to undo. */
  sealed interface Target {
    /** Not said yet: the asker chooses. */
    record Ask() implements Target {}

    /** The newest seed run that can be undone. */
    record Last() implements Target {}

    /** The seeding lock, where its holder does not let go. */
    record Lock(Freeing.Choice choice) implements Target {}

    /**
     * The deployment that serves.
     *
     * @param to where to go: an id or its beginning, or null for the best there is
     */
    record Deployment(@Nullable String to) implements Target {}

    /** A rollback of a deployment, by which the app is pinned. */
    record Pin(PinChoice choice) implements Target {}

    /** A run by its number. */
    record Run(RunId run) implements Target {}
  }
}
