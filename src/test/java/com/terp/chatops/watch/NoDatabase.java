package com.terp.chatops.watch;

import com.terp.chatops.health.Probe;
import com.terp.chatops.health.Reading;
import java.time.Duration;
import java.util.List;

/** Finds nothing out. */
final class NoDatabase implements Probe {
  @Override
  public String subject() {
    return "Database";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<Reading> read() {
    return List.of();
  }
}
