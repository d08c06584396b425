package com.terp.chatops.bench;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What came out, in medians. */
final class BenchReport {
  private final BenchOptions options;
  private final long rows;
  private final Map<Subject, List<Measure>> measures;

  BenchReport(BenchOptions options, long rows, Map<Subject, List<Measure>> measures) {
    this.options = options;
    this.rows = rows;
    this.measures = Map.copyOf(measures);
  }

  /**
   * The report.
   *
   * @param server its version and its settings that matter
   * @param local whether it takes files from clients
   */
  Report report(List<String> server, boolean local) {
    List<Fact> facts =
        List.of(
            new Fact("Server", server.get(0)),
            new Fact("Settings", server.get(1)),
            new Fact("Rows", "%s in 8 linked tables".formatted(Words.number(rows))),
            new Fact(
                "Rounds",
                "%d, after one that does not count; medians; %s"
                    .formatted(
                        options.rounds(), Words.counted(options.connections(), "connection"))));
    String note =
        local
            ? "CPU and memory are this process's alone. A run's time is all that comes after somebody's yes: planning again, ledger, digests, checks; loading alone is from its first row to its last, ledger and digests included. Bookkeeping is the share of lease, ledger, digests and fingerprints in the server's own time, where its performance_schema tells."
            : "The server takes no files from clients (local_infile is off), so LOAD DATA was left out.";
    return Report.of(
        Outcome.INFO,
        headline(),
        new Report.Facts(facts),
        new Report.Grid(
            "",
            List.of(
                Column.text("What"),
                Column.number("rows/s"),
                Column.number("of bare"),
                Column.number("loading alone"),
                Column.number("bookkeeping"),
                Column.number("CPU s"),
                Column.number("peak MB")),
            grid()),
        new Report.Note(note));
  }

  private String headline() {
    ToDoubleFunction<Measure> whole = m -> m.perSecond(rows);
    return ratio(Subject.OUR_LOAD_DATA, whole)
        .or(() -> ratio(Subject.OUR_INSERT, whole))
        .map(ratio -> "A run of ours is %s times as fast as the bare statement".formatted(ratio))
        .orElse("Nothing was measured");
  }

  private List<List<String>> grid() {
    List<List<String>> lines = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      if (measures.containsKey(subject)) {
        lines.add(
            List.of(
                subject.title(),
                Words.number(Math.round(median(subject, m -> m.perSecond(rows)))),
                ratio(subject, m -> m.perSecond(rows)).orElse("–"),
                ratio(subject, m -> m.loadedPerSecond(rows)).orElse("–"),
                bookkeeping(subject),
                decimal(median(subject, m -> m.cpu().toMillis() / 1000.0), 1),
                Words.number(Math.round(median(subject, m -> m.peakKib() / 1024.0)))));
      }
    }
    return lines;
  }

  /** Against the bare LOAD DATA, or where there is none the bare INSERT. */
  private Optional<String> ratio(Subject subject, ToDoubleFunction<Measure> speed) {
    Subject bare =
        measures.containsKey(Subject.BARE_LOAD_DATA) ? Subject.BARE_LOAD_DATA : Subject.BARE_INSERT;
    if (!measures.containsKey(subject) || !measures.containsKey(bare)) {
      return Optional.empty();
    }
    return Optional.of(decimal(median(subject, speed) / median(bare, speed), 2));
  }

  private String bookkeeping(Subject subject) {
    boolean known =
        measures.getOrDefault(subject, List.of()).stream()
            .allMatch(measure -> measure.bookkeeping().isPresent());
    double percent = 100 * median(subject, m -> m.bookkeeping().orElse(0));
    return known ? decimal(percent, 1) + " %" : "–";
  }

  private double median(Subject subject, ToDoubleFunction<Measure> of) {
    double[] sorted =
        measures.getOrDefault(subject, List.of()).stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String decimal(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }
}
