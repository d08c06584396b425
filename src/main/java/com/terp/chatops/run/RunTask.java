package com.terp.chatops.run;

import com.terp.chatops.run.Dispatch.Left;
import com.terp.chatops.run.Endings.End;
import com.terp.chatops.run.RunStore.Owner;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One run in this process, from its beginning here to its end or to its handing over. */
final class RunTask implements RunContext {
  private static final Logger LOG = LoggerFactory.getLogger(RunTask.class);

  private final RunId id;
  private final Tools tools;
  private final Steps steps;
  private final AtomicInteger remarks = new AtomicInteger();
  private volatile Begun.@Nullable Ours ours;
  private volatile @Nullable Stop stop;
  private volatile @Nullable Runnable statements;
  private @Nullable Step current;

  RunTask(RunId id, Tools tools) {
    this.id = id;
    this.tools = tools;
    this.steps = new Steps(id, tools.clock(), tools.announcer());
  }

  /** What every run of a process shares. */
  record Tools(RunStore store, String instance, Clock clock, Announcer announcer, Desk desk) {}

  private sealed interface Stop {
    record AskedBy(String who) implements Stop {}

    record ProcessEnds() implements Stop {}

    /** Another process has taken the run over. */
    record Lost() implements Stop {}
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

  void lost() {
    stop = new Stop.Lost();
  }

  /** Whether somebody wants it to stop; it has not yet. */
  boolean asked() {
    return stop instanceof Stop.AskedBy;
  }

  /** Cuts off the statements of a run that is to stop and has not yet. */
  void cutOff() {
    Runnable cut = statements;
    if (stop != null && cut != null) {
      cut.run();
    }
  }

  /** Which of the run's beginnings this is; 0 before it has begun. */
  int attempt() {
    Begun.Ours mine = ours;
    return mine == null ? 0 : mine.attempt();
  }

  Left work() {
    MDC.put("run", id.toString());
    try {
      return switch (tools.store().begin(id, tools.instance(), tools.clock().instant())) {
        case Begun.Over over -> Left.OVER;
        case Begun.Ours begun -> work(begun);
      };
    } finally {
      MDC.remove("run");
    }
  }

  // The one place where a run's failures end up, whatever they are: a run without an end would
  // leave people waiting.
  private Left work(Begun.Ours begun) {
    ours = begun;
    End end;
    try {
      tell(begun);
      end = tools.desk().worked(begun, this);
    } catch (Throwable e) {
      if (stop instanceof Stop.Lost) {
        return Left.LOST;
      }
      if (stop instanceof Stop.ProcessEnds && handedOver()) {
        return Left.HANDED_OVER;
      }
      end = ended(e);
    }
    return tools.desk().end(id, owner(), end) ? Left.OVER : Left.LOST;
  }

  /** Who asked it to stop hears that it did, whatever it stumbled over then. */
  private End ended(Throwable e) {
    Endings endings = tools.desk().endings();
    if (stop instanceof Stop.AskedBy by && !(e instanceof OtherEndException)) {
      LOG.info("run {} stopped as it was asked to", id, e);
      return endings.cancelled(id, cancelled(by.who()));
    }
    if (stop instanceof Stop.ProcessEnds && e instanceof CancelledException stopped) {
      return endings.stoppedWithProcess(id, stopped.getMessage());
    }
    return endings.failed(id, e);
  }

  private void tell(Begun.Ours begun) {
    Run run = begun.run();
    if (begun.attempt() == 1) {
      RunThread within = run.request().subject() == null ? null : run.thread();
      announce(new RunEvent.Requested(id, tools.clock().instant(), run.request(), within));
      announce(new RunEvent.Started(id, tools.clock().instant()));
    } else {
      String sentence =
          begun.handedOver()
              ? "The bot was restarted; run %s goes on.".formatted(id)
              : "The bot that ran it died; run %s is taken up again.".formatted(id);
      announce(new RunEvent.TakenOver(id, tools.clock().instant(), run, begun.attempt(), sentence));
    }
    if (begun.cancelAskedBy() != null) {
      cancel(begun.cancelAskedBy());
    }
  }

  private boolean handedOver() {
    if (!tools.desk().handsOver()) {
      return false;
    }
    try {
      if (!tools.store().handedOver(id, owner())) {
        return false;
      }
    } catch (ChatOpsException e) {
      LOG.warn("run {} is left without a word: {}", id, e.getMessage());
    }
    remark("The bot is being restarted; this run goes on in a moment" + steps.standing() + ".");
    return true;
  }

  private void announce(RunEvent event) {
    tools.announcer().announce(event);
  }

  private Owner owner() {
    return new Owner(tools.instance(), attempt());
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
    return Objects.requireNonNull(ours, "a job runs after the beginning").run().request();
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
  public void remark(String sentence) {
    String key = "%d-%d".formatted(attempt(), remarks.incrementAndGet());
    announce(new RunEvent.Remark(id, tools.clock().instant(), key, sentence));
  }

  @Override
  public void cutOffBy(Runnable cut) {
    statements = cut;
  }

  @Override
  public void checkpoint() {
    Stop asked = stop;
    if (asked == null) {
      return;
    }
    LOG.info("run {} stops here: {}", id, asked);
    throw new CancelledException(
        switch (asked) {
          case Stop.AskedBy by -> cancelled(by.who());
          case Stop.ProcessEnds ends ->
              "Run %s was stopped because the bot shuts down%s.".formatted(id, steps.standing());
          case Stop.Lost lost -> "Run %s goes on in another process.".formatted(id);
        });
  }

  private String cancelled(String who) {
    return "Run %s was cancelled by %s%s.".formatted(id, who, steps.standing());
  }
}
