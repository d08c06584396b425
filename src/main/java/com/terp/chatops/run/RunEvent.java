package com.terp.chatops.run;

import java.time.Duration;
import java.time.Instant;

/** What happens to a run, in order; each run ends in exactly one {@link Ended}. */
public sealed interface RunEvent {
  RunId run();

  Instant at();

  /** The run is recorded and will start. */
  record Requested(RunId run, Instant at, RunRequest request) implements RunEvent {}

  record Started(RunId run, Instant at) implements RunEvent {}

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
