package com.terp.chatops.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.AppClient.Answer.Answered;
import com.terp.chatops.health.Reading.Alarm;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what TERP's {@code /health} says, in every shape it has had. Numbers are judged by our own
 * thresholds, and words where there is no number.
 */
final class AppHealth {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOG = "Look at the application's log and at /health.";
  private static final double LITTLE_MB = 512;
  private static final double TOO_LITTLE_MB = 256;

  private final HealthSettings limits;

  AppHealth(HealthSettings limits) {
    this.limits = limits;
  }

  /** What it says, its own verdict first. */
  List<Reading> of(Answered answer) {
    if (!speaks(answer.code())) {
      return List.of(withoutBody(answer));
    }
    Optional<JsonNode> body = object(answer.body());
    if (body.isPresent() && body.get().path("status").isTextual()) {
      return readings(body.get(), answer);
    }
    return List.of(withoutBody(answer));
  }

  /** What stands in front of the application says {@code error} too, and not of its health. */
  private static boolean speaks(int code) {
    return code != 401 && code != 403 && code != 404 && code != 429;
  }

  private static Optional<JsonNode> object(String body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Reading withoutBody(Answered answer) {
    String subject = "Application";
    return switch (answer.code()) {
      case 200 ->
          answer.body().strip().equalsIgnoreCase("OK")
              ? Reading.pass(subject, "says OK, without details", answer.took())
              : Reading.unknown(
                  subject, "/health does not answer as TERP does", "Check that APP_URL is TERP's.");
      case 401, 403, 429 ->
          Reading.unknown(
              subject,
              "/health answers %d, so it is up but does not talk to us".formatted(answer.code()),
              "Check what stands in front of the application.");
      case 404 -> Reading.unknown(subject, "there is no /health", "Check that APP_URL is TERP's.");
      default ->
          answer.code() >= 500
              ? Reading.fail(subject, "/health answers " + answer.code(), LOG)
              : Reading.unknown(
                  subject, "/health answers " + answer.code(), "Check that APP_URL is TERP's.");
    };
  }

  private List<Reading> readings(JsonNode body, Answered answer) {
    JsonNode checks = body.path("checks");
    Stream<Reading> parts =
        Stream.of(
                word(checks, "database", "Application's database"),
                word(checks, "transaction", "Application's transactions"),
                memory(checks),
                disk(checks.path("disk")),
                pool(checks.path("connectionPool")))
            .flatMap(Optional::stream)
            // What is critical of them the whole says too.
            .map(part -> part.alarming(Alarm.WARNING));
    return Stream.concat(Stream.of(overall(body, answer)), parts).toList();
  }

  private Reading overall(JsonNode body, Answered answer) {
    String status = body.path("status").asText();
    String sentence = "says it is " + status + version(body);
    Status judged = word(status);
    if (judged == Status.PASS && answer.code() >= 500) {
      judged = Status.FAIL;
      sentence = "says it is %s, but answers %d".formatted(status, answer.code());
    }
    if (judged == Status.PASS && answer.took().compareTo(limits.slow()) > 0) {
      judged = Status.WARN;
      sentence += ", but slowly";
    }
    return new Reading(
            "Application", judged, sentence, answer.took(), judged == Status.PASS ? "" : LOG)
        .by(body.path("commit").asText(""));
  }

  private static String version(JsonNode body) {
    String version = body.path("version").asText("");
    String commit = body.path("commit").asText("");
    String text = (version + " " + commit).strip();
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  private static Optional<Reading> word(JsonNode checks, String name, String subject) {
    JsonNode check = checks.path(name);
    if (!check.path("status").isTextual()) {
      return Optional.empty();
    }
    String word = check.path("status").asText();
    Status status = word(word);
    String error = check.path("error").asText("");
    JsonNode millis = check.has("latencyMs") ? check.path("latencyMs") : check.path("latency");
    @Nullable Duration took = millis.isNumber() ? Duration.ofMillis(millis.asLong()) : null;
    return status == Status.ABSENT
        ? Optional.empty()
        : Optional.of(
            new Reading(
                subject,
                status,
                word + (error.isEmpty() ? "" : ": " + error),
                took,
                status == Status.PASS ? "" : LOG));
  }

  private Optional<Reading> memory(JsonNode checks) {
    JsonNode percentage = checks.path("memory").path("percentage");
    if (!percentage.isNumber()) {
      return word(checks, "memory", "Application's memory");
    }
    double percent = percentage.asDouble();
    Status status = Judging.of(percent, limits.memory());
    return Optional.of(
        new Reading(
                "Application's memory",
                status,
                "%.0f %% in use".formatted(percent),
                null,
                status == Status.PASS ? "" : LOG)
            .using(percent));
  }

  private Optional<Reading> disk(JsonNode disk) {
    if (!disk.isObject()) {
      return Optional.empty();
    }
    if (!disk.path("usedPercent").isNumber() && !disk.path("availableMb").isNumber()) {
      Status status = word(disk.path("status").asText(""));
      return status == Status.ABSENT
          ? Optional.empty()
          : Optional.of(
              new Reading(
                  "Application's disk", status, disk.path("status").asText("unknown"), null, ""));
    }
    double used = disk.path("usedPercent").asDouble(0);
    long free = disk.path("availableMb").asLong(Long.MAX_VALUE);
    Status status =
        Judging.worse(
            Judging.of(used, limits.disk()),
            free <= TOO_LITTLE_MB ? Status.FAIL : free <= LITTLE_MB ? Status.WARN : Status.PASS);
    String sentence =
        "%.0f %% in use".formatted(used) + (free == Long.MAX_VALUE ? "" : ", " + free + " MB free");
    String next = status == Status.PASS ? "" : "Free space on the application's disk.";
    return Optional.of(new Reading("Application's disk", status, sentence, null, next).using(used));
  }

  private Optional<Reading> pool(JsonNode pool) {
    if (!pool.isObject()) {
      return Optional.empty();
    }
    double free = Double.NaN;
    if (pool.path("freePercent").isNumber()) {
      free = pool.path("freePercent").asDouble();
    } else if (pool.path("free").isNumber() && pool.path("total").asDouble(0) > 0) {
      free = 100 * pool.path("free").asDouble() / pool.path("total").asDouble();
    }
    if (Double.isNaN(free)) {
      return Optional.empty();
    }
    return Optional.of(
        free < limits.poolFree()
            ? Reading.warn(
                "Application's connection pool",
                "only %.0f %% free".formatted(free),
                null,
                "Look for slow queries and for connections nobody gives back.")
            : Reading.pass("Application's connection pool", "%.0f %% free".formatted(free), null));
  }

  private static Status word(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "ok", "healthy", "pass", "up", "ready", "connected" -> Status.PASS;
      case "degraded", "warning", "warn" -> Status.WARN;
      case "unhealthy", "error", "critical", "fail", "failed", "down", "not_ready" -> Status.FAIL;
      case "disabled", "" -> Status.ABSENT;
      default -> Status.UNKNOWN;
    };
  }
}
