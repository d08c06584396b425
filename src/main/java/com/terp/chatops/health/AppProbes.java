package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.config.HealthSettings.Page;
import com.terp.chatops.health.Reading.Alarm;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The probes of TERP's own endpoints. */
public final class AppProbes {
  private AppProbes() {}

  /**
   * One for each endpoint, and one for each page.
   *
   * @param app TERP's address, or null where none is configured
   */
  public static List<Probe> at(@Nullable URI app, HealthSettings limits, Clock clock) {
    if (app == null) {
      return List.of(new NotAskedProbe("Application", "not asked, because APP_URL is not set"));
    }
    AppClient client = new AppClient(app, limits.slow(), clock);
    List<Probe> probes = new ArrayList<>();
    probes.add(
        new AppProbe("Application", client, "health", new AppHealth(limits)::of, Alarm.CRITICAL));
    probes.add(new AppProbe(LiveReadings.SUBJECT, client, "health/live", LiveReadings::of));
    probes.add(new AppProbe(ReadyReadings.SUBJECT, client, "health/ready", ReadyReadings::of));
    probes.add(
        new AppProbe(MetricsReadings.SUBJECT, client, "health/metrics", MetricsReadings::of));
    limits.pages().forEach(page -> probes.add(page(client, page, limits.slow())));
    return probes;
  }

  private static Probe page(AppClient client, Page page, Duration slow) {
    PageReadings readings = new PageReadings(page, slow);
    return new AppProbe(readings.subject(), client, page.path().substring(1), readings::of);
  }
}
