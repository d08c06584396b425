package com.terp.chatops.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.AppClient.Answer;
import com.terp.chatops.health.Reading.Status;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks {@code /health} once, over a connection of its own. Thread-safe. */
public final class AppPulse {
  private static final JsonMapper JSON = new JsonMapper();

  private final AppClient client;
  private final AppHealth shapes;

  public AppPulse(URI app, Clock clock) {
    this(app, HealthSettings.DEFAULT, clock);
  }

  public AppPulse(URI app, HealthSettings limits, Clock clock) {
    this.client = new AppClient(app, limits.slow(), clock);
    this.shapes = new AppHealth(limits);
  }

  /**
   * One answer.
   *
   * @param worst what it says worst of itself
   * @param took how long the answer took, or null where there was none
   * @param commit the version that answered, or null where it does not say
   */
  public record Beat(Reading worst, @Nullable Duration took, @Nullable String commit) {}

  /** Blocks for at most about six seconds; never throws. */
  public Beat feel() {
    return switch (client.get("health")) {
      case Answer.NoAnswer none ->
          new Beat(
              new Reading("Application", none.status(), none.why(), null, none.next()), null, null);
      case Answer.Answered answered ->
          new Beat(worst(shapes.of(answered)), answered.took(), commit(answered.body()));
    };
  }

  private static Reading worst(List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.status() != Status.ABSENT)
        .max(Comparator.comparingInt(AppPulse::weight))
        .orElseGet(() -> Reading.unknown("Application", "says nothing of itself", ""));
  }

  /** The subject a status is about says more than the whole's own word. */
  private static int weight(Reading reading) {
    int status =
        switch (reading.status()) {
          case FAIL -> 8;
          case WARN -> 6;
          case PASS -> 4;
          case UNKNOWN -> 2;
          case ABSENT -> 0;
        };
    boolean part = !reading.subject().equals("Application");
    return part && reading.status() != Status.PASS ? status + 1 : status;
  }

  private static @Nullable String commit(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      String commit = node == null ? "" : node.path("commit").asText("");
      return commit.matches("[0-9a-fA-F]{7,64}") ? commit : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
