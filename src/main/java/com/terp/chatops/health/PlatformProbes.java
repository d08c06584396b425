package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.health.Reading.Status;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The probes of DigitalOcean. That it cannot be asked says nothing about the application. */
public final class PlatformProbes {
  private PlatformProbes() {}

  /**
   * One for each thing it tells.
   *
   * @param platform the client, where one is configured
   */
  public static List<Probe> at(Optional<AppPlatform> platform, HealthSettings limits, Clock clock) {
    return platform
        .map(there ->
            List.<Probe>of(
                new DeploymentProbe(there, clock),
                new ComponentsProbe(there, limits),
                new RestartsProbe(there, clock)))
        .orElseGet(() ->
            List.of(
                new NotAskedProbe(
                    "DigitalOcean", "not asked, because DIGITALOCEAN_APP_ID is not set")));
  }

  /** What is made of the value, or that it is not known; all share one sentence. */
  static <T> List<Reading> readings(
      String subject, Answer<T> answer, Function<T, List<Reading>> known) {
    return switch (answer) {
      case Answer.Got<T> got -> known.apply(got.value());
      case Answer.Refused<T> refused ->
          refused.status() == 403
              ? List.of(Reading.absent(subject, "not visible to the token"))
              : List.of(
                  new Reading(
                      subject,
                      Status.UNKNOWN,
                      "DigitalOcean refuses (%d): %s"
                          .formatted(refused.status(), refused.sentence()),
                      null,
                      "Check DIGITALOCEAN_APP_ID and the token's scopes."));
      case Answer.Unknown<T> unknown ->
          List.of(
              new Reading(
                  subject,
                  Status.UNKNOWN,
                  unknown.why().replaceAll("[.]$", ""),
                  null,
                  unknown.next()));
    };
  }
}
