package com.terp.chatops.health;

import java.time.Duration;
import java.util.List;

/** Says that something is not looked at, and why. */
record NotAskedProbe(String subject, String why) implements Probe {
  @Override
  public Duration deadline() {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<Reading> read() {
    return List.of(Reading.absent(subject, why));
  }
}
