package com.terp.chatops.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a run stands, step by step. Thread-safe: tables are loaded on several threads. */
final class Steps {
  private final RunId run;
  private final Clock clock;
  private final Announcer announcer;
  private int steps;
  private int begun;
  private RunEvent.@Nullable Progress last;

  Steps(RunId run, Clock clock, Announcer announcer) {
    this.run = run;
    this.clock = clock;
    this.announcer = announcer;
  }

  synchronized void steps(int count) {
    steps = count;
  }

  synchronized RunContext.Step begin(String label, long total) {
    begun++;
    steps = Math.max(steps, begun);
    Step step = new Step(begun, label, total, clock.instant());
    step.done(0);
    return step;
  }

  synchronized RunEvent.@Nullable Progress last() {
    return last;
  }

  /** In words, for the one who stopped it; empty before the first step. */
  synchronized String standing() {
    return last == null
        ? ""
        : " in step %d of %d, %s, after %,d of %,d"
            .formatted(last.step(), steps, last.label(), last.done(), last.total());
  }

  private final class Step implements RunContext.Step {
    private final int number;
    private final String label;
    private final long total;
    private final Instant began;

    Step(int number, String label, long total, Instant began) {
      this.number = number;
      this.label = label;
      this.total = total;
      this.began = began;
    }

    @Override
    public void done(long units) {
      synchronized (Steps.this) {
        last = new RunEvent.Progress(run, clock.instant(), number, steps, label, units, total);
        announcer.announce(last);
      }
    }

    @Override
    public void end(String result) {
      synchronized (Steps.this) {
        Instant now = clock.instant();
        announcer.announce(
            new RunEvent.StepEnded(
                run, now, number, steps, label, result, Duration.between(began, now)));
      }
    }
  }
}
