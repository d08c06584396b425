package com.terp.chatops.bench;

import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import com.terp.chatops.seed.LoadLimits.Way;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code bench undo}: how long taking a run back takes, proof and all, and how long the bare
 * statements take for the same rows. In schemas of its own, dropped at the end.
 */
public final class UndoBench {
  private final EnvironmentSettings environment;
  private final BenchOptions options;
  private final Clock clock;

  /**
   * @param environment whose server is measured; its own data are not touched
   */
  public UndoBench(EnvironmentSettings environment, BenchOptions options, Clock clock) {
    this.environment = environment;
    this.options = options;
    this.clock = clock;
  }

  /** What is measured, in the order of a round. */
  private enum Subject {
    OUR_UNDO("undo of a run that added rows"),
    BARE_DELETE("bare DELETE of the same rows by key range"),
    OUR_RESTORE("undo of a run that cleared as many"),
    BARE_RESTORE("bare INSERT … SELECT of the same copies");

    private final String title;

    Subject(String title) {
      this.title = title;
    }
  }

  /**
   * Measures.
   *
   * @return refused where the environment is protected or the schema cannot be made
   */
  public Report run() {
    return Scratch.measured(environment, this::measured);
  }

  private Report measured(Scratch scratch) throws SQLException {
    Map<Subject, List<Double>> seconds = new EnumMap<>(Subject.class);
    long rows;
    try (OurRuns ours = new OurRuns(scratch.database(), options, clock)) {
      rows = ours.bare().rows();
      BareUndo bare = new BareUndo(scratch.database(), options.connections());
      for (int round = 0; round <= options.rounds(); round++) {
        Map<Subject, Measure> measures = round(scratch, ours, bare);
        // The first round warms up Java and the server's memory.
        if (round > 0) {
          measures.forEach((subject, measure) ->
              seconds
                  .computeIfAbsent(subject, s -> new ArrayList<>())
                  .add(measure.took().toNanos() / 1e9));
        }
      }
    }
    return report(rows, seconds);
  }

  private static Map<Subject, Measure> round(Scratch scratch, OurRuns ours, BareUndo bare)
      throws SQLException {
    Map<Subject, Measure> measures = new EnumMap<>(Subject.class);
    scratch.empty();
    ours.seed(Way.QUICKEST);
    RunId added = ours.last();
    measures.put(Subject.OUR_UNDO, Measure.of(() -> ours.undo(added)));
    ours.seed(Way.QUICKEST);
    bare.copy();
    measures.put(Subject.BARE_DELETE, Measure.of(bare::delete));
    scratch.empty();
    ours.seed(Way.QUICKEST);
    ours.clear();
    RunId cleared = ours.last();
    measures.put(Subject.OUR_RESTORE, Measure.of(() -> ours.undo(cleared)));
    scratch.empty();
    measures.put(Subject.BARE_RESTORE, Measure.of(bare::restore));
    return measures;
  }

  private Report report(long rows, Map<Subject, List<Double>> seconds) {
    List<List<String>> lines = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      double took = median(seconds, subject);
      lines.add(
          List.of(
              subject.title,
              number(took, 2),
              Words.number(Math.round(rows / took)),
              number(took / median(seconds, bare(subject)), 2)));
    }
    return Report.of(
        Outcome.INFO,
        "Undoing takes %s times as long as the bare delete, putting back %s times as long as the bare insert"
            .formatted(lines.get(0).get(3), lines.get(2).get(3)),
        new Report.Facts(
            List.of(
                new Fact("Rows", "%s in 8 linked tables".formatted(Words.number(rows))),
                new Fact(
                    "Rounds",
                    "%d, after one that does not count; medians; %s"
                        .formatted(
                            options.rounds(),
                            Words.counted(options.connections(), "connection"))))),
        new Report.Grid(
            "",
            List.of(
                Column.text("What"),
                Column.number("seconds"),
                Column.number("rows/s"),
                Column.number("of bare")),
            lines),
        new Report.Note(
            "An undo's time is all that comes after somebody's yes: looking at every row again, deleting, putting back, the proof by count and fingerprint of every table."));
  }

  private static Subject bare(Subject subject) {
    return switch (subject) {
      case OUR_UNDO, BARE_DELETE -> Subject.BARE_DELETE;
      case OUR_RESTORE, BARE_RESTORE -> Subject.BARE_RESTORE;
    };
  }

  private static double median(Map<Subject, List<Double>> seconds, Subject subject) {
    double[] sorted =
        seconds.getOrDefault(subject, List.of()).stream().mapToDouble(d -> d).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String number(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }
}
