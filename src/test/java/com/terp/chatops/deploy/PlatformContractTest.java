package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.sandbox.standin.Behaviour;
import com.terp.chatops.sandbox.standin.DigitalOcean;
import com.terp.chatops.sandbox.standin.Pace;
import com.terp.chatops.sandbox.standin.PlatformFault;
import com.terp.chatops.sandbox.standin.Release;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Requires(Requirement.PLATFORM_CONTRACT)
class PlatformContractTest {
  private final TestClock clock = new TestClock("2026-11-21T03:00:00Z");
  private final DigitalOcean standIn =
      DigitalOcean.start(clock, Pace.REAL, URI.create("http://127.0.0.1:1"));
  private final AppPlatform platform =
      new AppPlatform(
          new PlatformSettings(standIn.url(), DigitalOcean.APP, new Secret(DigitalOcean.TOKEN)),
          clock);
  private PlatformContract contract;

  @BeforeEach
  void watch() {
    contract = PlatformContract.over(standIn);
  }

  @AfterEach
  void fits() {
    standIn.close();
    System.out.println("held against the description: " + contract.seen());
    assertThat(contract.problems()).isEmpty();
  }

  @Test
  void everythingTheBotReads() {
    PlatformApp app = platform.app().orThrow();
    String active = app.active().id();
    Instant now = clock.instant();

    assertThat(app.components())
        .containsExactly(new PlatformApp.Component("web", "apps-s-1vcpu-1gb"));
    assertThat(platform.deployments().orThrow())
        .extracting(Deployment::phase)
        .containsExactly(Phase.ACTIVE, Phase.SUPERSEDED, Phase.SUPERSEDED);
    assertThat(platform.deployment(active).orThrow().progress().complete()).isTrue();
    assertThat(platform.health().orThrow()).hasSize(1);
    assertThat(platform.logs(active, Platform.LogKind.RUN).orThrow().archived()).hasSize(1);
    assertThat(
            platform
                .metric(Platform.Metric.MEMORY_PERCENTAGE, now.minus(Duration.ofHours(24)), now)
                .orThrow())
        .hasSize(2);
    assertThat(platform.instanceSizes().orThrow()).hasSize(4);
    assertThat(platform.deployment("nobody")).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aDeploymentMovesFromPhaseToPhaseWithTime() {
    String id = standIn.history().push(Release.of("0badc0de", Behaviour.START_FAILS)).orElseThrow();

    assertThat(platform.app().orThrow().coming().orElseThrow().id()).isEqualTo(id);
    clock.advance(Duration.ofMinutes(1));
    assertThat(platform.deployment(id).orThrow().phase()).isEqualTo(Phase.BUILDING);
    clock.advance(Duration.ofMinutes(4));
    assertThat(platform.deployment(id).orThrow().phase()).isEqualTo(Phase.DEPLOYING);
    clock.advance(Duration.ofMinutes(2));
    Deployment failed = platform.deployment(id).orThrow();
    assertThat(failed.phase()).isEqualTo(Phase.ERROR);
    assertThat(failed.progress().failed().orElseThrow().code())
        .isEqualTo("DeployContainerHealthChecksFailed");
    assertThat(platform.app().orThrow().active().id()).isNotEqualTo(id);
  }

  @Test
  void aRollbackPinsAndACommitTakesThePinAway() {
    List<Deployment> all = platform.deployments().orThrow();
    String target = all.get(1).id();

    assertThat(platform.validate(target).orThrow())
        .isEqualTo(new Platform.Validation(true, null, List.of()));
    Deployment back = platform.rollback(target).orThrow();

    assertThat(back.clonedFrom()).isEqualTo(target);
    assertThat(back.type()).isEqualTo(DeploymentType.MANUAL_ROLLBACK);
    assertThat(platform.app().orThrow().pinned().id()).isEqualTo(back.id());
    assertThat(platform.validate(target).orThrow().error().code()).isEqualTo("app_pinned");
    assertThat(platform.rollback(target)).isInstanceOf(Answer.Refused.class);
    assertThat(standIn.history().push(Release.of("f00d", Behaviour.GOOD)))
        .as("a pinned app takes nothing")
        .isEqualTo(Optional.empty());
    assertThat(platform.commit()).isInstanceOf(Answer.Got.class);
    assertThat(platform.app().orThrow().pinned()).isNull();
    assertThat(platform.commit()).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aRevertBringsBackWhatWasThereBefore() {
    List<Deployment> all = platform.deployments().orThrow();
    platform.rollback(all.get(2).id()).orThrow();
    clock.advance(Duration.ofMinutes(10));
    assertThat(platform.app().orThrow().active().commit()).isEqualTo(all.get(2).commit());

    platform.revert().orThrow();
    clock.advance(Duration.ofMinutes(10));

    assertThat(platform.app().orThrow().active().commit()).isEqualTo(all.get(0).commit());
    assertThat(platform.app().orThrow().pinned()).isNull();
  }

  @Test
  void theAppCanBeRestarted() {
    assertThat(platform.restart(List.of("web")).orThrow().clonedFrom()).isNotNull();
    assertThat(platform.restart(List.of()).orThrow().id()).isNotNull();
  }

  @Test
  void itsOwnTroubles() {
    for (PlatformFault fault :
        List.of(
            PlatformFault.UNAUTHORIZED,
            PlatformFault.RATE_LIMITED,
            PlatformFault.BROKEN,
            PlatformFault.CUT)) {
      standIn.become(fault);
      assertThat(platform.app()).as(fault.name()).isInstanceOf(Answer.Unknown.class);
    }
    standIn.become(PlatformFault.CUT_AFTER_POST);
    String target = standIn.history().servingId();
    List<Deployment> all = platform.deployments().orThrow();
    assertThat(platform.rollback(all.get(1).id()))
        .isEqualTo(
            new Answer.Unknown<>(
                Answer.Effect.PERHAPS,
                "127.0.0.1 gave no answer that can be read.",
                "Try again in a minute."));
    assertThat(platform.app().orThrow().pinned().id()).isNotEqualTo(target);
  }

  @Test
  void twoPagesOfHistory() {
    for (int i = 0; i < 230; i++) {
      standIn
          .history()
          .past(
              Release.of("%08x".formatted(i), Behaviour.GOOD),
              clock.instant().minus(Duration.ofHours(60L - i / 5)).plusSeconds(i));
    }

    List<Deployment> all = platform.deployments().orThrow();

    assertThat(all).hasSize(233).extracting(Deployment::id).doesNotHaveDuplicates();
    assertThat(contract.seen()).containsValue(3);
  }

  @Test
  void theCheckItselfFindsWhatDoesNotFit() {
    PlatformContract strict = PlatformContract.over(standIn);
    String path = "/v2/apps/%s/rollback".formatted(DigitalOcean.APP);
    strict.check(
        new DigitalOcean.Exchange(
            "POST",
            path,
            Map.of(),
            Optional.of("application/json"),
            "{\"deployment\":\"x\",\"skip_pin\":false}",
            200,
            Optional.of(
                JsonNodeFactory.instance
                    .objectNode()
                    .set("deployment", JsonNodeFactory.instance.objectNode().put("phase", 7)))));

    assertThat(strict.problems())
        .anyMatch(p -> p.contains("deployment_id"))
        .anyMatch(p -> p.contains("phase"))
        .as("an unknown field of a request")
        .anyMatch(p -> p.contains("additionalProperties"));
  }
}
