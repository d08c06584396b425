package com.terp.chatops.health;

import java.time.Duration;
import java.util.List;

/** Says that nobody told us where the application is. */
final class NoAppProbe implements Probe {
  @Override
  public String subject() {
    return "Application";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<Reading> read() {
    return List.of(Reading.absent(subject(), "not asked, because APP_URL is not set"));
  }
}
