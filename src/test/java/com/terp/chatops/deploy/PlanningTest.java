package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.testing.TestClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which deployment a rollback goes to, history by history. */
class PlanningTest {
  private final Clock clock = new TestClock("2026-11-21T03:00:00Z");

  @TestFactory
  Stream<DynamicTest> theTargetIs() {
    return PlanningTable.ROWS.stream().map(row -> dynamicTest(row.name(), () -> check(row)));
  }

  private void check(PlanningTable.Row row) throws IOException {
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
      RefusedException none =
          catchThrowableOfType(RefusedException.class, () -> planning(api, "").plan("d9", null));
      assertThat(none.report().body().toString())
          .as("three are left")
          .contains("About the others I did not ask")
          .doesNotContain("Each older one is out");
      assertThat(api.validated).containsExactly("d7", "d6", "d5", "d4", "d3");
    }
  }

  @Test
  void aTokenThatMayNotAskSpeaksAgainstNoDeployment() throws IOException {
    List<Deployment> history = Histories.of("d2 SUPERSEDED bbbbbbbb\nd3 ACTIVE cccccccc");
    try (ScriptedPlatform api = new ScriptedPlatform(history).withoutUpdate()) {
      assertThatThrownBy(() -> planning(api, "").plan("d3", null))
          .hasMessageContaining("cannot be asked");
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

  @ParameterizedTest
  @CsvSource({
    "SAME, Its columns are those this one was judged with",
    "CHANGED, The database's schema has changed since this one was judged",
    "UNKNOWN, Whether its columns changed since this one served I do not know"
  })
  void thePreviewSaysWhatStaysAsItIs(Verdicts.Schema schema, String words) throws IOException {
    List<Deployment> history = Histories.of("d2 SUPERSEDED bbbbbbbb\nd3 ACTIVE cccccccc");
    try (ScriptedPlatform api = new ScriptedPlatform(history)) {
      RollbackPlan plan = planning(api, "").plan("d3", null);

      Report preview = RollbackReport.preview("staging", plan, judgedWith(schema), clock.instant());

      assertThat(preview.toString())
          .contains("What a rollback does not undo", "schema changes and data stay as they are")
          .contains("the old app spec comes back", "the app is pinned", words);
    }
  }

  private static Verdicts judgedWith(Verdicts.Schema schema) {
    return new Verdicts() {
      @Override
      public Optional<Given> of(String deployment) {
        return Optional.empty();
      }

      @Override
      public Schema schema(String deployment) {
        return schema;
      }
    };
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
