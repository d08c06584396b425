package com.terp.chatops.command;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.Pinned;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a rollback holds the app. */
final class PinView {
  private PinView() {}

  /** Adds what is known of a pin, and gives what can be done about it. */
  static List<Offer> of(EnvironmentServices environment, List<Fact> facts, Instant now) {
    if (environment.rollbacks().isEmpty()) {
      return List.of();
    }
    return switch (environment.rollbacks().get().pinned()) {
      case Answer.Refused<Optional<Pinned>> refused -> {
        facts.add(new Fact("Deployments", "DigitalOcean says: " + refused.sentence()));
        yield List.of();
      }
      case Answer.Unknown<Optional<Pinned>> unknown -> {
        facts.add(
            new Fact("Deployments", "unknown. %s %s".formatted(unknown.why(), unknown.next())));
        yield List.of();
      }
      case Answer.Got<Optional<Pinned>> got -> {
        if (got.value().isEmpty()) {
          yield List.of();
        }
        facts.add(fact(got.value().get(), now));
        yield List.of(
            new Offer(
                "Keep the rollback", Emphasis.PLAIN, "rollback commit env=" + environment.name()),
            new Offer(
                "Take the rollback back",
                Emphasis.PLAIN,
                "rollback revert env=" + environment.name()));
      }
    };
  }

  private static Fact fact(Pinned pinned, Instant now) {
    return new Fact(
        "Pinned",
        "to %s by a rollback%s, %s: no deployment is taken"
            .formatted(
                pinned.deployment().shortCommit(),
                pinned.run().map(run -> " (run %s)".formatted(run)).orElse(""),
                Times.ago(pinned.since(), now)));
  }
}
