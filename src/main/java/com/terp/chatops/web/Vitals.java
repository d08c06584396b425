package com.terp.chatops.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the bot is, in the shape of TERP's own {@code /health}.
 *
 * @param uptime since the process began
 * @param took how long looking took
 * @param version the bot's version
 * @param checks worst first
 */
public record Vitals(
    Instant at, Duration uptime, Duration took, String version, List<Check> checks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Vitals {
    checks = List.copyOf(checks);
  }

  /** From best to worst. */
  public enum Status {
    HEALTHY("ok"),
    DEGRADED("warning"),
    UNHEALTHY("error");

    private final String word;

    Status(String word) {
      this.word = word;
    }
  }

  /**
   * One thing looked at.
   *
   * @param name its key, for example {@code database}
   * @param figures more about it, for example {@code latencyMs}
   */
  public record Check(String name, Status status, Map<String, Object> figures) {
    public Check {
      figures = Map.copyOf(figures);
    }
  }

  /** The worst of all. */
  public Status status() {
    return checks.stream().map(Check::status).max(Enum::compareTo).orElse(Status.HEALTHY);
  }

  Reply page() {
    ObjectNode body = JSON.createObjectNode();
    body.put("status", status().name().toLowerCase(Locale.ROOT));
    body.put("timestamp", at.toString());
    body.put("uptime", uptime.toSeconds());
    body.put("version", version);
    body.put("responseTime", took.toMillis());
    ObjectNode all = body.putObject("checks");
    for (Check check : checks) {
      ObjectNode one = all.putObject(check.name()).put("status", check.status().word);
      check.figures().forEach((name, value) -> one.set(name, JSON.valueToTree(value)));
    }
    return new Reply(status() == Status.UNHEALTHY ? 503 : 200, Reply.JSON, body.toString());
  }
}
