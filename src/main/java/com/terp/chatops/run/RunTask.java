package com.terp.chatops.run;

import com.terp.chatops.run.Endings.End;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** One run in this process, from its first to its last event. */
final class RunTask implements RunContext, Runnable {
  private final RunId id;
  private final RunRequest request;
  private final Job job;
  private final Steps steps;
  private final Tools tools;
  private @Nullable Step current;
  private volatile @Nullable Stop stop;

  RunTask(RunId id, RunRequest request, Job job, Tools tools) {
    this.id = id;
    this.request = request;
    this.job = job;
    this.tools = tools;
    this.steps = new Steps(id, tools.clock(), tools.announcer());
  }

  /** What every run of a process shares. */
  record Tools(RunStore store, Clock clock, Announcer announcer, Endings endings, Ender ender) {}

  /** Records an end and announces it. */
  interface Ender {
    void end(RunId run, End end);
  }

  private sealed interface Stop {
    record AskedBy(String who) implements Stop {}

    record ProcessEnds() implements Stop {}
  }

  void cancel(String who) {
    if (stop == null) {
      stop = new Stop.AskedBy(who);
    }
  }

  void processEnds() {
    if (stop == null) {
      stop = new Stop.ProcessEnds();
    }
  }

  @Override
  public void run() {
    MDC.put("run", id.toString());
    try {
      tools.ender().end(id, worked());
    } finally {
      MDC.remove("run");
    }
  }

  // The one place where a run's failures end up, whatever they are: a run without an end would
  // leave people waiting.
  private End worked() {
    try {
      checkpoint();
      if (!tools.store().started(id, tools.clock().instant())) {
        throw new ChatOpsException("Run %s had ended before it could start.".formatted(id));
      }
      tools.announcer().announce(new RunEvent.Started(id, tools.clock().instant()));
      return tools.endings().returned(job.run(this));
    } catch (CancelledException e) {
      return stop instanceof Stop.ProcessEnds
          ? tools.endings().stoppedWithProcess(id, e.getMessage())
          : tools.endings().cancelled(id, e);
    } catch (Throwable e) {
      return tools.endings().failed(id, e);
    }
  }

  RunEvent.@Nullable Progress progress() {
    return steps.last();
  }

  @Override
  public RunId id() {
    return id;
  }

  @Override
  public RunRequest request() {
    return request;
  }

  @Override
  public void steps(int count) {
    steps.steps(count);
  }

  @Override
  public void begin(String label, long total) {
    current = steps.begin(label, total);
  }

  @Override
  public void done(long unitsSoFar) {
    if (current != null) {
      current.done(unitsSoFar);
    }
  }

  @Override
  public void end(String result) {
    if (current != null) {
      current.end(result);
    }
  }

  @Override
  public Step step(String label, long total) {
    return steps.begin(label, total);
  }

  @Override
  public void checkpoint() {
    Stop asked = stop;
    if (asked == null) {
      return;
    }
    String why =
        switch (asked) {
          case Stop.AskedBy by -> "Run %s was cancelled by %s".formatted(id, by.who());
          case Stop.ProcessEnds ends ->
              "Run %s was stopped because the bot shuts down".formatted(id);
        };
    throw new CancelledException(why + steps.standing() + ".");
  }
}
