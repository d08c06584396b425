package com.terp.chatops.command;

import com.terp.chatops.audit.AuditEvent;
import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Cancelling;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a run to stop. */
final class CancelRun {
  private final EnvironmentServices environment;

  CancelRun(EnvironmentServices environment) {
    this.environment = environment;
  }

  Report of(@Nullable RunId run, Actor actor) {
    if (run != null) {
      return cancel(run, actor);
    }
    List<Run> active = environment.runs().active();
    return switch (active.size()) {
      case 0 ->
          Report.of(
              Outcome.INFO,
              "Nothing is running on %s, so nothing was stopped".formatted(environment.name()));
      case 1 -> cancel(active.get(0).id(), actor);
      default -> which(active);
    };
  }

  static Offer offer(EnvironmentServices environment, RunId run) {
    return new Offer(
        "Stop run " + run, Emphasis.DANGER, "cancel %s env=%s".formatted(run, environment.name()));
  }

  /** Only what a seed wrote can be undone afterwards. */
  static String afterwards(Run run) {
    String told = "Its own thread says when it has stopped.";
    return run.request().command().startsWith("seed ")
        ? told + " What it wrote until then can be undone."
        : told;
  }

  private Report which(List<Run> active) {
    List<Offer> offers = active.stream().map(r -> offer(environment, r.id())).toList();
    return new Report(
        Outcome.REFUSED,
        "Which one? %d runs are under way on %s".formatted(active.size(), environment.name()),
        List.of(
            new Report.Facts(
                active.stream()
                    .map(r ->
                        new Report.Fact("Run " + r.id(), r.request().command(), RunWords.link(r)))
                    .toList())),
        offers);
  }

  private Report cancel(RunId id, Actor actor) {
    return switch (environment.runs().cancel(id, actor)) {
      case Cancelling.Asked asked -> {
        record(asked.run(), actor);
        yield Report.of(
            Outcome.INFO,
            "Run %s was asked to stop; it stops before its next chunk".formatted(id),
            new Report.Paragraph(afterwards(asked.run())));
      }
      case Cancelling.Ended ended ->
          Report.of(
                  Outcome.INFO,
                  "Run %s is over already: %s".formatted(id, RunWords.state(ended.run().state())))
              .offering(
                  new Offer(
                      "Look at it",
                      Emphasis.PLAIN,
                      "run %s env=%s".formatted(id, environment.name())));
      case Cancelling.Unknown unknown ->
          Report.of(
                  Outcome.REFUSED,
                  "There is no run %s on %s".formatted(id, environment.name()),
                  new Report.Paragraph("status shows what runs."))
              .offering(new Offer("Status", Emphasis.PLAIN, "status env=" + environment.name()));
    };
  }

  private void record(Run run, Actor actor) {
    environment
        .audit()
        .record(
            new AuditEvent(
                Action.CANCELLING,
                run.id(),
                actor,
                environment.name(),
                "cancel " + run.id(),
                "",
                "asked to stop",
                Map.of()));
  }
}
