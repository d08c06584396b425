package com.terp.chatops.rehearse;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was rehearsed and how it went, point by point; told in the thread as it fills in. */
final class Checklist {
  private final RunContext context;
  private final Clock clock;
  private final List<Finding> points = new ArrayList<>();

  Checklist(RunContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  /** What came of one point. */
  record Result(Outcome outcome, String sentence) {
    static Result good(String sentence) {
      return new Result(Outcome.GOOD, sentence);
    }
  }

  /** The work of one point. */
  @FunctionalInterface
  interface Work<T> {
    T on(RunContext.Step step) throws Exception;
  }

  /** What to say of it. */
  @FunctionalInterface
  interface Saying<T> {
    Result of(T done);
  }

  /** Does one point; where it throws, the point has failed, and the exception goes on. */
  <T> T point(String label, long total, Work<T> work, Saying<T> saying) throws Exception {
    Instant began = clock.instant();
    RunContext.Step step = context.step(label, total);
    try {
      T done = work.on(step);
      end(label, step, saying.of(done), began);
      return done;
    } catch (Exception e) {
      end(label, step, new Result(Outcome.BAD, "did not come to its end"), began);
      throw e;
    }
  }

  private void end(String label, RunContext.Step step, Result result, Instant began) {
    String sign = result.outcome() == Outcome.BAD ? "✗ " : "";
    step.end(sign + result.sentence());
    points.add(
        new Finding(
            result.outcome(),
            "%s: %s (%s)"
                .formatted(
                    label,
                    result.sentence(),
                    Words.duration(Duration.between(began, clock.instant())))));
  }

  Outcome outcome() {
    if (points.stream().anyMatch(p -> p.outcome() == Outcome.BAD)) {
      return Outcome.BAD;
    }
    boolean doubt =
        points.stream()
            .anyMatch(p -> p.outcome() == Outcome.WARNING || p.outcome() == Outcome.UNKNOWN);
    return doubt ? Outcome.WARNING : Outcome.GOOD;
  }

  long failed() {
    return points.stream().filter(p -> p.outcome() == Outcome.BAD).count();
  }

  Report.Part part() {
    return new Report.Findings("Checklist", points);
  }
}
