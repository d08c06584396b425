package com.terp.chatops.command;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.Times;
import com.terp.chatops.run.Words;
import com.terp.chatops.undo.Copies;
import java.util.List;

/** The newest runs, one line each. */
final class HistoryView {
  private HistoryView() {}

  static Report of(EnvironmentServices environment, int most) {
    List<Run> runs = environment.runs().recent(most);
    if (runs.isEmpty()) {
      return Report.of(
              Outcome.INFO,
              "Nothing has run on %s yet".formatted(environment.name()),
              new Report.Paragraph("A dry-run shows what a seed would do."))
          .offering(
              new Offer(
                  "Plan a light seed",
                  Emphasis.PLAIN,
                  "seed dry-run light env=" + environment.name()));
    }
    Copies copies = environment.undoing().copies();
    Report.Grid grid =
        new Report.Grid(
            "Times are UTC",
            List.of(
                Column.number("Run"),
                Column.text("When"),
                Column.text("Who"),
                Column.text("What"),
                Column.text("Outcome"),
                Column.text("Undo"),
                Column.number("Took"),
                Column.text("Why")),
            runs.stream().map(run -> row(run, copies)).toList());
    Run newest = runs.get(0);
    return Report.of(
            Outcome.INFO,
            "The last %s on %s; the newest is %s: %s"
                .formatted(
                    Words.counted(runs.size(), "run"),
                    environment.name(),
                    RunWords.name(newest),
                    RunWords.state(newest.state())),
            grid,
            new Report.Note(
                "Copies kept for undoing take about %s MB on the server."
                    .formatted(Words.number(copies.megabytes()))))
        .offering(
            new Offer(
                "Look at run " + newest.id(),
                Emphasis.PLAIN,
                "run %s env=%s".formatted(newest.id(), environment.name())));
  }

  /** Whether it still can be undone, and what is kept for that. */
  private static String undo(Run run, Copies copies) {
    boolean seed = run.request().command().startsWith("seed ");
    if (!seed || !run.state().ended() || run.state() == RunState.ROLLED_BACK) {
      return "";
    }
    if (copies.gone().contains(run.id())) {
      return "copies gone";
    }
    long megabytes = copies.megabytes(run.id());
    return megabytes == 0 ? "yes" : "yes, %s MB kept".formatted(Words.number(megabytes));
  }

  private static List<String> row(Run run, Copies copies) {
    return List.of(
        run.id().toString(),
        Times.minute(run.requestedAt()),
        run.request().actor().name(),
        run.request().command(),
        RunWords.state(run.state(), copies.left().getOrDefault(run.id(), 0L)),
        undo(run, copies),
        RunWords.took(run),
        run.request().reason());
  }
}
