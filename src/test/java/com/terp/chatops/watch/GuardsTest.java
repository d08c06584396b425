package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.deploy.Verdicts;
import com.terp.chatops.watch.Guards.Guard;
import com.terp.chatops.watch.Guards.History;
import com.terp.chatops.watch.Guards.Lineage;
import com.terp.chatops.watch.Guards.Optin;
import com.terp.chatops.watch.Guards.Says;
import com.terp.chatops.watch.Guards.Situation;
import com.terp.chatops.watch.Surroundings.DatabaseState;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import com.terp.chatops.watch.WatchState.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each guard alone stops it, and none of them is forgotten. */
class GuardsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  enum Case {
    ALL_WELL(""),
    OPTED_OUT("switched on"),
    JUDGED_AT_THE_START("judged failed"),
    SOMEBODY_ASKED("judged failed"),
    DATABASE_DOWN("the cause is the app"),
    DATABASE_UNKNOWN("the cause is the app"),
    DATABASE_NEVER_ASKED("the cause is the app"),
    PREDECESSOR_NEVER_JUDGED("it was well before"),
    PREDECESSOR_DEGRADED("it was well before"),
    PREDECESSOR_LONG_AGO("it was well before"),
    PREDECESSOR_SICK_JUST_BEFORE("it was well before"),
    PREDECESSOR_LONG_AGO_BUT_SEEN_WELL(""),
    A_ROLLBACK("no rollback of a rollback"),
    ORIGIN_UNKNOWN("no rollback of a rollback"),
    SOMEBODY_ACTS("a way back"),
    SCHEMA_CHANGED("the same schema"),
    SCHEMA_UNKNOWN("the same schema"),
    ONE_THIS_MORNING("once a day"),
    ONE_YESTERDAY(""),
    BEFORE("once a deployment");

    final String against;

    Case(String against) {
      this.against = against;
    }
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void eachGuardAloneStopsIt(Case each) {
    List<Guard> guards = Guards.of(situation(each));

    assertThat(guards).hasSize(9);
    assertThat(guards.stream().filter(guard -> guard.says() == Says.NO).map(Guard::name))
        .containsExactlyElementsOf(each.against.isEmpty() ? List.of() : List.of(each.against));
    assertThat(Guards.allHold(guards)).isEqualTo(each.against.isEmpty());
    assertThat(guards).allSatisfy(guard -> assertThat(guard.sentence()).isNotEmpty());
  }

  private static Situation situation(Case each) {
    DatabaseState database =
        each == Case.DATABASE_UNKNOWN ? DatabaseState.UNKNOWN : DatabaseState.WORKS;
    Round round =
        Round.of(
            NOW,
            Collections.nCopies(8, Histories.fail(Trouble.ERRORS)),
            Histories.COMMIT,
            new Surroundings(2, 2, 0, database));
    Ruling ruling =
        Ruling.failed(each == Case.DATABASE_DOWN ? Trouble.DATABASE : Trouble.ERRORS, "503");
    Watch watch =
        new Watch(
            1,
            "staging",
            new Subject("d4", Histories.COMMIT),
            Asked.quietly(
                switch (each) {
                  case JUDGED_AT_THE_START -> Purpose.BASELINE;
                  case SOMEBODY_ASKED -> Purpose.ASKED;
                  default -> Purpose.NEW;
                }),
            NOW,
            NOW,
            new WatchState(
                Stage.OVER,
                NOW,
                NOW,
                "",
                NOW,
                Collections.nCopies(each == Case.DATABASE_NEVER_ASKED ? 0 : 5, round),
                ruling,
                null),
            0,
            null);
    return new Situation(
        watch,
        ruling,
        each == Case.OPTED_OUT ? Optin.OFF : Optin.ON,
        switch (each) {
          case A_ROLLBACK -> Lineage.ROLLBACK;
          case ORIGIN_UNKNOWN -> Lineage.UNKNOWN;
          default -> Lineage.ORDINARY;
        },
        each == Case.SOMEBODY_ACTS ? "another deployment is on its way" : null,
        target(each),
        switch (each) {
          case PREDECESSOR_LONG_AGO_BUT_SEEN_WELL -> new Following.Seen(59, 60);
          case PREDECESSOR_SICK_JUST_BEFORE -> new Following.Seen(40, 60);
          default -> Following.UNSEEN;
        },
        each == Case.SCHEMA_UNKNOWN ? null : "a",
        each == Case.SCHEMA_CHANGED ? "b" : "a",
        switch (each) {
          case ONE_THIS_MORNING -> Optional.of(NOW.minus(Duration.ofHours(4)));
          case ONE_YESTERDAY -> Optional.of(NOW.minus(Duration.ofHours(25)));
          default -> Optional.empty();
        },
        each == Case.BEFORE ? History.BEFORE : History.NEVER,
        NOW);
  }

  private static Optional<Verdicts.Given> target(Case each) {
    return switch (each) {
      case PREDECESSOR_NEVER_JUDGED -> Optional.empty();
      case PREDECESSOR_DEGRADED ->
          Optional.of(new Verdicts.Given(Verdict.DEGRADED, NOW.minus(Duration.ofHours(2))));
      case PREDECESSOR_LONG_AGO, PREDECESSOR_SICK_JUST_BEFORE, PREDECESSOR_LONG_AGO_BUT_SEEN_WELL ->
          Optional.of(new Verdicts.Given(Verdict.HEALTHY, NOW.minus(Duration.ofDays(9))));
      default -> Optional.of(new Verdicts.Given(Verdict.HEALTHY, NOW.minus(Duration.ofHours(2))));
    };
  }
}
