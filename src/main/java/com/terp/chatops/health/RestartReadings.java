package com.terp.chatops.health;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Restarts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether instances were restarted within the last hour. */
final class RestartReadings {
  static final String SUBJECT = "Restarts";
  private static final Duration WINDOW = Duration.ofHours(1);

  private RestartReadings() {}

  static Answer<Restarts> lastHour(AppPlatform platform, Instant now) {
    return Restarts.between(platform, now.minus(WINDOW), now);
  }

  static List<Reading> of(Restarts restarts) {
    return List.of(judged(restarts));
  }

  private static Reading judged(Restarts restarts) {
    if (restarts.total() == 0) {
      return Reading.pass(SUBJECT, "none within the last hour", null);
    }
    List<String> words =
        restarts.byComponent().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue() + "×")
            .toList();
    return Reading.warn(
        SUBJECT,
        "%s within the last hour".formatted(String.join(", ", words)),
        null,
        "Look at the log of the restarted instances.");
  }
}
