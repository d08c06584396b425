package com.terp.chatops.seed;

import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Going on with a run that stopped on its way. A row is a function of its index, and tables are
 * written from their first row on: what is missing is known from how many rows there are.
 *
 * @param run the one that stopped
 * @param loaded rows it wrote, by table
 */
record Resumption(RunId run, Map<String, Long> loaded) {
  Resumption {
    loaded = Map.copyOf(loaded);
  }

  static Resumption of(RunId run, List<Chunk> open) {
    return new Resumption(run, loaded(open));
  }

  /** Rows written by table. */
  static Map<String, Long> loaded(List<Chunk> open) {
    Map<String, Long> loaded = new TreeMap<>();
    open.stream()
        .filter(chunk -> chunk.kind() == Chunk.Kind.LOADED)
        .forEach(chunk -> loaded.merge(chunk.table(), chunk.rows(), Long::sum));
    return loaded;
  }

  /**
   * Makes sure that the tables hold the run's own rows and no others: only then are the planned
   * keys still free.
   *
   * @param own the tables that the run had cleared
   * @throws com.terp.chatops.run.RefusedException naming the tables that hold others
   */
  void requireNothingElse(Set<String> own, Map<String, TableNow> now) {
    String others =
        own.stream()
            .filter(table -> now.containsKey(table) && now.get(table).rows() != rows(table))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      throw Resumptions.refused(
          "Run %s cannot be resumed".formatted(run),
          "It had not cleared all tables, or others wrote meanwhile: %s. Undo it instead."
              .formatted(others));
    }
  }

  long rows(String table) {
    return loaded.getOrDefault(table, 0L);
  }
}
