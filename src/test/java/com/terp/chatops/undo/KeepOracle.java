package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be left when a run is undone with {@code keep}, worked out row by row in memory.
 *
 * @param before the run
 * @param seeded just after it
 * @param edited after people worked on
 * @param cleared the rows the run took away
 */
record KeepOracle(
    Rows before,
    Rows seeded,
    Rows edited,
    Map<String, Map<String, Map<String, @Nullable String>>> cleared) {

  /** The rows in the copies a run made. */
  static Map<String, Map<String, Map<String, @Nullable String>>> cleared(
      TestDatabase test, Rows rows, long run) {
    Map<String, Map<String, Map<String, @Nullable String>>> cleared = new TreeMap<>();
    String bot = Identifier.quote(test.botSchema());
    List<String> copies =
        test.column(
            "SELECT CONCAT(table_name, ' ', snapshot_table) FROM %s.ledger_snapshot WHERE run_id = %d AND kind = 'CLEARED'"
                .formatted(bot, run));
    try (Connection connection = test.connect()) {
      for (String copy : copies) {
        String[] names = copy.split(" ");
        Table table = rows.schema().table(names[0]);
        cleared.put(names[0], Rows.rows(connection, table, bot + "." + Identifier.quote(names[1])));
      }
      return cleared;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every row that must be there, as it must be. */
  Map<String, Map<String, Map<String, @Nullable String>>> expected() {
    Map<String, Set<String>> kept = kept();
    Map<String, Map<String, Map<String, @Nullable String>>> expected = new TreeMap<>();
    edited
        .tables()
        .forEach((table, rows) -> {
          Map<String, Map<String, @Nullable String>> stay = new TreeMap<>();
          rows.forEach((key, row) -> {
            if (!ours(table, key) || kept.get(table).contains(key)) {
              stay.put(key, new HashMap<>(row));
            }
          });
          expected.put(table, stay);
        });
    Map<String, Set<String>> back = back(expected);
    back.forEach((table, keys) ->
        keys.forEach(
            key -> expected.get(table).put(key, new HashMap<>(before.of(table).get(key)))));
    relink(expected, back);
    return expected;
  }

  /** The run's own, by key: in a cleared table a key may have been somebody's before. */
  boolean ours(String table, String key) {
    Map<String, @Nullable String> row = seeded.of(table).get(key);
    Map<String, @Nullable String> old = before.of(table).get(key);
    boolean taken = cleared.getOrDefault(table, Map.of()).containsKey(key);
    return row != null && (old == null || taken);
  }

  private Map<String, Set<String>> kept() {
    Map<String, Set<String>> kept = new TreeMap<>();
    edited.tables().keySet().forEach(table -> kept.put(table, new TreeSet<>()));
    edited
        .tables()
        .forEach((table, rows) ->
            rows.forEach((key, row) -> {
              if (ours(table, key) && !row.equals(seeded.of(table).get(key))) {
                kept.get(table).add(key);
              }
            }));
    boolean more = true;
    while (more) {
      more = false;
      for (Table table : edited.schema().tables().values()) {
        for (Map.Entry<String, Map<String, @Nullable String>> row :
            edited.of(table.name()).entrySet()) {
          boolean stays =
              !ours(table.name(), row.getKey()) || kept.get(table.name()).contains(row.getKey());
          for (ForeignKey key : table.foreignKeys()) {
            String parent = row.getValue().get(key.columns().getFirst());
            if (stays && parent != null && ours(key.parent(), parent)) {
              more |= kept.get(key.parent()).add(parent);
            }
          }
        }
      }
    }
    return kept;
  }

  private Map<String, Set<String>> back(
      Map<String, Map<String, Map<String, @Nullable String>>> stay) {
    Map<String, Set<String>> back = new TreeMap<>();
    for (String name : edited.schema().parentsFirst(cleared.keySet())) {
      Table table = edited.schema().table(name);
      Set<String> keys = new TreeSet<>();
      cleared
          .get(name)
          .forEach((key, row) -> {
            if (!stay.get(name).containsKey(key)
                && !clashes(table, row, stay)
                && rooted(table, row, stay, back)) {
              keys.add(key);
            }
          });
      back.put(name, keys);
    }
    return back;
  }

  private static boolean clashes(
      Table table,
      Map<String, @Nullable String> row,
      Map<String, Map<String, Map<String, @Nullable String>>> stay) {
    return table.uniqueKeys().values().stream()
        .anyMatch(unique ->
            stay.get(table.name()).values().stream()
                .anyMatch(other ->
                    unique.stream()
                        .allMatch(c -> row.get(c) != null && row.get(c).equals(other.get(c)))));
  }

  private boolean rooted(
      Table table,
      Map<String, @Nullable String> row,
      Map<String, Map<String, Map<String, @Nullable String>>> stay,
      Map<String, Set<String>> back) {
    return table.foreignKeys().stream()
        .filter(key -> !key.selfReference())
        .allMatch(key -> {
          String parent = row.get(key.columns().getFirst());
          return parent == null || original(key.parent(), parent, stay, back);
        });
  }

  private boolean original(
      String table,
      String key,
      Map<String, Map<String, Map<String, @Nullable String>>> stay,
      Map<String, Set<String>> back) {
    return cleared.getOrDefault(table, Map.of()).containsKey(key)
        ? back.getOrDefault(table, Set.of()).contains(key)
        : stay.get(table).containsKey(key);
  }

  /** References the run took away come back where both ends are the old ones. */
  private void relink(
      Map<String, Map<String, Map<String, @Nullable String>>> expected,
      Map<String, Set<String>> back) {
    for (Table table : edited.schema().tables().values()) {
      expected
          .get(table.name())
          .forEach((key, row) -> {
            Map<String, @Nullable String> old = before.of(table.name()).get(key);
            boolean restored = back.getOrDefault(table.name(), Set.of()).contains(key);
            if (old == null
                || (!restored && cleared.getOrDefault(table.name(), Map.of()).containsKey(key))) {
              return;
            }
            for (ForeignKey reference : table.foreignKeys()) {
              String column = reference.columns().getFirst();
              String parent = old.get(column);
              if (parent != null && !original(reference.parent(), parent, expected, back)) {
                row.put(column, restored ? null : row.get(column));
              } else if (parent != null && row.get(column) == null && lost(table, key, column)) {
                row.put(column, parent);
              }
            }
          });
    }
  }

  private boolean lost(Table table, String key, String column) {
    Map<String, @Nullable String> row = seeded.of(table.name()).get(key);
    return row != null && row.get(column) == null;
  }
}
