package com.terp.chatops.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.health.AppClient.Answer;
import java.util.List;

/** {@code /health/metrics}: needs a session in newer versions, so a refusal is a sign of life. */
final class MetricsReadings {
  static final String SUBJECT = "Metrics";
  private static final JsonMapper JSON = new JsonMapper();

  private MetricsReadings() {}

  static List<Reading> of(Answer.Answered answered) {
    return List.of(judged(answered));
  }

  private static Reading judged(Answer.Answered answered) {
    return switch (answered.code()) {
      case 200 -> Reading.pass(SUBJECT, numbers(answered.body()), answered.took());
      case 401, 403 ->
          Reading.pass(
              SUBJECT, "up, but its numbers are only for signed-in people", answered.took());
      case 404 -> Reading.absent(SUBJECT, "this version of the application has none");
      default ->
          Reading.unknown(
              SUBJECT,
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
