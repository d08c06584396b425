package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import com.terp.chatops.deploy.Judge.Judgement;
import com.terp.chatops.deploy.RollbackStore.Row;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.RunId;
import com.terp.chatops.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a rollback that was asked for. */
class TellingTest {
  private static final Instant ASKED = Histories.START.plus(Duration.ofHours(3));

  private final Row row =
      new Row(
          "app",
          "d3",
          "d1",
          new RunId(1),
          RollbackStore.State.TRIGGERED,
          Histories.START,
          "d4",
          ASKED,
          ASKED.plusSeconds(2),
          ASKED.minusSeconds(600));

  @Test
  void whatSomebodyTookToDecideIsNotOurs() {
    Optional<Verdicts.Given> failed =
        Optional.of(new Verdicts.Given(Verdict.FAILED, ASKED.minusSeconds(300)));
    Timing timing = Timing.of(row, failed, Optional.empty(), ASKED.plusSeconds(2));

    assertThat(timing.decidedBy(new Actor("U0ONCALL", "Olga")).ours())
        .isEqualTo(Duration.ofSeconds(2));
    assertThat(timing.decidedBy(Rollbacks.BOT).ours()).isEqualTo(Duration.ofSeconds(302));
  }

  @ParameterizedTest
  @CsvSource({"ERROR, never went live", "ACTIVE, is not healthy either"})
  void oneThatNeverWentLiveIsNotWhatServes(Phase phase, String words) {
    Deployment made = Histories.read("d4 %s aaaaaaaa".formatted(phase), 4);
    Timing timing = Timing.of(row, Optional.empty(), Optional.of(made), ASKED.plusSeconds(2));
    Refusals refusals = new Refusals("staging", new TestClock(ASKED.toString()));

    assertThat(
            new RolledBack("staging", row, Optional.of(made), refusals)
                .report(new Judgement(Verdict.FAILED, "it failed", List.of()), timing)
                .headline())
        .contains(words);
  }

  @Test
  void aRefusalToTellIsNotThatNothingCameOfIt() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      for (int i = 0; i < 60; i++) {
        server.enqueue(new MockResponse.Builder().code(404).body("{}").build());
      }
      TestClock clock = new TestClock(ASKED.toString());
      AppPlatform platform =
          new AppPlatform(
              new PlatformSettings(server.url("/").uri(), "app", new Secret("t")), clock);
      Rollbacks.Place place = new Rollbacks.Place("staging", platform, null, clock);
      Judge never =
          (deployment, context) -> {
            throw new AssertionError("nothing is to be judged");
          };
      Lookout lookout =
          new Lookout(new Rollbacks.Parts(place, Verdicts.NONE, never, clock::advance));

      assertThat(lookout.look(row, new ToldRun(1))).isInstanceOf(Lookout.Seen.Nobody.class);
    }
  }
}
