package com.terp.chatops.health;

import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Platform;
import com.terp.chatops.deploy.Platform.Series;
import com.terp.chatops.health.Reading.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether instances were restarted within the last hour. */
final class RestartsProbe implements Probe {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final AppPlatform platform;
  private final Clock clock;

  RestartsProbe(AppPlatform platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return "Restarts";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(8);
  }

  @Override
  public Status late() {
    return Status.UNKNOWN;
  }

  @Override
  public List<Reading> read() {
    Instant now = clock.instant();
    return PlatformProbes.readings(
        subject(),
        platform.metric(Platform.Metric.RESTART_COUNT, now.minus(WINDOW), now),
        series -> List.of(judged(series)));
  }

  private Reading judged(List<Series> series) {
    Map<String, Long> restarts = new TreeMap<>();
    for (Series one : series) {
      if (!one.points().isEmpty()) {
        double first = one.points().getFirst().value();
        double last = one.points().getLast().value();
        long more = Math.max(0, Math.round(last - first));
        restarts.merge(one.component(), more, Long::sum);
      }
    }
    restarts.values().removeIf(count -> count == 0);
    if (restarts.isEmpty()) {
      return Reading.pass(subject(), "none within the last hour", null);
    }
    List<String> words =
        restarts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "×").toList();
    return Reading.warn(
        subject(),
        "%s within the last hour".formatted(String.join(", ", words)),
        null,
        "Look at the log of the restarted instances.");
  }
}
