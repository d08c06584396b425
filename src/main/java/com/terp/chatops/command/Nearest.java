package com.terp.chatops.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody meant. */
final class Nearest {
  private Nearest() {}

  /** The candidate with the fewest slips between it and the word, if they are few enough. */
  static Optional<String> to(String word, Collection<String> candidates) {
    String typed = word.toLowerCase(Locale.ROOT);
    Optional<String> completed =
        candidates.stream()
            .filter(c -> typed.length() >= 2 && c.toLowerCase(Locale.ROOT).startsWith(typed))
            .min(Comparator.comparingInt(String::length));
    int allowed = Math.max(1, typed.length() / 3);
    return completed.or(() ->
        candidates.stream()
            .filter(c -> slips(typed, c.toLowerCase(Locale.ROOT)) <= allowed)
            .min(Comparator.comparingInt(c -> slips(typed, c.toLowerCase(Locale.ROOT)))));
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  static int slips(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
