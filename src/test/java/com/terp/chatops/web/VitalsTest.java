package com.terp.chatops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.health.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VitalsTest {
  @Test
  void degradedIsStillReachable() throws Exception {
    Reply reply = vitals(Vitals.Status.HEALTHY, Vitals.Status.DEGRADED).page();

    assertThat(reply.status()).isEqualTo(200);
    JsonNode body = new ObjectMapper().readTree(reply.body());
    assertThat(body.path("status").asText()).isEqualTo("degraded");
    assertThat(body.at("/checks/check0/status").asText()).isEqualTo("ok");
    assertThat(body.at("/checks/check0/latencyMs").asInt()).isEqualTo(3);
    assertThat(body.path("uptime").asInt()).isEqualTo(60);
  }

  @Test
  void unhealthyIs503() {
    assertThat(vitals(Vitals.Status.UNHEALTHY, Vitals.Status.HEALTHY).page().status())
        .isEqualTo(503);
  }

  @Test
  void metricsAreInPrometheusText() {
    assertThat(
            Metric.page(
                List.of(
                    new Metric("slack_messages_sent_total", "Messages sent", 3),
                    new Metric("uptime_seconds", "Up", 1.5))))
        .isEqualTo(
            """
            # HELP terp_chatops_slack_messages_sent_total Messages sent
            # TYPE terp_chatops_slack_messages_sent_total counter
            terp_chatops_slack_messages_sent_total 3
            # HELP terp_chatops_uptime_seconds Up
            # TYPE terp_chatops_uptime_seconds gauge
            terp_chatops_uptime_seconds 1.5
            """);
  }

  @Test
  void samplesAreFiguresWithLabels() {
    Sample old = new Sample("Application", Instant.EPOCH, Status.PASS, null, null, null);
    Sample slow =
        new Sample("Application", Instant.EPOCH, Status.WARN, Duration.ofMillis(1_500), null, null);
    Sample memory = new Sample("Memory of \"web\"", Instant.EPOCH, Status.FAIL, null, 93.5, null);

    assertThat(Metric.page(SampleFigures.of("staging", List.of(old, slow, memory))).lines())
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactly(
            "terp_chatops_health_status{environment=\"staging\",subject=\"Application\"} 1",
            "terp_chatops_health_status{environment=\"staging\",subject=\"Memory of \\\"web\\\"\"} 2",
            "terp_chatops_health_answer_seconds{environment=\"staging\",subject=\"Application\"} 1.5",
            "terp_chatops_health_used_percent{environment=\"staging\",subject=\"Memory of \\\"web\\\"\"} 93.5");
  }

  private static Vitals vitals(Vitals.Status... statuses) {
    List<Vitals.Check> checks = new java.util.ArrayList<>();
    for (Vitals.Status status : statuses) {
      checks.add(new Vitals.Check("check" + checks.size(), status, Map.of("latencyMs", 3)));
    }
    return new Vitals(Instant.EPOCH, Duration.ofSeconds(60), Duration.ofMillis(5), "0.1.0", checks);
  }
}
