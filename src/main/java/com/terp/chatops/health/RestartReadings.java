package com.terp.chatops.health;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Platform;
import com.terp.chatops.deploy.Platform.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether instances were restarted within the last hour. */
final class RestartReadings {
  static final String SUBJECT = "Restarts";
  private static final Duration WINDOW = Duration.ofHours(1);

  private RestartReadings() {}

  static Answer<List<Series>> lastHour(AppPlatform platform, Instant now) {
    return platform.metric(Platform.Metric.RESTART_COUNT, now.minus(WINDOW), now);
  }

  static List<Reading> of(List<Series> series) {
    return List.of(judged(series));
  }

  private static Reading judged(List<Series> series) {
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
      return Reading.pass(SUBJECT, "none within the last hour", null);
    }
    List<String> words =
        restarts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "×").toList();
    return Reading.warn(
        SUBJECT,
        "%s within the last hour".formatted(String.join(", ", words)),
        null,
        "Look at the log of the restarted instances.");
  }
}
