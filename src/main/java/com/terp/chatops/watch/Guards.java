package com.terp.chatops.watch;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.deploy.Verdicts;
import com.terp.chatops.watch.Watch.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold before the bot rolls a deployment back without asking. Whatever is not known
 * speaks against it. Looks at what was found, does no I/O.
 */
final class Guards {
  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration AT_MOST_ONCE_IN = Duration.ofHours(24);
  private static final int SEEN = 20;
  private static final double WELL = 0.95;

  private Guards() {}

  /** Whether something speaks for it. */
  enum Says {
    YES,
    NO
  }

  /**
   * One thing that has to hold.
   *
   * @param sentence what was found, for people
   */
  record Guard(String name, Says says, String sentence) {
    static Guard of(String name, boolean holds, String good, String bad) {
      return new Guard(name, holds ? Says.YES : Says.NO, holds ? good : bad);
    }
  }

  /**
   * All that is looked at.
   *
   * @param optIn whether the operator wants it at all
   * @param rollback whether the failed deployment is itself one
   * @param refused why there is nowhere to go, by the rollback's own plan; null where there is
   * @param target the verdict of where it would go
   * @param before how requests to the application went in the hour before it came
   * @param schemaThen TERP's schema when the target was judged, or null where nobody looked
   * @param schemaNow the same now, or null where it cannot be read
   * @param last when the bot last rolled back without asking
   * @param already whether this deployment was rolled back before
   */
  record Situation(
      Watch watch,
      Ruling ruling,
      Optin optIn,
      Lineage rollback,
      @Nullable String refused,
      Optional<Verdicts.Given> target,
      Following.Seen before,
      @Nullable String schemaThen,
      @Nullable String schemaNow,
      Optional<Instant> last,
      History already,
      Instant now) {}

  /** What the operator set. */
  enum Optin {
    ON,
    OFF
  }

  /** What made the deployment that failed. */
  enum Lineage {
    ORDINARY,
    ROLLBACK,
    UNKNOWN
  }

  /** Whether a deployment was rolled back before. */
  enum History {
    NEVER,
    BEFORE
  }

  static List<Guard> of(Situation it) {
    return List.of(
        Guard.of(
            "switched on",
            it.optIn() == Optin.ON,
            "automatic rollback is on",
            "ENABLE_AUTO_ROLLBACK is not true"),
        Guard.of(
            "judged failed",
            it.ruling().verdict() == Verdict.FAILED && it.watch().asked().purpose() == Purpose.NEW,
            "it failed: " + it.ruling().sentence(),
            notNew(it.watch().asked().purpose())),
        outside(it),
        predecessor(it),
        Guard.of(
            "no rollback of a rollback",
            it.rollback() == Lineage.ORDINARY,
            "it is an ordinary deployment",
            it.rollback() == Lineage.ROLLBACK
                ? "it is itself a rollback"
                : "DigitalOcean does not say what it is"),
        Guard.of(
            "a way back",
            it.refused() == null,
            "nobody else acts, and DigitalOcean accepts the target",
            String.valueOf(it.refused())),
        schema(it),
        Guard.of(
            "once a day",
            it.last().filter(at -> at.isAfter(it.now().minus(AT_MOST_ONCE_IN))).isEmpty(),
            "none in the last 24 hours",
            "the bot rolled back by itself in the last 24 hours already"),
        Guard.of(
            "once a deployment",
            it.already() == History.NEVER,
            "this one never was",
            "this one was rolled back already"));
  }

  private static String notNew(Purpose purpose) {
    return purpose == Purpose.ASKED
        ? "somebody asked for this watch, and only one the bot begins by itself for a new deployment"
            + " acts by itself"
        : "it was not judged as a new deployment";
  }

  private static Guard outside(Situation it) {
    boolean outside = it.ruling().trouble().outsideTheApp();
    List<Round> rounds = it.watch().state().rounds();
    boolean database =
        !rounds.isEmpty()
            && rounds.stream()
                .allMatch(r -> r.around().database() == Surroundings.DatabaseState.WORKS);
    return Guard.of(
        "the cause is the app",
        !outside && database,
        "the database works when the bot asks it",
        outside ? "the cause is outside the app" : "the bot could not use the database throughout");
  }

  private static Guard predecessor(Situation it) {
    boolean healthy = it.target().filter(given -> given.verdict() == Verdict.HEALTHY).isPresent();
    boolean fresh =
        it.target().filter(given -> given.at().isAfter(it.now().minus(FRESH))).isPresent();
    boolean seen = it.before().all() >= SEEN && it.before().well() >= WELL * it.before().all();
    return Guard.of(
        "it was well before",
        healthy && (fresh || seen),
        "where it goes was judged healthy, and was well until this one came",
        healthy
            ? "nothing shows that it was well just before"
            : "where it would go was never judged healthy");
  }

  private static Guard schema(Situation it) {
    @Nullable String then = it.schemaThen();
    boolean known = then != null && it.schemaNow() != null;
    return Guard.of(
        "the same schema",
        then != null && then.equals(it.schemaNow()),
        "the database's schema is as it was then",
        known
            ? "the database's schema has changed since then: older code may not fit it"
            : "nobody knows how the database's schema was then");
  }

  static boolean allHold(List<Guard> guards) {
    return guards.stream().allMatch(guard -> guard.says() == Says.YES);
  }
}
