package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.deploy.Answer.Effect;
import com.terp.chatops.run.ChatOpsException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppPlatformTest {
  private final MockWebServer server = new MockWebServer();
  private AppPlatform platform;

  @BeforeEach
  void start() throws IOException {
    server.start();
    platform =
        new AppPlatform(
            new PlatformSettings(server.url("/").uri(), "app-0001", new Secret("dop_v1_test")),
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsWhatTheApiSaysAndMissesNothingItLeavesOut() {
    answer(
        200,
        """
        {"deployment":{"id":"b6bdf840-2854","phase":"ERROR","cause":"commit 9a4df0b pushed",
         "phase_last_updated_at":"0001-01-01T00:00:00Z","created_at":"2026-07-28T18:00:00Z",
         "cause_details":{"type":"DEPLOY_ON_PUSH"},"new":{"field":1},
         "services":[{"name":"web","source_commit_hash":"9a4df0b8e161e323"}],
         "spec":{"workers":[{"name":"queue","image":{"digest":"sha256:795e91610e9c"}}]},
         "progress":{"total_steps":2,"success_steps":1,"error_steps":1,"steps":[
          {"name":"build","status":"SUCCESS"},{"name":"deploy","status":"ERROR","steps":[
           {"name":"wait","component_name":"web","message_base":"Waiting for service",
            "status":"ERROR","reason":{"code":"HealthChecks","message":"probe failed"}}]}]}}}
        """);

    Deployment read = platform.deployment("b6bdf840-2854").orThrow();

    assertThat(read.phase()).isEqualTo(Phase.ERROR);
    assertThat(read.type()).isEqualTo(DeploymentType.DEPLOY_ON_PUSH);
    assertThat(read.phaseSince()).isEqualTo(Instant.parse("2026-07-28T18:00:00Z"));
    assertThat(read.sources())
        .containsExactly(
            new Deployment.Source("web", "9a4df0b8e161e323"),
            new Deployment.Source("queue", "sha256:795e91610e9c"));
    assertThat(read.shortCommit()).isEqualTo("9a4df0b8");
    assertThat(read.ships("9a4df0b")).isTrue();
    assertThat(read.ships("9a4d")).isFalse();
    assertThat(read.progress().complete()).isFalse();
    assertThat(read.progress().failed().orElseThrow().sentence())
        .isEqualTo("Waiting for service of web: probe failed");
  }

  @Test
  void aPhaseOfTomorrowIsUnknown() {
    answer(200, "{\"deployment\":{\"id\":\"d1\",\"phase\":\"CANARY\"}}");

    assertThat(platform.deployment("d1").orThrow().phase()).isEqualTo(Phase.UNKNOWN);
  }

  @Test
  void deploymentsComeFromAllPagesEachOnce() throws InterruptedException {
    answer(
        200,
        """
        {"deployments":[{"id":"d3","created_at":"2026-01-03T00:00:00Z"},
         {"id":"d2","created_at":"2026-01-02T00:00:00Z"}],
         "links":{"pages":{"next":"http://127.0.0.1/?page=2"}},"meta":{"total":3}}\
        """);
    answer(
        200,
        """
        {"deployments":[{"id":"d2","created_at":"2026-01-02T00:00:00Z"},
         {"id":"d1","created_at":"2026-01-01T00:00:00Z"}],"links":{},"meta":{"total":3}}\
        """);

    assertThat(platform.deployments().orThrow())
        .extracting(Deployment::id)
        .containsExactly("d3", "d2", "d1");
    assertThat(server.takeRequest().getTarget()).contains("page=1");
    assertThat(server.takeRequest().getTarget()).contains("page=2");
  }

  @Test
  void halfOfTheDeploymentsIsNoAnswer() {
    answer(200, "{\"deployments\":[{\"id\":\"d3\"}],\"links\":{\"pages\":{\"next\":\"x\"}}}");
    answer(401, "{\"id\":\"unauthorized\",\"message\":\"Unable to authenticate you.\"}");

    assertThat(platform.deployments()).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void aWrongTokenIsUnknownAndNeverShown() {
    answer(401, "{\"id\":\"unauthorized\",\"message\":\"Unable to authenticate you.\"}");

    Answer<PlatformApp> answer = platform.app();

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Unknown.class,
            unknown -> assertThat(unknown.next()).contains("DIGITALOCEAN_TOKEN"));
    assertThatThrownBy(answer::orThrow)
        .isInstanceOf(ChatOpsException.class)
        .hasMessageNotContaining("dop_v1_test");
  }

  @Test
  void aScopeThatIsMissingIsARefusalAndNamed() {
    answer(403, "{\"id\":\"forbidden\",\"message\":\"not authorized\"}");

    assertThat(platform.app())
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(403);
              assertThat(refused.sentence()).contains("not authorized", "app:update");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"app\":{},\"deployment\":{},\"deployments\":null}"})
  void anAnswerWithoutItsSubjectIsUnknown(String body) {
    for (int i = 0; i < 6; i++) {
      answer(200, body);
    }

    assertThat(platform.app()).as("neither unpinned nor without a deployment").matches(nobodyKnows);
    assertThat(platform.deployment("d1")).matches(nobodyKnows);
    assertThat(platform.deployments()).as("not an empty history").matches(nobodyKnows);
    assertThat(platform.newest(1)).matches(nobodyKnows);
    assertThat(platform.rollback("d1")).as("it may have been done").matches(perhapsDone);
    assertThat(platform.revert()).matches(perhapsDone);
  }

  private final Predicate<Answer<?>> nobodyKnows =
      answer -> answer instanceof Answer.Unknown<?> none && none.effect() == Effect.NONE;
  private final Predicate<Answer<?>> perhapsDone =
      answer -> answer instanceof Answer.Unknown<?> none && none.effect() == Effect.PERHAPS;

  @Test
  void anAppOfImagesHasNoCommitButAName() {
    answer(
        200,
        """
        {"deployment":{"id":"d1","spec":{"services":[
         {"name":"web","image":{"digest":"sha256:795e91610e9cffff"}}]}}}\
        """);

    Deployment read = platform.deployment("d1").orThrow();

    assertThat(read.commit()).as("nothing /health could name").isEmpty();
    assertThat(read.shortCommit()).isEqualTo("795e9161");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aReadIsAskedAgainWhereThatMayHelp(int status) {
    later(status);
    answer(200, "{\"app\":{\"id\":\"app-0001\",\"spec\":{\"name\":\"terp\"}}}");

    assertThat(platform.app().orThrow().id()).isEqualTo("app-0001");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void aReadIsNotAskedForever() {
    for (int i = 0; i < 5; i++) {
      later(500);
    }

    assertThat(platform.app()).isInstanceOf(Answer.Unknown.class);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void aLongWaitIsNotWaitedFor() {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("retry-after", "3600").build());

    assertThat(platform.app()).isInstanceOf(Answer.Unknown.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aRollbackIsAskedForOnce(int status) {
    later(status);
    answer(200, "{\"deployment\":{\"id\":\"d9\"}}");

    Answer<Deployment> answer = platform.rollback("d1");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Unknown.class,
            unknown ->
                assertThat(unknown.effect())
                    .isEqualTo(status == 429 ? Effect.NONE : Effect.PERHAPS));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aRollbackThatNobodyListensToHasNoEffect() {
    server.close();

    assertThat(platform.rollback("d1"))
        .isInstanceOfSatisfying(
            Answer.Unknown.class, u -> assertThat(u.effect()).isEqualTo(Effect.NONE));
  }

  @Test
  void aRefusalOfARollbackIsDefinite() {
    answer(400, "{\"id\":\"bad_request\",\"message\":\"app is pinned\"}");

    assertThat(platform.rollback("d1")).isEqualTo(new Answer.Refused<>(400, "app is pinned"));
  }

  @Test
  void aCommitIsAnsweredWithNothingAtAll() {
    answer(200, "");

    assertThat(platform.commit()).isEqualTo(new Answer.Got<>(new Platform.Done()));
  }

  @Test
  void healthComesWithAndWithoutItsWrapper() {
    String components =
        """
        {"components":[{"name":"web","cpu_usage_percent":5.5,"memory_usage_percent":91,
         "replicas_desired":2,"replicas_ready":1,"state":"UNHEALTHY"}]}\
        """;
    answer(200, components);
    answer(200, "{\"app_health\":" + components + "}");

    Platform.ComponentHealth web =
        new Platform.ComponentHealth("web", 5.5, 91, 2, 1, Platform.ComponentState.UNHEALTHY);
    assertThat(platform.health().orThrow()).containsExactly(web);
    assertThat(platform.health().orThrow()).containsExactly(web);
  }

  @Test
  void metricsAreNumbersWrittenAsTextAndNotEveryTextIsOne() {
    answer(
        200,
        """
        {"status":"success","data":{"resultType":"matrix","result":[{"metric":{
         "app_component":"web","app_component_instance":"web-0"},
         "values":[[1634052360,"5.25"],[1634052480,"NaN"]]}]}}\
        """);

    assertThat(
            platform
                .metric(Platform.Metric.MEMORY_PERCENTAGE, Instant.EPOCH, Instant.EPOCH)
                .orThrow())
        .containsExactly(
            new Platform.Series(
                "web", List.of(new Platform.Point(Instant.ofEpochSecond(1634052360), 5.25))));
  }

  @Test
  void aConnectionThatTheOtherSideClosedIsNoTrouble() {
    for (int i = 0; i < 4; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .body("{\"app\":{\"id\":\"app-0001\"},\"deployment\":{\"id\":\"d9\"}}")
              .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
              .build());
    }

    assertThat(platform.app()).isInstanceOf(Answer.Got.class);
    assertThat(platform.rollback("d1")).isInstanceOf(Answer.Got.class);
    assertThat(platform.app()).isInstanceOf(Answer.Got.class);
    assertThat(platform.brief().app()).isInstanceOf(Answer.Got.class);
  }

  @Test
  void ofALogOnlyTheEndIsRead() {
    answer(200, "x".repeat(100_000) + "the end");

    assertThat(platform.tail(server.url("/log").uri(), 7).orThrow()).isEqualTo("the end");
  }

  @Test
  void theNextLargerSizeIsTheOneWithTheLeastMemoryAbove() {
    List<Platform.InstanceSize> sizes =
        List.of(
            new Platform.InstanceSize("l", 4L << 30),
            new Platform.InstanceSize("s", 1L << 30),
            new Platform.InstanceSize("m", 2L << 30));

    assertThat(Platform.nextLarger(sizes, "s").orElseThrow().slug()).isEqualTo("m");
    assertThat(Platform.nextLarger(sizes, "l")).isEmpty();
    assertThat(Platform.nextLarger(sizes, "other")).isEmpty();
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private void later(int status) {
    server.enqueue(
        new MockResponse.Builder().code(status).addHeader("retry-after", "0").body("{}").build());
  }
}
