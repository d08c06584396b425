package com.terp.chatops.deploy;

import com.terp.chatops.deploy.Platform.Series;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often instances were restarted within a span of time.
 *
 * @param byComponent those with none are left out
 */
public record Restarts(Map<String, Long> byComponent) {
  public Restarts {
    byComponent = Collections.unmodifiableMap(new TreeMap<>(byComponent));
  }

  /** Asks DigitalOcean, which may be a minute behind; does I/O. */
  public static Answer<Restarts> between(AppPlatform platform, Instant from, Instant to) {
    return platform.metric(Platform.Metric.RESTART_COUNT, from, to).map(Restarts::counted);
  }

  /** What an instance's own counter gained; where it began says nothing. */
  private static Restarts counted(List<Series> instances) {
    Map<String, Long> counted = new TreeMap<>();
    for (Series one : instances) {
      if (!one.points().isEmpty()) {
        double first = one.points().getFirst().value();
        double last = one.points().getLast().value();
        counted.merge(one.component(), Math.max(0, Math.round(last - first)), Long::sum);
      }
    }
    counted.values().removeIf(count -> count == 0);
    return new Restarts(counted);
  }

  public long total() {
    return byComponent.values().stream().mapToLong(Long::longValue).sum();
  }
}
