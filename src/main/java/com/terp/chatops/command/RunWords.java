package com.terp.chatops.command;

import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunThread;
import com.terp.chatops.run.Times;
import com.terp.chatops.run.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a run is spoken of, the same in every view. */
final class RunWords {
  private RunWords() {}

  /** {@code run 12 (seed light)}. */
  static String name(Run run) {
    return "run %s (%s)".formatted(run.id(), run.request().command());
  }

  static Fact fact(String label, Run run, Instant now) {
    return new Fact(
        label,
        "%s by %s, %s"
            .formatted(name(run), run.request().actor().name(), Times.ago(run.requestedAt(), now)),
        link(run));
  }

  static @Nullable URI link(Run run) {
    RunThread thread = run.thread();
    return thread == null ? null : thread.link();
  }

  static String state(RunState state) {
    return switch (state) {
      case REQUESTED -> "waiting";
      case RUNNING -> "running";
      case SUCCEEDED -> "done";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
      case INTERRUPTED -> "interrupted";
      case ROLLED_BACK -> "undone";
    };
  }

  /**
   * The same, saying where an undo left something.
   *
   * @param kept rows that were left where they are
   */
  static String state(RunState state, long kept) {
    return state == RunState.ROLLED_BACK && kept > 0
        ? "undone except %s kept".formatted(Words.rows(kept))
        : state(state);
  }

  static Outcome outcome(RunState state) {
    return switch (state) {
      case REQUESTED, RUNNING, ROLLED_BACK -> Outcome.INFO;
      case SUCCEEDED -> Outcome.GOOD;
      case CANCELLED, INTERRUPTED -> Outcome.WARNING;
      case FAILED -> Outcome.BAD;
    };
  }

  /** How long it took, or empty while it goes on. */
  static String took(Run run) {
    Instant started = run.startedAt();
    Instant ended = run.endedAt();
    return started == null || ended == null ? "" : Words.duration(Duration.between(started, ended));
  }
}
