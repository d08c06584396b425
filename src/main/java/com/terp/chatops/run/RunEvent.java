package com.terp.chatops.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a run, in order; each run ends in exactly one {@link Ended}. */
public sealed interface RunEvent {
  RunId run();

  Instant at();

  /**
   * The run is recorded, and a process begins to work on it.
   *
   * @param within the conversation that tells of the run it acts on, or null where it begins one
   */
  record Requested(RunId run, Instant at, RunRequest request, @Nullable RunThread within)
      implements RunEvent {}

  record Started(RunId run, Instant at) implements RunEvent {}

  /**
   * Another process goes on with it, under the same number.
   *
   * @param recorded the run as it is recorded
   * @param attempt which beginning this is, from 2
   * @param sentence what happened, for people
   */
  record TakenOver(RunId run, Instant at, Run recorded, int attempt, String sentence)
      implements RunEvent {}

  /**
   * Something people should know beside the steps.
   *
   * @param key unique within the run
   */
  record Remark(RunId run, Instant at, String key, String sentence) implements RunEvent {}

  /**
   * People have not been told how the run stands, because the process that should have is gone, or
   * because it was undone or gone on with since. Repeated until {@link Runs#told} says that they
   * know.
   *
   * @param recorded the run as it is recorded
   * @param attempt how many processes worked on it
   */
  record Untold(RunId run, Instant at, Run recorded, int attempt, Known known)
      implements RunEvent {}

  /** What people were told of a run's end before. */
  enum Known {
    NOTHING,
    /** Another one than there is now. */
    AN_END
  }

  /**
   * A step begins or moves on.
   *
   * @param step from 1
   * @param steps how many there are
   * @param label what the step does, for example {@code batches}
   * @param done units done in this step
   * @param total units in this step
   */
  record Progress(RunId run, Instant at, int step, int steps, String label, long done, long total)
      implements RunEvent {}

  /**
   * A step is complete.
   *
   * @param result what came of it, one short sentence
   */
  record StepEnded(
      RunId run, Instant at, int step, int steps, String label, String result, Duration took)
      implements RunEvent {}

  /**
   * The end.
   *
   * @param state an ended state
   * @param report what people read
   */
  record Ended(RunId run, Instant at, RunState state, Report report) implements RunEvent {}
}
