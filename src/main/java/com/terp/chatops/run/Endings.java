package com.terp.chatops.run;

import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people read where a run did not come to its own end. */
final class Endings {
  private static final Logger LOG = LoggerFactory.getLogger(Endings.class);
  private static final String KEPT = "What it had committed by then is still there.";

  private final Recovery recovery;

  Endings(Recovery recovery) {
    this.recovery = recovery;
  }

  /** One end of a run: its state and what people read. */
  record End(RunState state, Report report) {}

  End returned(Report report) {
    return new End(report.outcome() == Outcome.BAD ? RunState.FAILED : RunState.SUCCEEDED, report);
  }

  End cancelled(RunId run, String what) {
    return new End(RunState.CANCELLED, told(run, Outcome.WARNING, what, KEPT));
  }

  End stoppedWithProcess(RunId run, String what) {
    return new End(RunState.INTERRUPTED, told(run, Outcome.BAD, what, KEPT));
  }

  End processGone(RunId run) {
    return stoppedWithProcess(
        run, "Run %s was interrupted: the bot that ran it is gone.".formatted(run));
  }

  /** Not its end at all, but as much as its process can tell of it. */
  End elsewhere(RunId run) {
    return new End(
        RunState.INTERRUPTED,
        told(
            run,
            Outcome.WARNING,
            "Run %s goes on in another process of the bot.".formatted(run),
            "It had not been heard of from here for a while."));
  }

  End diedTooOften(RunId run, int deaths) {
    return stoppedWithProcess(
        run,
        "Run %s was given up: the bot died %d times while working on it.".formatted(run, deaths));
  }

  End failed(RunId run, Throwable failure) {
    if (failure instanceof OtherEndException other) {
      return new End(other.state(), other.report());
    }
    if (failure instanceof RefusedException refused) {
      return new End(RunState.FAILED, refused.report());
    }
    if (failure instanceof ChatOpsException known) {
      LOG.warn("run {} failed: {}", run, known.getMessage(), known);
      return new End(RunState.FAILED, told(run, Outcome.BAD, known.getMessage()));
    }
    LOG.error("run {} failed unexpectedly, error run-{}", run, run, failure);
    return new End(
        RunState.FAILED,
        told(
            run,
            Outcome.BAD,
            "Run %s failed unexpectedly (error run-%s).".formatted(run, run),
            "The bot's log says why, under the same error id. " + KEPT));
  }

  private Report told(RunId run, Outcome outcome, String headline, String... body) {
    Report.Part[] parts = new Report.Part[body.length];
    for (int i = 0; i < body.length; i++) {
      parts[i] = new Paragraph(body[i]);
    }
    List<Offer> offers = new ArrayList<>(offers(run));
    offers.add(new Offer("See the run", Emphasis.PLAIN, "run " + run));
    return Report.of(outcome, headline, parts).offering(offers.toArray(Offer[]::new));
  }

  private List<Offer> offers(RunId run) {
    try {
      return recovery.offers(run);
    } catch (RuntimeException e) {
      LOG.warn("cannot tell what can be done after run {}: {}", run, e.getMessage());
      return List.of();
    }
  }
}
