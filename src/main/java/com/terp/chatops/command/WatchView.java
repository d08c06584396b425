package com.terp.chatops.command;

import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.watch.Mode;
import com.terp.chatops.watch.Ruling;
import com.terp.chatops.watch.Watch;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.WatchReport;
import com.terp.chatops.watch.Watches;
import java.util.Objects;
import java.util.function.Consumer;

/** Has deployments watched, and says so. */
final class WatchView {
  private final Watches watches;
  private final String environment;

  WatchView(EnvironmentServices environment) {
    this.watches = environment.watches();
    this.environment = environment.name();
  }

  /** Begins a watch that is told in a thread. */
  Report begun(Command.Watch asked, Asker asker) {
    Watch watch = begin(asked, asker);
    boolean elsewhere = watch.asked().purpose() != Purpose.ASKED && watch.asked().channel() != null;
    String where =
        elsewhere
            ? "It was under way already; its thread is in the channel for alerts."
            : "Progress and verdict come in a thread of their own.";
    return Report.of(
        Outcome.INFO,
        "Watching %s on %s".formatted(watch.subject().words(), environment),
        new Report.Paragraph(where));
  }

  /** Waits for the verdict. */
  Report followed(Command.Watch asked, Asker asker, Consumer<String> progress)
      throws InterruptedException {
    Watch watch = begin(asked, asker);
    progress.accept(WatchReport.head(watch).headline());
    Watch over = watches.await(watch, now -> progress.accept(line(now)), () -> {});
    Ruling ruling = Objects.requireNonNull(over.state().ruling());
    Report report = WatchReport.verdict(over, ruling);
    // A warning does not pass where it is judged strictly, and a script reads only the exit code.
    return ruling.passes(mode(asked)) || report.outcome() != Outcome.WARNING
        ? report
        : new Report(Outcome.BAD, report.headline(), report.body(), report.offers());
  }

  private static String line(Watch watch) {
    String stage = WatchReport.stage(watch.state());
    return watch.state().rounds().isEmpty()
        ? stage
        : stage + ": " + WatchReport.line(watch.state().rounds().getLast());
  }

  private Watch begin(Command.Watch asked, Asker asker) {
    Asked how =
        switch (asker.origin()) {
          case Origin.Slack place ->
              new Asked(Purpose.ASKED, mode(asked), asker.actor(), place.channel(), place.thread());
          case Origin.Shell shell ->
              new Asked(Purpose.ASKED, mode(asked), asker.actor(), null, null);
        };
    return watches.watch(asked.what(), how);
  }

  private static Mode mode(Command.Watch asked) {
    return switch (asked.strictly()) {
      case STRICT -> Mode.STRICT;
      case RELAXED -> Mode.RELAXED;
    };
  }
}
