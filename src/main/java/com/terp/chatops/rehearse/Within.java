package com.terp.chatops.rehearse;

import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunRequest;
import java.util.concurrent.atomic.AtomicLong;

/** A whole job as one step of another: its own steps move that one on. */
final class Within implements RunContext {
  private final RunContext outer;
  private final RunContext.Step step;
  private final long most;
  private final Stopping stopping;
  private final AtomicLong done = new AtomicLong();
  private RunContext.Step current = new Part();

  /** Whether somebody may stop the job in the middle. */
  enum Stopping {
    ALLOWED,
    /** Taking back comes to its end whoever asks. */
    NEVER
  }

  Within(RunContext outer, RunContext.Step step, long most, Stopping stopping) {
    this.outer = outer;
    this.step = step;
    this.most = most;
    this.stopping = stopping;
  }

  @Override
  public RunId id() {
    return outer.id();
  }

  @Override
  public RunRequest request() {
    return outer.request();
  }

  @Override
  public void steps(int steps) {
    // The outer list has its own number.
  }

  @Override
  public void begin(String label, long total) {
    current = new Part();
  }

  @Override
  public void done(long unitsSoFar) {
    current.done(unitsSoFar);
  }

  @Override
  public void end(String result) {
    current.end(result);
  }

  @Override
  public Step step(String label, long total) {
    return new Part();
  }

  @Override
  public void remark(String sentence) {
    outer.remark(sentence);
  }

  @Override
  public void cutOffBy(Runnable statements) {
    outer.cutOffBy(stopping == Stopping.ALLOWED ? statements : () -> {});
  }

  @Override
  public void checkpoint() {
    if (stopping == Stopping.ALLOWED) {
      outer.checkpoint();
    }
  }

  private final class Part implements RunContext.Step {
    private final AtomicLong before = new AtomicLong();

    @Override
    public void done(long unitsSoFar) {
      long added = unitsSoFar - before.getAndSet(unitsSoFar);
      step.done(Math.min(most, done.addAndGet(Math.max(0, added))));
    }

    @Override
    public void end(String result) {
      // One line says it all, and it is the outer one's.
    }
  }
}
