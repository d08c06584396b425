package com.terp.chatops.command;

import com.terp.chatops.run.Notices.Posted;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Times;
import com.terp.chatops.watch.Mode;
import com.terp.chatops.watch.Ruling;
import com.terp.chatops.watch.Watch;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.WatchReport;
import com.terp.chatops.watch.Watches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has deployments watched, and says so. */
final class WatchView {
  private final Watches watches;
  private final String environment;

  WatchView(EnvironmentServices environment) {
    this.watches = environment.watches();
    this.environment = environment.name();
  }

  /** Begins a watch that is told where it was asked for. */
  Report begun(Command.Watch asked, Asker asker) {
    return answer(begin(asked, asker, null));
  }

  /**
   * Begins a watch that a message is to show.
   *
   * @return what that message is to say instead; empty where it shows the watch from now on
   */
  Optional<Report> begun(Command.Watch asked, Asker asker, Posted message) {
    Watch watch = begin(asked, asker, message);
    Posted head = watch.asked().head();
    return head != null && head.ts().equals(message.ts())
        ? Optional.empty()
        : Optional.of(answer(watch));
  }

  private Report answer(Watch watch) {
    List<Report.Part> body = new ArrayList<>();
    body.add(new Report.Paragraph(where(watch.asked())));
    watch
        .asked()
        .link()
        .ifPresent(
            link -> body.add(new Report.Facts(List.of(new Fact("Told in", "its thread", link)))));
    return new Report(
        Outcome.INFO,
        "Watching %s on %s".formatted(watch.subject().words(), environment),
        body,
        List.of());
  }

  private static String where(Asked asked) {
    return switch (asked.purpose()) {
      case RUN -> "A run waits for its verdict already, and tells it in its own thread.";
      case NEW -> "It was under way already; its thread is in the channel for alerts.";
      case ASKED, BASELINE ->
          asked.channel() == null
              ? "Somebody waits for its verdict in a shell; watch it again once that is over."
              : "Progress and verdict come in the thread it was asked for in first.";
    };
  }

  /** Waits for the verdict. */
  Report followed(Command.Watch asked, Asker asker, Consumer<String> progress)
      throws InterruptedException {
    Watch watch = begin(asked, asker, null);
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

  private Watch begin(Command.Watch asked, Asker asker, @Nullable Posted head) {
    Asked how =
        switch (asker.origin()) {
          case Origin.Slack place ->
              new Asked(
                  Purpose.ASKED, mode(asked), asker.actor(), place.channel(), place.thread(), head);
          case Origin.Shell shell ->
              new Asked(Purpose.ASKED, mode(asked), asker.actor(), null, null);
        };
    return watches.watch(asked.what(), how);
  }

  /** Those under way, for who asks what is going on; a run's own is told with the run. */
  List<Fact> running(Instant now) {
    return watches.running().stream()
        .filter(watch -> watch.asked().purpose() != Purpose.RUN)
        .map(watch ->
            new Fact(
                "Watching",
                "%s: %s, begun %s"
                    .formatted(
                        watch.subject().words(),
                        WatchReport.stage(watch.state()),
                        Times.ago(watch.began(), now)),
                watch.asked().link().orElse(null)))
        .toList();
  }

  private static Mode mode(Command.Watch asked) {
    return switch (asked.strictly()) {
      case STRICT -> Mode.STRICT;
      case RELAXED -> Mode.RELAXED;
    };
  }
}
