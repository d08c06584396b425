package com.terp.chatops.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {
  private static final String HEAD =
      """
      {"status":"healthy","timestamp":"2026-11-21T10:16:38.545Z","uptime":1.4,"responseTime":148,
      "version":"1.0.0","commit":"2c164862","checks":{"database":{"status":"ok","latencyMs":148},
      "transaction":{"status":"ok","latencyMs":133},"memory":{"status":"ok","percentage":%s},
      "redis":{"status":"disabled"},"disk":{"status":"ok","totalMb":258020,"usedMb":31554,
      "availableMb":72344,"usedPercent":%s},"connectionPool":{"status":"ok","freePercent":%s}}}\
      """;

  private final TestClock clock = new TestClock("2026-11-21T10:00:00Z");
  private final MockWebServer app = new MockWebServer();

  @AfterEach
  void stop() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource({
    "40, 31, null, PASS",
    "75, 31, null, WARN",
    "90, 31, null, FAIL",
    "40, 80, null, WARN",
    "40, 90, null, FAIL",
    "40, 31, 19, WARN",
    "40, 31, 20, PASS",
  })
  void judgesNumbersByOurOwnThresholds(String memory, String disk, String free, Status verdict) {
    assertThat(checkup(200, HEAD.formatted(memory, disk, free)).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The shapes TERP's /health has had.
        "200 | {\"status\":\"healthy\",\"checks\":{\"database\":{\"status\":\"ok\",\"latency\":3},"
            + "\"memory\":{\"status\":\"ok\",\"used\":1,\"total\":2,\"percentage\":50},"
            + "\"connectionPool\":{\"status\":\"ok\",\"total\":10,\"free\":9}}} | PASS",
        "503 | {\"status\":\"unhealthy\",\"checks\":{\"database\":{\"status\":\"error\","
            + "\"error\":\"connection lost\"}}} | FAIL",
        "200 | {\"status\":\"unhealthy\",\"checks\":{\"transaction\":{\"status\":\"error\"}}} | FAIL",
        "200 | {\"status\":\"degraded\",\"checks\":{}} | WARN",
        "200 | {\"status\":\"healthy\"} | PASS",
        "200 | OK | PASS",
        "200 | <html>Welcome</html> | UNKNOWN",
        "401 | no | UNKNOWN",
        // What stands in front of the application, about itself.
        "401 | {\"status\":\"error\"} | UNKNOWN",
        "404 | {\"status\":\"error\"} | UNKNOWN",
        "429 | {\"status\":\"error\"} | UNKNOWN",
        "404 | no | UNKNOWN",
        "429 | slow down | UNKNOWN",
        "500 | oops | FAIL",
        "503 | no | FAIL",
      })
  void readsEveryShapeOfHealth(int code, String body, Status verdict) {
    assertThat(checkup(code, body).verdict()).isEqualTo(verdict);
  }

  @Test
  void metricsBehindALoginAreASignOfLife() {
    assertThat(checkup(200, "OK").readings())
        .filteredOn(r -> r.subject().equals("Metrics"))
        .singleElement()
        .satisfies(r -> assertThat(r.status()).isEqualTo(Status.PASS))
        .satisfies(r -> assertThat(r.sentence()).contains("up, but its numbers"));
  }

  @Test
  void anApplicationNobodyListensForIsOneLineNotFour() {
    // One nobody may listen on; a free one might be given to somebody meanwhile.
    int port = 1;
    try (Health health =
        health(
            AppProbes.at(URI.create("http://127.0.0.1:" + port), HealthSettings.DEFAULT, clock))) {
      Report report = HealthReport.relaxed(health.check());

      assertThat(report.outcome()).isEqualTo(Outcome.BAD);
      assertThat(report.headline())
          .contains("staging is unhealthy", "nothing listens at 127.0.0.1:" + port);
      assertThat(((Report.Findings) report.body().get(0)).findings()).hasSize(1);
    }
  }

  @Test
  void answersEvenIfAProbeHangsOrBreaks() {
    CountDownLatch never = new CountDownLatch(1);
    Probe hanging =
        new TestProbe(
            "Hanging",
            Duration.ofMillis(50),
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    Probe broken =
        new TestProbe(
            "Broken",
            Duration.ofSeconds(5),
            () -> {
              throw new IllegalStateException("a mistake");
            });
    try (Health health = health(List.of(hanging, broken))) {
      assertThat(health.check().readings())
          .extracting(Reading::subject, Reading::status)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Hanging", Status.FAIL),
              org.assertj.core.groups.Tuple.tuple("Broken", Status.UNKNOWN));
    }
  }

  @Test
  void aNameServiceThatIsSlowSaysNothingAboutTheApplication() {
    OkHttpClient hurried =
        AppClient.client(Duration.ofSeconds(5))
            .newBuilder()
            .callTimeout(Duration.ofMillis(20))
            .dns(name -> {
              try {
                assertThat(new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)).isFalse();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of(InetAddress.getLoopbackAddress());
            })
            .build();
    AppClient client = new AppClient(URI.create("http://terp.example:1"), hurried, clock);

    assertThat(client.get("health"))
        .isInstanceOfSatisfying(
            AppClient.Answer.NoAnswer.class,
            none -> {
              assertThat(none.why()).contains("was not reached");
              assertThat(none.status()).isEqualTo(Status.UNKNOWN);
            });
    assertThat(AppProbes.at(URI.create("http://x"), HealthSettings.DEFAULT, clock))
        .allSatisfy(probe -> assertThat(probe.late()).isEqualTo(Status.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({"1, 5000", "5, 6000", "60, 6000"})
  void anAnswerIsWaitedForUntilItIsSlow(int slow, int millis) {
    OkHttpClient client = AppClient.client(Duration.ofSeconds(slow));

    assertThat(client.readTimeoutMillis()).isEqualTo(millis);
    assertThat(client.callTimeoutMillis()).isBetween(millis + 1, 6_999);
  }

  @Test
  void strictlyAWarningIsUnhealthy() {
    Checkup warned =
        new Checkup(
            "staging",
            List.of(Reading.pass("A", "fine", null), Reading.warn("B", "hm", null, "Look.")),
            Duration.ZERO);

    assertThat(HealthReport.relaxed(warned).outcome()).isEqualTo(Outcome.WARNING);
    assertThat(strict(warned).outcome()).isEqualTo(Outcome.BAD);
    assertThat(strict(warned).headline()).isEqualTo("staging is unhealthy: B: hm");
  }

  @Test
  void anEnvironmentWithoutAnApplicationCanBeHealthy() {
    List<Probe> probes = new ArrayList<>(AppProbes.at(null, HealthSettings.DEFAULT, clock));
    probes.add(
        new TestProbe(
            "Other", Duration.ofSeconds(5), () -> List.of(Reading.pass("Other", "ok", null))));
    try (Health health = health(probes)) {
      assertThat(strict(health.check()).outcome()).isEqualTo(Outcome.GOOD);
    }
  }

  private record TestProbe(
      String subject, Duration deadline, java.util.function.Supplier<List<Reading>> answer)
      implements Probe {
    @Override
    public List<Reading> read() {
      return answer.get();
    }
  }

  private static Report strict(Checkup checkup) {
    return new HealthReport(checkup, Past.UNKNOWN, Instant.EPOCH)
        .of(HealthReport.Judgement.STRICT, HealthReport.Extent.SHORT);
  }

  private Health health(List<Probe> probes) {
    return new Health("staging", probes, clock);
  }

  private Checkup checkup(int code, String body) {
    app.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return switch (request.getTarget()) {
              case "/health" -> new MockResponse.Builder().code(code).body(body).build();
              case "/health/metrics" -> new MockResponse.Builder().code(401).build();
              default -> new MockResponse.Builder().body("{\"status\":\"ok\"}").build();
            };
          }
        });
    try {
      app.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    try (Health health = health(AppProbes.at(app.url("/").uri(), HealthSettings.DEFAULT, clock))) {
      return health.check();
    }
  }
}
