package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import java.net.URI;
import java.time.Clock;
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
    AppClient client = new AppClient(app, clock);
    List<Probe> probes =
        new ArrayList<>(
            List.of(
                new AppHealthProbe(client, limits),
                new AppLiveProbe(client),
                new AppReadyProbe(client),
                new AppMetricsProbe(client)));
    limits.pages().forEach(page -> probes.add(new PageProbe(client, page, limits.slow())));
    return probes;
  }
}
