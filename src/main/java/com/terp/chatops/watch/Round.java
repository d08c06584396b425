package com.terp.chatops.watch;

import com.terp.chatops.watch.Look.Status;
import com.terp.chatops.watch.Surroundings.DatabaseState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several requests at once, counted. Answers of other versions are counted apart and judged in no
 * way.
 *
 * @param other answered by another version than the one that is watched
 * @param otherCommit which version that was, or null
 * @param named how many named the version that is watched
 * @param slowest milliseconds of the slowest answer; 0 where there was none
 * @param trouble the most frequent one among what failed, or else among what warned
 * @param sentence what was seen of that trouble; empty where there was none
 */
public record Round(
    Instant at,
    int pass,
    int warn,
    int fail,
    int unknown,
    int other,
    @Nullable String otherCommit,
    int named,
    long slowest,
    Trouble trouble,
    String sentence,
    Surroundings around) {
  /**
   * Counts.
   *
   * @param commit the version that is watched, or null where nobody knows it
   */
  public static Round of(
      Instant at, List<Look> looks, @Nullable String commit, Surroundings around) {
    List<Look> own = looks.stream().filter(look -> !look.isOther(commit)).toList();
    @Nullable Look worst = worst(own);
    return new Round(
        at,
        count(own, Status.PASS),
        count(own, Status.WARN),
        count(own, Status.FAIL),
        count(own, Status.UNKNOWN),
        looks.size() - own.size(),
        looks.stream()
            .filter(look -> look.isOther(commit))
            .map(Look::commit)
            .findFirst()
            .orElse(null),
        (int) own.stream().filter(look -> look.commit() != null && commit != null).count(),
        own.stream()
            .map(Look::took)
            .filter(took -> took != null)
            .mapToLong(took -> took.toMillis())
            .max()
            .orElse(0),
        trouble(worst, around),
        worst == null ? "" : worst.sentence(),
        around);
  }

  private static int count(List<Look> looks, Status status) {
    return (int) looks.stream().filter(look -> look.status() == status).count();
  }

  /** One that stands for the most frequent trouble of the worst kind; null where all is well. */
  private static @Nullable Look worst(List<Look> looks) {
    for (Status status : List.of(Status.FAIL, Status.WARN, Status.UNKNOWN)) {
      Map<Trouble, List<Look>> found =
          looks.stream()
              .filter(look -> look.status() == status)
              .collect(Collectors.groupingBy(Look::trouble));
      if (!found.isEmpty()) {
        return found.values().stream()
            .max(Comparator.comparingInt(List::size))
            .map(List::getFirst)
            .orElseThrow();
      }
    }
    return null;
  }

  /** Where the bot cannot use the database either, the application is not to blame. */
  private static Trouble trouble(@Nullable Look worst, Surroundings around) {
    if (worst == null) {
      return Trouble.NONE;
    }
    return worst.status() == Status.FAIL && around.database() == DatabaseState.FAILED
        ? Trouble.DATABASE
        : worst.trouble();
  }

  /** How many answers say something about the version that is watched. */
  int judged() {
    return pass + warn + fail;
  }

  int asked() {
    return judged() + unknown + other;
  }

  /** Enough was seen to say something. */
  boolean known() {
    return judged() * 2 >= asked();
  }

  boolean clean() {
    return known() && fail == 0;
  }

  boolean spotless() {
    return clean() && warn == 0 && !around.instancesMissing();
  }
}
