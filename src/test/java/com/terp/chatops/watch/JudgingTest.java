package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.watch.Look.Status;
import com.terp.chatops.watch.Surroundings.DatabaseState;
import com.terp.chatops.watch.WatchState.Stage;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgingTest {
  private static final int HISTORIES = 1_000;
  private final SplittableRandom random = new SplittableRandom(7);

  @ParameterizedTest
  @EnumSource(Mode.class)
  void noHealthyApplicationIsCalledFailedWhateverTheNoise(Mode mode) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < HISTORIES; seed++) {
      SplittableRandom chance = new SplittableRandom(seed);
      WatchState end = Histories.watched(Histories.healthy(chance), mode, chance);
      Verdict verdict = ruling(end).verdict();
      verdicts.merge(verdict, 1, Integer::sum);
      assertThat(verdict)
          .as("healthy history %d: %s", seed, ruling(end))
          .isNotEqualTo(Verdict.FAILED);
    }
    System.out.printf("%d healthy histories, %s: %s%n", HISTORIES, mode, verdicts);
    assertThat(verdicts.get(Verdict.HEALTHY)).isGreaterThan(HISTORIES * 9 / 10);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void noSickApplicationIsMissed(Mode mode) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < HISTORIES; seed++) {
      SplittableRandom chance = new SplittableRandom(seed);
      WatchState end = Histories.watched(Histories.sick(chance), mode, chance);
      Verdict verdict = ruling(end).verdict();
      verdicts.merge(verdict, 1, Integer::sum);
      assertThat(verdict).as("sick history %d: %s", seed, ruling(end)).isEqualTo(Verdict.FAILED);
    }
    System.out.printf("%d sick histories, %s: %s%n", HISTORIES, mode, verdicts);
  }

  @Test
  void oneSickInstanceInFourIsNeverCalledHealthy() {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < HISTORIES; seed++) {
      WatchState end =
          Histories.watched(
              (round, instance, chance) ->
                  chance.nextInt(4) == 0 ? Histories.fail(Trouble.ERRORS) : well(),
              Mode.RELAXED,
              new SplittableRandom(seed));
      verdicts.merge(ruling(end).verdict(), 1, Integer::sum);
    }
    System.out.printf("%d with one sick instance in four: %s%n", HISTORIES, verdicts);
    assertThat(verdicts).doesNotContainKeys(Verdict.HEALTHY, Verdict.INCONCLUSIVE);
  }

  @Test
  void itRestsHalfAMinuteAndThenTakesFiveRoundsFiveSecondsApart() {
    WatchState end = Histories.watched((round, instance, chance) -> well(), Mode.STRICT, random);

    assertThat(ruling(end).verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(end.rounds()).hasSize(5);
    assertThat(end.rounds().getFirst().at()).isEqualTo(Histories.START.plusSeconds(30));
    assertThat(end.rounds().getLast().at()).isEqualTo(Histories.START.plusSeconds(50));
  }

  @Test
  void anApplicationThatIsDownIsFailedAfterFiveRounds() {
    WatchState end =
        Histories.watched(
            (round, instance, chance) -> Histories.fail(Trouble.NO_ANSWER), Mode.RELAXED, random);

    assertThat(end.rounds()).hasSize(5);
    assertThat(ruling(end))
        .isEqualTo(
            Ruling.failed(
                Trouble.NO_ANSWER, "40 of 40 requests in 5 rounds failed: /health answers 503"));
  }

  @Test
  void oneThatComesToItselfIsWatchedLongerAndPasses() {
    WatchState end =
        Histories.watched(
            (round, instance, chance) -> round < 1 ? Histories.fail(Trouble.ERRORS) : well(),
            Mode.RELAXED,
            random);

    assertThat(end.rounds()).hasSize(10);
    assertThat(ruling(end).verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void warningsAreDegradedAndPassOnlyWhereItIsRelaxed(Mode mode) {
    WatchState end =
        Histories.watched(
            (round, instance, chance) ->
                new Look(Status.WARN, Trouble.MEMORY, "80 % of memory in use", null, null),
            mode,
            random);

    assertThat(ruling(end).verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(ruling(end).sentence()).contains("80 % of memory");
    assertThat(ruling(end).passes(mode)).isEqualTo(mode == Mode.RELAXED);
  }

  @Test
  void whatWeCannotReachIsInconclusive() {
    WatchState end =
        Histories.watched((round, instance, chance) -> Histories.unknown(), Mode.RELAXED, random);

    assertThat(ruling(end).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(ruling(end).trouble()).isEqualTo(Trouble.UNREACHED);
  }

  @Test
  void answersOfAnotherVersionSayNothingOfThisOne() {
    WatchState end =
        Histories.watched(
            (round, instance, chance) ->
                new Look(Status.FAIL, Trouble.ERRORS, "503", Duration.ofMillis(3), "b2e16915"),
            Mode.RELAXED,
            random);

    assertThat(ruling(end).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(ruling(end).trouble()).isEqualTo(Trouble.OTHER_CODE);
    assertThat(ruling(end).sentence()).contains("b2e16915");
  }

  @Test
  void theApplicationIsNotToBlameWhereTheBotCannotUseItsDatabaseEither() {
    WatchState state =
        ended(Histories.fail(Trouble.ERRORS), new Surroundings(2, 2, 0, DatabaseState.FAILED));
    assertThat(ruling(state).verdict()).isEqualTo(Verdict.FAILED);
    assertThat(ruling(state).trouble()).isEqualTo(Trouble.DATABASE);
    assertThat(ruling(state).trouble().outsideTheApp()).isTrue();
    assertThat(ruling(state).trouble().restartMayMend()).isFalse();
  }

  @Test
  void missingInstancesAreDegraded() {
    WatchState state = ended(well(), new Surroundings(1, 2, 0, DatabaseState.WORKS));
    assertThat(ruling(state).verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(ruling(state).sentence()).isEqualTo("only 1 of 2 instances are ready");
  }

  @Test
  void oneThatHadToBeStartedAgainIsNotHealthyInSilence() {
    WatchState state = ended(well(), new Surroundings(2, 2, 3, DatabaseState.WORKS));
    assertThat(ruling(state).verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(ruling(state).sentence())
        .isEqualTo("it answers, but instances were restarted 3 times since it went live");
    WatchState unknown = ended(well(), new Surroundings(2, 2, -1, DatabaseState.WORKS));
    assertThat(ruling(unknown).verdict()).isEqualTo(Verdict.HEALTHY);
  }

  /** A watch whose rounds were all alike. */
  private static WatchState ended(Look look, Surroundings around) {
    Machine machine = Machine.usual(Mode.RELAXED);
    WatchState state =
        machine.saw(
            machine.begin(Histories.START),
            new Sight.Live(Histories.START.minusSeconds(60)),
            Histories.START);
    while (!state.over()) {
      List<Look> looks = Collections.nCopies(Judging.LOOKS, look);
      state =
          machine.probed(
              state, Round.of(state.due(), looks, Histories.COMMIT, around), state.due());
    }
    return state;
  }

  @Test
  void aFailedBuildIsFailedWithItsStepAndNeverProbed() {
    Machine machine = Machine.usual(Mode.RELAXED);
    WatchState building =
        machine.saw(
            machine.begin(Histories.START), new Sight.OnItsWay("BUILDING"), Histories.START);
    assertThat(building.stage()).isEqualTo(Stage.PENDING);

    WatchState end =
        machine.saw(building, new Sight.Broken("build of web: exit code 1"), building.due());
    assertThat(ruling(end).verdict()).isEqualTo(Verdict.FAILED);
    assertThat(ruling(end).trouble()).isEqualTo(Trouble.NEVER_LIVE);
    assertThat(ruling(end).sentence()).startsWith("build of web: exit code 1");
  }

  @Test
  void waitingEndsAndAPlatformThatCannotBeAskedFailsNothing() {
    Machine machine = Machine.usual(Mode.RELAXED);
    WatchState state = machine.begin(Histories.START);
    while (!state.over()) {
      state = machine.saw(state, new Sight.Unseen("DigitalOcean answers 401"), state.due());
    }
    assertThat(ruling(state).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(ruling(state).sentence()).contains("401");

    WatchState slow = machine.begin(Histories.START);
    while (!slow.over()) {
      slow = machine.saw(slow, new Sight.OnItsWay("BUILDING"), slow.due());
    }
    assertThat(ruling(slow).trouble()).isEqualTo(Trouble.TOO_LATE);
    assertThat(ruling(slow).sentence()).isEqualTo("it is still BUILDING after 40 minutes");
  }

  @Test
  void aPlatformsClockThatIsAheadMakesNoRestLonger() {
    Machine machine = Machine.usual(Mode.RELAXED);
    WatchState state =
        machine.saw(
            machine.begin(Histories.START),
            new Sight.Live(Histories.START.plusSeconds(3_600)),
            Histories.START);
    assertThat(state.due()).isEqualTo(Histories.START.plusSeconds(30));
  }

  private static Look well() {
    return Look.pass(Duration.ofMillis(80), Histories.COMMIT);
  }

  private static Ruling ruling(WatchState state) {
    return Objects.requireNonNull(state.ruling());
  }
}
