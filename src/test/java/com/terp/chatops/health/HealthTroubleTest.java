package com.terp.chatops.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.db.Database;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.health.Reading.Alarm;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is down is named, and holds up nothing else. */
class HealthTroubleTest {
  private static final HealthSettings LIMITS = HealthSettings.DEFAULT;
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  private final MockWebServer platform = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    platform.start();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void everythingDownAtOnceIsAnAnswerThatSaysSo() throws IOException {
    answering(Map.of());
    try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Database gone =
            new Database(DatabaseUrl.parse("x", "mysql://a:b@127.0.0.1:1/terp"), "bot")) {
      List<Probe> probes = new ArrayList<>();
      probes.add(new DatabaseProbe(gone, LIMITS, CLOCK));
      probes.addAll(ServerProbes.at(gone, LIMITS));
      probes.addAll(
          AppProbes.at(URI.create("http://127.0.0.1:" + hanging.getLocalPort()), LIMITS, CLOCK));
      probes.add(new AppProbe("Name", nowhere(), "health", new AppHealth(LIMITS)::of));
      probes.addAll(PlatformProbes.at(Optional.of(client()), LIMITS, CLOCK));
      probes.add(new BotProbe(CLOCK, NOW, Path.of(""), LIMITS));

      assertThat(probes)
          .extracting(Probe::deadline)
          .allSatisfy(d -> assertThat(d).isLessThanOrEqualTo(Duration.ofSeconds(8)));
      List<Probe> patient = probes.stream().<Probe>map(Patient::new).toList();
      try (Health health = new Health("staging", patient, CLOCK)) {
        Checkup checkup = health.check();
        Report report = HealthReport.relaxed(checkup);

        assertThat(report.outcome()).isEqualTo(Outcome.BAD);
        assertThat(lines(report))
            .anySatisfy(l -> assertThat(l).startsWith("Database: Cannot reach MySQL"))
            .anySatisfy(
                l -> assertThat(l).startsWith("Application").contains("gave no answer within 6 s"))
            .anySatisfy(l -> assertThat(l).contains("terp.nowhere.invalid cannot be resolved"))
            .anySatisfy(l -> assertThat(l).startsWith("Deployment, Components and Restarts: "))
            .anySatisfy(l -> assertThat(l).contains("not known while the database does not"));
        // Nothing of it kept the bot from saying how it is itself.
        assertThat(status(checkup, "Bot's disk")).isNotEqualTo(Status.UNKNOWN);
        assertThat(status(checkup, "Deployment")).isEqualTo(Status.UNKNOWN);
        assertThat(alarming(checkup, Alarm.CRITICAL)).containsOnly("Database", "Application");
      }
    }
  }

  @Test
  void digitalOceanSaysWhatIsDeployedAndWhatItLacks() {
    answering(
        Map.of(
            "/v2/apps/app-0001",
            """
            {"app":{"id":"app-0001","spec":{"name":"terp","services":[
             {"name":"web","instance_count":2,"instance_size_slug":"apps-s-1vcpu-1gb"}]},
             "active_deployment":{"id":"d2000000-1","phase":"ACTIVE",
              "phase_last_updated_at":"2026-11-21T00:00:00Z",
              "services":[{"name":"web","source_commit_hash":"2c164862aa"}]},
             "pinned_deployment":{"id":"d2000000-1","phase":"ACTIVE"}}}\
            """,
            "/v2/apps/app-0001/deployments",
            """
            {"deployments":[{"id":"d3000000-1","phase":"ERROR","progress":{"steps":[
              {"name":"build","status":"ERROR","reason":{"message":"pnpm failed"}}]}}]}\
            """,
            "/v2/apps/app-0001/health",
            """
            {"app_health":{"components":[{"name":"web","cpu_usage_percent":12,
              "memory_usage_percent":93,"replicas_desired":2,"replicas_ready":1,
              "state":"HEALTHY"}]}}\
            """,
            "/v2/apps/tiers/instance_sizes",
            """
            {"instance_sizes":[
             {"slug":"apps-s-1vcpu-1gb","name":"a","memory_bytes":"1073741824"},
             {"slug":"apps-s-1vcpu-2gb","name":"b","memory_bytes":"2147483648"}]}\
            """,
            "/v2/monitoring/metrics/apps/restart_count",
            """
            {"status":"success","data":{"resultType":"matrix","result":[{"metric":{
              "app_component":"web","app_component_instance":"web-0"},
              "values":[[1795222800,"1"],[1795226400,"4"]]}]}}\
            """));
    try (Health health =
        new Health("staging", PlatformProbes.at(Optional.of(client()), LIMITS, fixed()), CLOCK)) {
      Checkup checkup = health.check();
      Report report =
          new HealthReport(
                  checkup,
                  new Past(Map.of(), Map.of("Memory of web", NOW.minusSeconds(1_800))),
                  NOW)
              .of(HealthReport.Judgement.RELAXED, HealthReport.Extent.WHOLE);

      assertThat(report.headline())
          .isEqualTo(
              "staging is unhealthy: Memory of web: 93 % in use · fine until 02:30 UTC (30 min ago)");
      assertThat(lines(report))
          .contains(
              "Deployment: 2c164862 (d2000000) is active for 3 h",
              "Replicas of web: 1 of 2 ready",
              "CPU of web: 12 % in use",
              "Restarts: web 3× within the last hour")
          .anySatisfy(l -> assertThat(l).startsWith("Pin: a rollback holds"))
          .anySatisfy(l -> assertThat(l).contains("failed", "pnpm failed"));
      assertThat(alarming(checkup, Alarm.WARNING)).containsExactly("Memory of web");
      assertThat(alarming(checkup, Alarm.CRITICAL)).isEmpty();
      assertThat(report.body().toString())
          .contains("the next larger is apps-s-1vcpu-2gb with 2,048 MB");
      assertThat(report.offers())
          .extracting(Report.Offer::command)
          .contains("watch env=staging", "rollback env=staging");
    }
  }

  @Test
  void whatTheTokenMayNotSeeIsLeftOut() {
    platform.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().code(403).body("{}").build();
          }
        });
    try (Health health =
        new Health("staging", PlatformProbes.at(Optional.of(client()), LIMITS, fixed()), CLOCK)) {
      assertThat(health.check().readings()).extracting(Reading::status).containsOnly(Status.ABSENT);
    }
  }

  @Test
  void aPageThatLacksItsTextIsNamed() {
    answering(Map.of("/login", "<h1>Sign in</h1>", "/health", "OK"));
    HealthSettings limits =
        new HealthSettings(
            LIMITS.memory(),
            LIMITS.disk(),
            LIMITS.cpu(),
            LIMITS.slow(),
            LIMITS.poolFree(),
            LIMITS.connections(),
            LIMITS.transaction(),
            LIMITS.lockWait(),
            List.of(
                new HealthSettings.Page("/login?next=1", 200, "Sign in"),
                new HealthSettings.Page("/login", 200, "Welcome"),
                new HealthSettings.Page("/orders", 200, "")),
            Duration.ZERO);
    try (Health health =
        new Health(
            "staging", AppProbes.at(platform.url("/").uri(), limits, CLOCK).subList(4, 7), CLOCK)) {
      Checkup checkup = health.check();

      assertThat(status(checkup, "Page /login?next=1")).isEqualTo(Status.PASS);
      assertThat(lines(HealthReport.relaxed(checkup)))
          .anySatisfy(l -> assertThat(l).startsWith("Page /login: does not show \"Welcome\""))
          .anySatisfy(
              l -> assertThat(l).startsWith("Page /orders: answers 401").doesNotContain("Welcome"));
    }
  }

  private void answering(Map<String, String> bodies) {
    platform.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String body = bodies.get(request.getUrl().encodedPath());
            return body == null
                ? new MockResponse.Builder()
                    .code(401)
                    .body("{\"id\":\"Unauthorized\",\"message\":\"Unable to authenticate you\"}")
                    .build()
                : new MockResponse.Builder().body(body).build();
          }
        });
  }

  /** An application whose name nobody knows, whatever the name service of this machine says. */
  private static AppClient nowhere() {
    return new AppClient(
        URI.create("http://terp.nowhere.invalid"),
        AppClient.client(LIMITS.slow())
            .newBuilder()
            .dns(name -> {
              throw new UnknownHostException(name);
            })
            .build(),
        CLOCK);
  }

  /** Gives a probe the time it takes to load its classes on a slow machine. */
  private record Patient(Probe probe) implements Probe {
    @Override
    public String subject() {
      return probe.subject();
    }

    @Override
    public Duration deadline() {
      return probe.deadline().multipliedBy(4);
    }

    @Override
    public Status late() {
      return probe.late();
    }

    @Override
    public Alarm alarm() {
      return probe.alarm();
    }

    @Override
    public List<Reading> read() {
      return probe.read();
    }
  }

  private AppPlatform client() {
    return new AppPlatform(
        new PlatformSettings(platform.url("/").uri(), "app-0001", new Secret("dop_v1_x")), CLOCK);
  }

  private static Clock fixed() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static Status status(Checkup checkup, String subject) {
    return checkup.readings().stream()
        .filter(r -> r.subject().equals(subject))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static List<String> alarming(Checkup checkup, Alarm alarm) {
    return checkup.readings().stream()
        .filter(r -> r.alarm() == alarm)
        .map(Reading::subject)
        .distinct()
        .toList();
  }

  private static List<String> lines(Report report) {
    return report.body().stream()
        .filter(Report.Findings.class::isInstance)
        .flatMap(part -> ((Report.Findings) part).findings().stream())
        .map(Report.Finding::text)
        .toList();
  }
}
