package com.terp.chatops.bench;

import com.terp.chatops.run.ChatOpsException;
import java.util.List;

/**
 * What was asked for.
 *
 * @param rows in all tables together, about
 * @param rounds that count; one more comes before them
 * @param connections for every subject alike
 */
public record BenchOptions(long rows, int rounds, int connections) {
  private static final BenchOptions DEFAULT = new BenchOptions(200_000, 3, 2);

  /**
   * Reads {@code rows=}, {@code rounds=} and {@code connections=}.
   *
   * @throws ChatOpsException naming the word that is not understood
   */
  public static BenchOptions of(List<String> words) {
    BenchOptions options = DEFAULT;
    for (String word : words) {
      String[] pair = word.replaceFirst("^--", "").split("=", 2);
      long number = number(word, pair.length < 2 ? "" : pair[1]);
      options =
          switch (pair[0]) {
            case "rows" ->
                new BenchOptions(
                    within(word, number, 50_000_000), options.rounds, options.connections);
            case "rounds" ->
                new BenchOptions(options.rows, (int) within(word, number, 99), options.connections);
            case "connections" ->
                new BenchOptions(options.rows, options.rounds, (int) within(word, number, 8));
            default -> throw misunderstood(word);
          };
    }
    return options;
  }

  private static long number(String word, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw misunderstood(word);
    }
    return Long.parseLong(text);
  }

  private static long within(String word, long number, long most) {
    if (number < 1 || number > most) {
      throw new ChatOpsException("%s: from 1 to %,d.".formatted(word, most));
    }
    return number;
  }

  private static ChatOpsException misunderstood(String word) {
    return new ChatOpsException(
        "bench does not understand %s. It takes rows=200000 rounds=3 connections=2, for example."
            .formatted(word));
  }
}
