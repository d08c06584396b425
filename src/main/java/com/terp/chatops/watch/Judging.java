package com.terp.chatops.watch;

import com.terp.chatops.deploy.Verdict;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Judges rounds of requests: five where they agree, up to ten where they do not. One lost answer
 * fails nothing, and what we could not see is held against nobody.
 */
final class Judging {
  static final int ROUNDS = 5;
  static final int MOST_ROUNDS = 10;

  /** So many at once that one sick instance among four escapes once in ten thousand. */
  static final int LOOKS = 8;

  private static final int LAST = 2;
  private static final int LAST_OF_MANY = 3;
  private static final int LOST = 1;

  /** Shares that must be likely, by Wilson's lower bound, to fail it early or in the end. */
  private static final double EARLY = 0.20;

  private static final double LATE = 0.08;
  private static final int EARLY_ROUNDS = 4;
  private static final int LATE_ROUNDS = 3;

  private Judging() {}

  /** The verdict; empty where more rounds are needed. */
  static Optional<Ruling> judge(List<Round> rounds, Mode mode) {
    if (rounds.size() < ROUNDS) {
      return Optional.empty();
    }
    return rounds.size() < MOST_ROUNDS ? early(rounds, mode) : Optional.of(late(rounds));
  }

  private static Optional<Ruling> early(List<Round> rounds, Mode mode) {
    int judged = sum(rounds, Round::judged);
    int fail = sum(rounds, Round::fail);
    Round last = rounds.getLast();
    if (Wilson.lower(fail, judged) > EARLY && failing(rounds) >= EARLY_ROUNDS && last.fail() > 0) {
      return Optional.of(failed(rounds));
    }
    List<Round> newest = newest(rounds, LAST);
    if (fail > LOST || !newest.stream().allMatch(Round::clean)) {
      return Optional.empty();
    }
    if (newest.stream().allMatch(Round::spotless)) {
      return Optional.of(healthy(rounds));
    }
    return mode == Mode.STRICT ? Optional.empty() : Optional.of(passing(rounds));
  }

  private static Ruling late(List<Round> rounds) {
    int judged = sum(rounds, Round::judged);
    int fail = sum(rounds, Round::fail);
    if (judged < LAST * LOOKS) {
      return unseen(rounds);
    }
    boolean recovered = newest(rounds, LAST_OF_MANY).stream().allMatch(Round::clean);
    boolean often = Wilson.lower(fail, judged) > LATE;
    if (often && failing(rounds) >= LATE_ROUNDS && !recovered) {
      return failed(rounds);
    }
    if (!newest(rounds, LAST_OF_MANY).stream().allMatch(Round::known)) {
      return unseen(rounds);
    }
    if (fail > LOST && !(recovered && !often)) {
      return new Ruling(Verdict.DEGRADED, trouble(rounds), share(rounds) + seen(rounds));
    }
    return passing(rounds);
  }

  /** Nothing to speak of fails: what remains is whether it warns. */
  private static Ruling passing(List<Round> rounds) {
    List<Round> newest = newest(rounds, LAST_OF_MANY);
    if (newest.stream().allMatch(round -> round.around().instancesMissing())) {
      Surroundings around = rounds.getLast().around();
      return new Ruling(
          Verdict.DEGRADED,
          Trouble.ERRORS,
          "only %d of %d instances are ready".formatted(around.ready(), around.desired()));
    }
    int warn = sum(newest, Round::warn);
    if (warn * 2 >= sum(newest, Round::judged)) {
      return new Ruling(Verdict.DEGRADED, trouble(rounds), "it works with warnings" + seen(rounds));
    }
    return healthy(rounds);
  }

  /** All is well, unless the platform had to start instances again meanwhile. */
  private static Ruling healthy(List<Round> rounds) {
    int fail = sum(rounds, Round::fail);
    int judged = sum(rounds, Round::judged);
    int restarts = rounds.stream().mapToInt(round -> round.around().restarts()).max().orElse(-1);
    if (restarts > 0) {
      return new Ruling(
          Verdict.DEGRADED,
          Trouble.ERRORS,
          "it answers, but instances were restarted %s since it went live"
              .formatted(restarts == 1 ? "once" : restarts + " times"));
    }
    String unnamed =
        sum(rounds, Round::named) == 0 ? "; the answers do not say which version they are" : "";
    return new Ruling(
        Verdict.HEALTHY,
        Trouble.NONE,
        "%d of %d requests in %d rounds are well%s"
            .formatted(judged - fail, judged, rounds.size(), unnamed));
  }

  private static Ruling failed(List<Round> rounds) {
    return Ruling.failed(trouble(rounds), share(rounds) + seen(rounds));
  }

  private static Ruling unseen(List<Round> rounds) {
    int other = sum(rounds, Round::other);
    if (other > sum(rounds, Round::unknown)) {
      String commit =
          rounds.stream()
              .map(Round::otherCommit)
              .filter(Objects::nonNull)
              .reduce((first, second) -> second)
              .orElse("");
      return Ruling.inconclusive(
          Trouble.OTHER_CODE,
          "the answers come from another version (%s), so nothing is known of this one"
              .formatted(commit));
    }
    return Ruling.inconclusive(
        Trouble.UNREACHED,
        "%d of %d requests could not be judged%s"
            .formatted(
                sum(rounds, Round::asked) - sum(rounds, Round::judged),
                sum(rounds, Round::asked),
                seen(rounds)));
  }

  private static String share(List<Round> rounds) {
    return "%d of %d requests in %d rounds failed"
        .formatted(sum(rounds, Round::fail), sum(rounds, Round::judged), rounds.size());
  }

  private static String seen(List<Round> rounds) {
    Trouble most = trouble(rounds);
    @Nullable String sentence =
        rounds.reversed().stream()
            .filter(round -> round.trouble() == most && !round.sentence().isEmpty())
            .map(Round::sentence)
            .findFirst()
            .orElse(null);
    return sentence == null ? "" : ": " + sentence;
  }

  /** The one most rounds had. */
  private static Trouble trouble(List<Round> rounds) {
    Map<Trouble, Integer> weight = new EnumMap<>(Trouble.class);
    for (Round round : rounds) {
      if (round.trouble() != Trouble.NONE) {
        weight.merge(round.trouble(), 1 + 100 * round.fail(), Integer::sum);
      }
    }
    return weight.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(Trouble.NONE);
  }

  private static long failing(List<Round> rounds) {
    return rounds.stream().filter(round -> round.fail() > 0).count();
  }

  private static List<Round> newest(List<Round> rounds, int many) {
    return rounds.subList(Math.max(0, rounds.size() - many), rounds.size());
  }

  private static int sum(List<Round> rounds, ToIntFunction<Round> what) {
    return rounds.stream().mapToInt(what).sum();
  }
}
