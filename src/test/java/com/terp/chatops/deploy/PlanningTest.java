package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.testing.TestClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which deployment a rollback goes to, history by history. */
class PlanningTest {
  private final Clock clock = new TestClock("2026-11-21T03:00:00Z");

  /**
   * One row of the table.
   *
   * @param history oldest first
   * @param verdicts {@code id=VERDICT}, separated by blanks
   * @param refused {@code id=code} of validation, separated by blanks
   * @param bad the watched deployment, or null for what serves
   * @param expected the target's id, or {@code refused: } and a part of the sentence
   */
  private record Row(
      String name,
      String history,
      String verdicts,
      String refused,
      @Nullable String bad,
      String expected) {}

  private static final List<Row> TABLE =
      List.of(
          new Row(
              "a sick new one went live: the one before it, not itself",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d2"),
          new Row(
              "seen healthy is preferred to newer",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "d1=HEALTHY d2=DEGRADED",
              "",
              "d3",
              "d1"),
          new Row(
              "of two seen healthy the newer",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "d1=HEALTHY d2=HEALTHY",
              "",
              "d3",
              "d2"),
          new Row(
              "judged failed is out",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "d2=FAILED",
              "",
              "d3",
              "d1"),
          new Row(
              "the build failed: it never served, there is nothing to roll back",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              d3 ERROR cccccccc steps=2/6
              """,
              "",
              "",
              null,
              "refused: never served"),
          new Row(
              "the watched one failed to build: another serves",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              d3 ERROR cccccccc steps=2/6
              """,
              "",
              "",
              "d3",
              "refused: somebody acted in between"),
          new Row(
              "cancelled ones are no place to go",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 CANCELED bbbbbbbb steps=1/6
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "the newest was cancelled: nothing to roll back",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              d3 CANCELED cccccccc steps=1/6
              """,
              "",
              "",
              null,
              "refused: never served"),
          new Row(
              "superseded before it served: its steps say so",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb steps=3/6
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "no steps at all prove nothing",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb steps=0/0
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "restarts ship the same code: back to other code",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED cccccccc
              d3 SUPERSEDED cccccccc from=d2
              d4 ACTIVE cccccccc from=d3
              """,
              "d2=HEALTHY d3=HEALTHY",
              "",
              "d4",
              "d1"),
          new Row(
              "a restart whose code the API does not say: its root does",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED cccccccc
              d3 ACTIVE ? from=d2
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "the same code deployed anew without a word of its origin",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED cccccccc
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d1"),
          new Row(
              "nothing but the same code",
              """
              d1 SUPERSEDED cccccccc
              d2 ACTIVE cccccccc
              """,
              "",
              "",
              "d2",
              "refused: no deployment"),
          new Row(
              "a circle of repetitions does not hang",
              """
              d1 SUPERSEDED aaaaaaaa from=d2
              d2 SUPERSEDED bbbbbbbb from=d1
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d3",
              "d2"),
          new Row(
              "one in progress",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              d3 BUILDING cccccccc steps=1/6
              """,
              "",
              "",
              "d2",
              "refused: is on its way"),
          new Row(
              "somebody deployed in between",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "",
              "",
              "d2",
              "refused: somebody acted in between"),
          new Row(
              "nothing serves",
              "d1 SUPERSEDED aaaaaaaa",
              "",
              "",
              null,
              "refused: names no active deployment"),
          new Row("nothing older", "d1 ACTIVE aaaaaaaa", "", "", "d1", "refused: no deployment"),
          new Row(
              "validation refuses the first",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "",
              "d2=database_config_conflict",
              "d3",
              "d1"),
          new Row(
              "validation refuses all",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "",
              "d1=incompatible_result d2=region_conflict",
              "d3",
              "refused: no deployment"),
          new Row(
              "past the limit: older ones are not asked about",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 ACTIVE cccccccc
              """,
              "",
              "d2=exceeded_revision_limit",
              "d3",
              "refused: no deployment"),
          new Row(
              "pinned meanwhile",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 ACTIVE bbbbbbbb
              """,
              "",
              "d1=app_pinned",
              "d2",
              "refused: is pinned"),
          new Row(
              "a committed rollback that is sick: not back to its own original",
              """
              d1 SUPERSEDED aaaaaaaa
              d2 SUPERSEDED bbbbbbbb
              d3 SUPERSEDED cccccccc
              d4 ACTIVE bbbbbbbb from=d2
              """,
              "d3=FAILED",
              "",
              "d4",
              "d1"));

  @TestFactory
  Stream<DynamicTest> theTargetIs() {
    return TABLE.stream().map(row -> dynamicTest(row.name(), () -> check(row)));
  }

  private void check(Row row) throws IOException {
    List<Deployment> history = Histories.of(row.history());
    try (ScriptedPlatform api = new ScriptedPlatform(history)) {
      pairs(row.refused()).forEach(api::refuses);
      Planning planning = planning(api, row.verdicts());
      if (row.expected().startsWith("refused: ")) {
        assertThatThrownBy(() -> planning.plan(row.bad(), null))
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining(row.expected().substring(9));
      } else {
        assertThat(planning.plan(row.bad(), null).to()).isEqualTo(row.expected());
      }
    }
  }

  @Test
  void aPinnedAppIsRefusedWithBothWaysOut() throws IOException {
    List<Deployment> history =
        Histories.of("d1 SUPERSEDED aaaaaaaa\nd2 SUPERSEDED bbbbbbbb\nd3 ACTIVE aaaaaaaa from=d1");
    try (ScriptedPlatform api = new ScriptedPlatform(history).pinned("d3")) {
      RefusedException refused =
          catchThrowableOfType(RefusedException.class, () -> planning(api, "").plan("d3", null));

      assertThat(refused.report().offers())
          .extracting(offer -> offer.command())
          .containsExactly("rollback commit env=staging", "rollback revert env=staging");
      assertThat(api.validated).isEmpty();
    }
  }

  @Test
  void noMoreThanFiveAreAskedAbout() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      lines.append("d%d SUPERSEDED %08d\n".formatted(i, i));
    }
    try (ScriptedPlatform api = new ScriptedPlatform(Histories.of(lines + "d9 ACTIVE ffffffff"))) {
      for (int i = 0; i < 8; i++) {
        api.refuses("d" + i, "incompatible_result");
      }
      assertThatThrownBy(() -> planning(api, "").plan("d9", null))
          .isInstanceOf(RefusedException.class);
      assertThat(api.validated).containsExactly("d7", "d6", "d5", "d4", "d3");
    }
  }

  @Test
  void aGoodOneOnTheSecondPageIsFound() throws IOException {
    StringBuilder lines = new StringBuilder("good SUPERSEDED aaaaaaaa\n");
    for (int i = 0; i < 130; i++) {
      lines.append("e%d ERROR %08d steps=2/6\n".formatted(i, i));
    }
    try (ScriptedPlatform api = new ScriptedPlatform(Histories.of(lines + "bad ACTIVE ffffffff"))) {
      assertThat(planning(api, "").plan("bad", null).to()).isEqualTo("good");
    }
  }

  @Test
  void aClockThatIsBehindDigitalOceansChangesNothing() throws IOException {
    List<Deployment> history =
        Histories.of("d1 SUPERSEDED aaaaaaaa\nd2 SUPERSEDED bbbbbbbb\nd3 ACTIVE cccccccc");
    TestClock behind = new TestClock("2026-10-01T00:00:00Z");
    try (ScriptedPlatform api = new ScriptedPlatform(history)) {
      RollbackPlan plan =
          new Planning("staging", api.client(), Verdicts.NONE, behind).plan("d3", null);

      assertThat(plan.to()).isEqualTo("d2");
      assertThat(RollbackReport.age(plan.bad(), behind.instant())).isEqualTo("just now");
    }
  }

  @Test
  void anyOtherOneCanBeChosenUnlessItIsOut() throws IOException {
    List<Deployment> history =
        Histories.of(
            """
            aaaa-1111 SUPERSEDED aaaaaaaa
            bbbb-2222 SUPERSEDED bbbbbbbb
            cccc-3333 ERROR cccccccc steps=2/6
            dddd-4444 ACTIVE dddddddd
            """);
    try (ScriptedPlatform api = new ScriptedPlatform(history)) {
      Planning planning = planning(api, "");

      assertThat(planning.plan(null, "aaaa").to()).isEqualTo("aaaa-1111");
      assertThatThrownBy(() -> planning.plan(null, "cccc")).hasMessageContaining("never served");
      assertThatThrownBy(() -> planning.plan(null, "eeee")).hasMessageContaining("is not the id");
      assertThatThrownBy(() -> planning.plan(null, "dddd")).hasMessageContaining("is not the id");
    }
  }

  /** Whatever the history: the target is older, served, complete, other code and not failed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noHistoryLeadsToABadTarget(long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 400; round++) {
      List<Deployment> history = randomHistory(random);
      Map<String, Verdict> verdicts =
          history.stream()
              .filter(d -> random.nextInt(3) == 0)
              .collect(Collectors.toMap(Deployment::id, d -> Verdict.values()[random.nextInt(4)]));
      Deployment bad = history.getLast();
      List<Deployment> shuffled = new ArrayList<>(history);
      Collections.shuffle(shuffled, random);

      List<Candidate> usable =
          Candidates.of(bad, shuffled, given(verdicts)).stream().filter(Candidate::usable).toList();

      found += usable.isEmpty() ? 0 : 1;
      for (Candidate candidate : usable) {
        Deployment to = candidate.deployment();
        assertThat(to.createdAt()).isBefore(bad.createdAt());
        assertThat(to.phase()).isEqualTo(Phase.SUPERSEDED);
        assertThat(to.progress().complete()).isTrue();
        assertThat(verdicts.get(to.id())).isNotEqualTo(Verdict.FAILED);
        if (bad.commit().isPresent()) {
          assertThat(to.commit()).isNotEqualTo(bad.commit());
        }
      }
      boolean anyHealthy = usable.stream().anyMatch(Candidate::proved);
      assertThat(usable.isEmpty() || usable.getFirst().proved() == anyHealthy).isTrue();
    }
    System.out.printf("seed %d: a target in %d of 400 histories%n", seed, found);
    assertThat(found).isGreaterThan(100);
  }

  private static List<Deployment> randomHistory(Random random) {
    StringBuilder lines = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      Phase phase = random.nextInt(3) == 0 ? Phase.values()[random.nextInt(9)] : Phase.SUPERSEDED;
      String commit = random.nextInt(8) == 0 ? "?" : "%08d".formatted(random.nextInt(4));
      String from = i > 0 && random.nextInt(4) == 0 ? " from=d" + random.nextInt(i) : "";
      String steps = random.nextInt(5) == 0 ? " steps=3/6" : "";
      lines.append("d%d %s %s%s%s\n".formatted(i, phase, commit, from, steps));
    }
    return Histories.of(lines + "bad ACTIVE %08d".formatted(random.nextInt(4)));
  }

  private Planning planning(ScriptedPlatform api, String verdicts) {
    Map<String, Verdict> all =
        pairs(verdicts).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Verdict.valueOf(e.getValue())));
    return new Planning("staging", api.client(), given(all), clock);
  }

  private static Verdicts given(Map<String, Verdict> verdicts) {
    return id ->
        Optional.ofNullable(verdicts.get(id))
            .map(v -> new Verdicts.Given(v, Instant.EPOCH.plus(Duration.ofDays(1))));
  }

  private static Map<String, String> pairs(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", -1))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
