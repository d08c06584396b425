package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.deploy.AppPlatform;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The probes of DigitalOcean. */
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
                new PlatformProbe<>(
                    DeploymentReadings.SUBJECT,
                    there::app,
                    new DeploymentReadings(there, clock)::of),
                new PlatformProbe<>(
                    "Components", there::health, new ComponentReadings(there, limits)::of),
                new PlatformProbe<>(
                    RestartReadings.SUBJECT,
                    () -> RestartReadings.lastHour(there, clock.instant()),
                    RestartReadings::of)))
        .orElseGet(() ->
            List.of(
                new NotAskedProbe(
                    "DigitalOcean", "not asked, because DIGITALOCEAN_APP_ID is not set")));
  }
}
