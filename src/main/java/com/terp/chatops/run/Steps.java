package com.terp.chatops.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a run stands, step by step. Thread-safe: chunks are loaded on several threads. */
final class Steps {
  private final RunId run;
  private final Clock clock;
  private final Announcer announcer;
  private int steps;
  private int step;
  private String label = "";
  private long total;
  private Instant began = Instant.EPOCH;
  private RunEvent.@Nullable Progress last;

  Steps(RunId run, Clock clock, Announcer announcer) {
    this.run = run;
    this.clock = clock;
    this.announcer = announcer;
  }

  synchronized void steps(int count) {
    steps = count;
  }

  synchronized void begin(String what, long units) {
    step++;
    steps = Math.max(steps, step);
    label = what;
    total = units;
    began = clock.instant();
    progress(began, 0);
  }

  synchronized void done(long units) {
    progress(clock.instant(), units);
  }

  synchronized void end(String result) {
    Instant now = clock.instant();
    announcer.announce(
        new RunEvent.StepEnded(run, now, step, steps, label, result, Duration.between(began, now)));
  }

  private void progress(Instant now, long units) {
    last = new RunEvent.Progress(run, now, step, steps, label, units, total);
    announcer.announce(last);
  }

  synchronized RunEvent.@Nullable Progress last() {
    return last;
  }

  /** In words, for the one who stopped it; empty before the first step. */
  synchronized String standing() {
    return last == null
        ? ""
        : " in step %d of %d, %s, after %,d of %,d"
            .formatted(step, steps, label, last.done(), total);
  }
}
