package com.terp.chatops.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.terp.chatops.config.HealthSettings.Limit;
import com.terp.chatops.config.HealthSettings.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the section {@code health} of the YAML file; what is not said is as usual. */
final class HealthSection {
  private static final Set<String> LIMITS =
      Set.of("memory", "disk", "cpu", "connections", "transaction-seconds", "lock-wait-seconds");
  private static final Set<String> NUMBERS =
      Set.of("slow-seconds", "pool-free-percent", "request-every-seconds");
  private static final double MOST_PERCENT = 100;
  private static final double MOST_SECONDS = 86_400;

  private final JsonNode node;
  private final Problems problems;

  HealthSection(JsonNode node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  HealthSettings read() {
    if (node.isMissingNode()) {
      return HealthSettings.DEFAULT;
    }
    for (var entry : node.properties()) {
      String key = entry.getKey();
      if (!LIMITS.contains(key) && !NUMBERS.contains(key) && !key.equals("pages")) {
        problems.add("TERP_CONFIG health.%s is not known".formatted(key));
      }
    }
    HealthSettings usual = HealthSettings.DEFAULT;
    return new HealthSettings(
        limit("memory", usual.memory(), MOST_PERCENT),
        limit("disk", usual.disk(), MOST_PERCENT),
        limit("cpu", usual.cpu(), MOST_PERCENT),
        seconds("slow-seconds", usual.slow()),
        number(node.path("pool-free-percent"), "pool-free-percent", usual.poolFree(), MOST_PERCENT),
        limit("connections", usual.connections(), MOST_PERCENT),
        limit("transaction-seconds", usual.transaction(), MOST_SECONDS),
        limit("lock-wait-seconds", usual.lockWait(), MOST_SECONDS),
        pages(),
        seconds("request-every-seconds", usual.requestEvery()));
  }

  private Limit limit(String key, Limit usual, double most) {
    JsonNode both = node.path(key);
    if (both.isMissingNode()) {
      return usual;
    }
    if (!both.isObject()) {
      problems.add(
          "TERP_CONFIG health.%s must say warn and fail, as in {warn: %.0f, fail: %.0f}"
              .formatted(key, usual.warn(), usual.fail()));
      return usual;
    }
    for (var entry : both.properties()) {
      if (!entry.getKey().equals("warn") && !entry.getKey().equals("fail")) {
        problems.add(
            "TERP_CONFIG health.%s.%s is not known; known here: fail, warn"
                .formatted(key, entry.getKey()));
      }
    }
    double warn = number(both.path("warn"), key + ".warn", usual.warn(), most);
    double fail = number(both.path("fail"), key + ".fail", usual.fail(), most);
    if (warn > fail) {
      problems.add("TERP_CONFIG health.%s: warn must not be above fail".formatted(key));
    }
    return new Limit(warn, fail);
  }

  private Duration seconds(String key, Duration usual) {
    double seconds = number(node.path(key), key, usual.toMillis() / 1000.0, MOST_SECONDS);
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private double number(JsonNode value, String key, double usual, double most) {
    if (value.isMissingNode()) {
      return usual;
    }
    if (value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= most) {
      return value.doubleValue();
    }
    problems.add(
        "TERP_CONFIG health.%s must be a number from 0 to %.0f, was %s"
            .formatted(key, most, value.asText()));
    return usual;
  }

  private List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    if (!node.path("pages").isMissingNode() && !node.path("pages").isArray()) {
      problems.add("TERP_CONFIG health.pages must be a list of pages");
    }
    for (JsonNode page : node.path("pages")) {
      String path = page.path("path").asText();
      int status = page.path("status").asInt(200);
      if (!path.startsWith("/") || status < 100 || status > 599) {
        problems.add(
            "TERP_CONFIG health.pages: each page has a path that begins with /, and may have a"
                + " status from 100 to 599 and a text");
        continue;
      }
      pages.add(new Page(path, status, page.path("text").asText("")));
    }
    return pages;
  }
}
