package com.terp.chatops.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.health.AppClient.Answer;
import java.time.Duration;
import java.util.List;

/** {@code /health/metrics}: needs a session in newer versions, so a refusal is a sign of life. */
final class AppMetricsProbe implements Probe {
  private static final JsonMapper JSON = new JsonMapper();

  private final AppClient client;

  AppMetricsProbe(AppClient client) {
    this.client = client;
  }

  @Override
  public String subject() {
    return "Metrics";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    return List.of(
        switch (client.get("health/metrics")) {
          case Answer.NoAnswer none ->
              new Reading(subject(), none.status(), none.why(), null, none.next());
          case Answer.Answered answered -> judged(answered);
        });
  }

  private Reading judged(Answer.Answered answered) {
    return switch (answered.code()) {
      case 200 -> Reading.pass(subject(), numbers(answered.body()), answered.took());
      case 401, 403 ->
          Reading.pass(
              subject(), "up, but its numbers are only for signed-in people", answered.took());
      case 404 -> Reading.absent(subject(), "this version of the application has none");
      default ->
          Reading.unknown(
              subject(),
              "/health/metrics answers " + answered.code(),
              "Look at the application's log.");
    };
  }

  private static String numbers(String body) {
    try {
      JsonNode memory = JSON.readTree(body).path("memory");
      return memory.path("heapUsedMb").isNumber()
          ? "heap %d of %d MB"
              .formatted(memory.path("heapUsedMb").asLong(), memory.path("heapTotalMb").asLong())
          : "available";
    } catch (JsonProcessingException e) {
      return "available";
    }
  }
}
