package com.terp.chatops.command;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import java.util.List;
import java.util.Map;

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
    Map<RunId, Long> kept = environment.undoing().kept();
    Report.Grid grid =
        new Report.Grid(
            "Times are UTC",
            List.of(
                Column.number("Run"),
                Column.text("When"),
                Column.text("Who"),
                Column.text("What"),
                Column.text("Outcome"),
                Column.number("Took"),
                Column.text("Why")),
            runs.stream().map(run -> row(run, kept.getOrDefault(run.id(), 0L))).toList());
    Run newest = runs.get(0);
    return Report.of(
            Outcome.INFO,
            "The last %s on %s; the newest is %s: %s"
                .formatted(
                    Words.counted(runs.size(), "run"),
                    environment.name(),
                    RunWords.name(newest),
                    RunWords.state(newest.state())),
            grid)
        .offering(
            new Offer(
                "Look at run " + newest.id(),
                Emphasis.PLAIN,
                "run %s env=%s".formatted(newest.id(), environment.name())));
  }

  private static List<String> row(Run run, long kept) {
    return List.of(
        run.id().toString(),
        Times.minute(run.requestedAt()),
        run.request().actor().name(),
        run.request().command(),
        RunWords.state(run.state(), kept),
        RunWords.took(run),
        run.request().reason());
  }
}
