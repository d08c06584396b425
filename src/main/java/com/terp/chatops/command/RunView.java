package com.terp.chatops.command;

import com.terp.chatops.audit.AuditEntry;
import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Times;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run's whole record: the request, its steps, what came of it, and every audit event. */
final class RunView {
  private RunView() {}

  static Report of(EnvironmentServices environment, RunId id) {
    Optional<Run> found = environment.runs().find(id);
    if (found.isEmpty()) {
      return Report.of(
              Outcome.REFUSED,
              "There is no run %s on %s".formatted(id, environment.name()),
              new Report.Paragraph("history lists the runs there are."))
          .offering(new Offer("List runs", Emphasis.PLAIN, "history 10 env=" + environment.name()));
    }
    Run run = found.get();
    List<AuditEntry> events = environment.audit().ofRun(id);
    List<Part> body = new ArrayList<>();
    body.add(new Report.Facts(facts(run)));
    steps(events).ifPresent(body::add);
    Report result = run.report();
    if (result != null) {
      body.add(new Report.Paragraph("Result: " + result.headline()));
      body.addAll(result.body());
    }
    body.add(record(events));
    return new Report(
        RunWords.outcome(run.state()), headline(environment, run), body, offers(environment, run));
  }

  private static String headline(EnvironmentServices environment, Run run) {
    String took = RunWords.took(run);
    return "Run %s, %s, by %s: %s%s"
        .formatted(
            run.id(),
            run.request().command(),
            run.request().actor().name(),
            RunWords.state(run.state(), environment.undoing().kept().getOrDefault(run.id(), 0L)),
            took.isEmpty() ? "" : " after " + took);
  }

  private static List<Fact> facts(Run run) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Environment", run.request().environment()));
    facts.add(new Fact("Who", run.request().actor().name()));
    facts.add(new Fact("Why", run.request().reason()));
    facts.add(new Fact("Asked", Times.moment(run.requestedAt()), RunWords.link(run)));
    Instant started = run.startedAt();
    if (started != null) {
      facts.add(new Fact("Started", Times.moment(started)));
    }
    Instant ended = run.endedAt();
    if (ended != null) {
      facts.add(new Fact("Ended", Times.moment(ended)));
    }
    String digest = run.request().planDigest();
    facts.add(new Fact("Plan", digest.substring(0, Math.min(8, digest.length()))));
    RunId subject = run.request().subject();
    if (subject != null) {
      facts.add(new Fact("Undoes", "run " + subject));
    }
    return facts;
  }

  private static Optional<Part> steps(List<AuditEntry> events) {
    List<List<String>> rows =
        events.stream()
            .filter(e -> e.event().action() == Action.STEP)
            .map(e ->
                List.of(
                    e.event().body().getOrDefault("step", ""),
                    e.event().result(),
                    took(e.event().body().getOrDefault("milliseconds", ""))))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Grid(
                "Steps",
                List.of(Column.text("Step"), Column.text("What"), Column.number("Took")),
                rows));
  }

  private static String took(String milliseconds) {
    return milliseconds.isEmpty()
        ? ""
        : Words.duration(Duration.ofMillis(Long.parseLong(milliseconds)));
  }

  private static Part record(List<AuditEntry> events) {
    return new Report.Grid(
        "Record (UTC)",
        List.of(
            Column.number("No."),
            Column.text("When"),
            Column.text("What"),
            Column.text("Who"),
            Column.text("Result")),
        events.stream()
            .filter(e -> e.event().action() != Action.STEP)
            .map(e ->
                List.of(
                    Long.toString(e.seq()),
                    Times.minute(e.at()),
                    e.event().action().name(),
                    e.event().actor().name(),
                    e.event().result()))
            .toList());
  }

  private static List<Offer> offers(EnvironmentServices environment, Run run) {
    String env = " env=" + environment.name();
    if (!run.state().ended()) {
      return List.of(new Offer("Stop it", Emphasis.DANGER, "cancel " + run.id() + env));
    }
    boolean undoable =
        environment.undoing().undoable().stream().anyMatch(u -> u.run().equals(run.id()));
    return undoable
        ? List.of(new Offer("Undo it", Emphasis.DANGER, "rollback run " + run.id() + env))
        : List.of();
  }
}
