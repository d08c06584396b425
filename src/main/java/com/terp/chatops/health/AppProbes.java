package com.terp.chatops.health;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The probes of TERP's own endpoints. */
public final class AppProbes {
  private AppProbes() {}

  /**
   * One for each endpoint.
   *
   * @param app TERP's address, or null where none is configured
   */
  public static List<Probe> at(@Nullable URI app, Clock clock) {
    if (app == null) {
      return List.of(new NoAppProbe());
    }
    AppClient client = new AppClient(app, clock);
    return List.of(
        new AppHealthProbe(client),
        new AppLiveProbe(client),
        new AppReadyProbe(client),
        new AppMetricsProbe(client));
  }
}
