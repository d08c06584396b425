package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.AppClient.Answer;
import java.time.Duration;
import java.util.List;

/** {@code /health}: what the application thinks of itself. */
final class AppHealthProbe implements Probe {
  private final AppClient client;
  private final AppHealth shapes;

  AppHealthProbe(AppClient client, HealthSettings limits) {
    this.client = client;
    this.shapes = new AppHealth(limits);
  }

  @Override
  public String subject() {
    return "Application";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    return switch (client.get("health")) {
      case Answer.NoAnswer none ->
          List.of(new Reading(subject(), none.status(), none.why(), null, none.next()));
      case Answer.Answered answered -> shapes.of(answered);
    };
  }
}
