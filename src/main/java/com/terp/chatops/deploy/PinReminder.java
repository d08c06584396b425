package com.terp.chatops.deploy;

import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says once a day that a rollback still holds the app, because a pinned app silently takes no more
 * deployments. Several replicas may call it as often as they like: each day is told once.
 */
public final class PinReminder {
  private final String environment;
  private final Rollbacks rollbacks;
  private final Notices notices;
  private final @Nullable String channel;
  private final Clock clock;

  /**
   * @param channel where it is told, or null for nowhere
   */
  public PinReminder(
      String environment,
      Rollbacks rollbacks,
      Notices notices,
      @Nullable String channel,
      Clock clock) {
    this.environment = environment;
    this.rollbacks = rollbacks;
    this.notices = notices;
    this.channel = channel;
    this.clock = clock;
  }

  /** Reminds where it is time to; says nothing where DigitalOcean cannot be asked. */
  public void remind() {
    if (channel == null) {
      return;
    }
    Optional<Pinned> pinned = rollbacks.pinned().known().flatMap(found -> found);
    if (pinned.isEmpty()) {
      return;
    }
    long days = Duration.between(pinned.get().since(), clock.instant()).toDays();
    if (days < 1) {
      return;
    }
    String name = "%s/pin-%s-day-%d".formatted(environment, pinned.get().deployment().id(), days);
    notices.about(new Notices.Subject(name, channel, null)).head(report(pinned.get(), days));
  }

  private Report report(Pinned pinned, long days) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Pinned to",
            "%s (%s)".formatted(pinned.deployment().shortCommit(), pinned.deployment().shortId())));
    pinned.run().ifPresent(run -> facts.add(new Fact("By", "run " + run)));
    return Report.of(
            Outcome.WARNING,
            "%s has been pinned by a rollback for %s: it takes no deployment"
                .formatted(environment, Words.counted(days, "day")),
            new Report.Facts(facts),
            new Report.Paragraph(
                "Pushes to its branch are silently left undeployed. Keep what the rollback brought back, or take it back."))
        .offering(new Refusals(environment, clock).offers());
  }
}
