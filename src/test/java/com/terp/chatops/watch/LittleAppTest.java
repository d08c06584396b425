package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.health.AppPulse;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.watch.LittleApp.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Verdicts over a real application, over real connections; only the pauses are skipped. */
class LittleAppTest {
  private static final String COMMIT = "2c164862aa11";
  private static final int ROUND = Judging.LOOKS;

  private final LittleApp app = new LittleApp();
  private final TestClock clock = new TestClock("2026-11-21T12:00:00Z");
  private final LiveEyes eyes =
      new LiveEyes(null, new AppPulse(app.url(), Clock.systemUTC()), new NoDatabase(), clock);

  @AfterEach
  void close() {
    eyes.close();
    app.close();
  }

  @Test
  void wellIsHealthyInFiveRoundsOfFreshConnections() {
    Ruling ruling = judge(request -> LittleApp.healthy(COMMIT));

    assertThat(ruling.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(app.requests()).isEqualTo(5 * ROUND);
  }

  @Test
  void sickIsFailed() {
    assertThat(judge(request -> LittleApp.unhealthy(COMMIT)))
        .isEqualTo(
            Ruling.failed(
                Trouble.ERRORS,
                "40 of 40 requests in 5 rounds failed: says it is unhealthy (%s)"
                    .formatted(COMMIT)));
  }

  @Test
  void oneThatBreaksConnectionsOffIsFailed() {
    Ruling ruling = judge(request -> new Reply(0, ""));

    assertThat(ruling.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(ruling.trouble()).isEqualTo(Trouble.NO_ANSWER);
  }

  @Test
  void halfOfItsInstancesBadIsFailed() {
    Ruling ruling =
        judge(
            request -> request % 2 == 0 ? LittleApp.healthy(COMMIT) : LittleApp.unhealthy(COMMIT));

    assertThat(ruling.verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void oneThatIsWellAndSickInTurnIsFailed() {
    Ruling ruling =
        judge(request ->
            request / ROUND % 2 == 0 ? LittleApp.healthy(COMMIT) : LittleApp.unhealthy(COMMIT));

    assertThat(ruling.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(app.requests()).isGreaterThan(5 * ROUND);
  }

  @Test
  void oneLostAnswerIsNothing() {
    Ruling ruling = judge(request -> request == 11 ? new Reply(0, "") : LittleApp.healthy(COMMIT));

    assertThat(ruling.verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void shortOfMemoryIsDegraded() {
    Ruling ruling = judge(request -> LittleApp.shortOfMemory(COMMIT));

    assertThat(ruling.verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(ruling.trouble()).isEqualTo(Trouble.MEMORY);
    assertThat(ruling.sentence()).contains("82 %");
  }

  @Test
  void anOldInstanceThatStillAnswersIsNotJudged() {
    Ruling ruling =
        judge(request ->
            request % 3 == 0 ? LittleApp.unhealthy("b2e16915") : LittleApp.healthy("2c164862"));

    assertThat(ruling.verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void anotherVersionIsInconclusive() {
    assertThat(judge(request -> LittleApp.healthy("b2e16915")).trouble())
        .isEqualTo(Trouble.OTHER_CODE);
  }

  @Test
  void aDoorThatAsksForAPasswordIsInconclusive() {
    assertThat(judge(request -> new Reply(401, "")).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void anApplicationThatIsGoneIsFailed() {
    app.close();

    Ruling ruling = judge(request -> LittleApp.healthy(COMMIT));

    assertThat(ruling.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(ruling.sentence()).contains("nothing listens");
  }

  private Ruling judge(IntFunction<Reply> behaviour) {
    app.behave(behaviour);
    Machine machine = Machine.usual(Mode.RELAXED);
    Instant live = clock.instant().minusSeconds(60);
    WatchState state = machine.begin(clock.instant());
    while (!state.over()) {
      state = machine.saw(state, new Sight.Live(live), clock.instant());
      Round round = Round.of(clock.instant(), eyes.looks(ROUND), COMMIT, eyes.around(live));
      state = machine.probed(state, round, clock.instant());
      clock.advance(machine.pause());
    }
    return Objects.requireNonNull(state.ruling());
  }
}
