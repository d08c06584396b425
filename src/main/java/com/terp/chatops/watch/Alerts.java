package com.terp.chatops.watch;

import com.terp.chatops.health.Checkup;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Findings;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Times;
import com.terp.chatops.run.Transactions;
import com.terp.chatops.run.Words;
import com.terp.chatops.watch.AlertBook.Alert;
import com.terp.chatops.watch.AlertBook.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what is not well, each thing once and in one thread, and when it is well again.
 * Works without the database too, which may be what is not well. Thread-safe.
 */
public final class Alerts {
  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  /** More at once are one message. */
  private static final int MOST_AT_ONCE = 3;

  private final String environment;
  private final AlertStore store;
  private final Notices notices;
  private final @Nullable String channel;
  private final AlertBook book = new AlertBook();
  private boolean restored;

  /** Tells in the channel, or nobody where that is null. */
  public Alerts(String environment, Transactions transactions, Watches.Told told) {
    this.environment = environment;
    this.store = new AlertStore(environment, transactions);
    this.notices = told.notices();
    this.channel = told.channel();
  }

  /** Takes a round of readings; does I/O, never throws. */
  public synchronized void round(Checkup checkup, Instant now) {
    restore();
    List<Alert> changed = book.read(checkup.readings(), now);
    changed.forEach(this::keep);
    if (channel == null || changed.isEmpty()) {
      return;
    }
    if (changed.size() > MOST_AT_ONCE) {
      several(changed, now, channel);
    } else {
      changed.forEach(alert -> tell(alert, channel));
    }
  }

  private void restore() {
    try {
      if (!restored) {
        book.restore(store.all());
        restored = true;
      }
    } catch (ChatOpsException e) {
      LOG.info("alerts of before are not known yet: {}", e.getMessage());
    }
  }

  private void keep(Alert alert) {
    try {
      store.keep(alert);
    } catch (ChatOpsException e) {
      LOG.info("an alert is told but not kept: {}", e.getMessage());
    }
  }

  private void tell(Alert alert, String where) {
    Notices.Telling thread =
        notices.about(
            new Notices.Subject(
                "%s/alert-%s-%d"
                    .formatted(environment, alert.subject(), alert.since().getEpochSecond()),
                where,
                null));
    thread.head(report(alert));
    if (alert.until() != null) {
      thread.add(
          "over-" + alert.again(),
          Report.of(Outcome.GOOD, "%s is well again".formatted(alert.subject())));
    }
  }

  private void several(List<Alert> changed, Instant now, String where) {
    List<Finding> lines =
        changed.stream().map(alert -> new Finding(outcome(alert), line(alert))).toList();
    boolean bad = changed.stream().anyMatch(alert -> alert.until() == null);
    notices
        .about(
            new Notices.Subject(
                "%s/alerts-%d".formatted(environment, now.getEpochSecond()), where, null))
        .head(
            Report.of(
                    bad ? Outcome.BAD : Outcome.GOOD,
                    bad
                        ? "Several things on %s are not well".formatted(environment)
                        : "%s is well again".formatted(environment),
                    new Findings("", lines))
                .offering(health())
                .within(environment));
  }

  private Report report(Alert alert) {
    Report report =
        Report.of(
            outcome(alert),
            "%s on %s".formatted(line(alert), environment),
            new Report.Note(note(alert)));
    return report.offering(health()).within(environment);
  }

  private static Offer health() {
    return new Offer("Check health", Emphasis.PRIMARY, "health");
  }

  private static Outcome outcome(Alert alert) {
    if (alert.until() != null) {
      return Outcome.GOOD;
    }
    return alert.severity() == Severity.CRITICAL ? Outcome.BAD : Outcome.WARNING;
  }

  private static String line(Alert alert) {
    return alert.until() == null
        ? "%s: %s: %s"
            .formatted(
                alert.severity() == Severity.CRITICAL ? "Critical" : "Warning",
                alert.subject(),
                alert.sentence())
        : "%s is well again after %s"
            .formatted(
                alert.subject(), Words.duration(Duration.between(alert.since(), alert.until())));
  }

  private static String note(Alert alert) {
    String again =
        alert.again() == 0 ? "" : "; it came back " + Words.counted(alert.again(), "time");
    return "since %s%s".formatted(Times.moment(alert.since()), again);
  }
}
