package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.ForeignKey.OnDelete;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.BlastRadius.Deleted;
import com.terp.chatops.seed.BlastRadius.Unlinked;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Follows the foreign keys from the cleared tables to all rows that hang on theirs. What the server
 * would do silently is done openly instead, with a copy of every row that is touched.
 */
final class BlastRadiusReader {
  private static final String ALL = "TRUE";

  /** Rows without a range of keys are taken in one transaction. */
  private static final long MOST_AT_ONCE = 100_000;

  private final Connection connection;
  private final LiveSchema schema;
  private final Set<String> cleared;
  private final Set<String> reference;
  private final Map<String, String> conditions = new LinkedHashMap<>();
  private final Set<ForeignKey> loose = new HashSet<>();
  private final List<Unlinked> unlinked = new ArrayList<>();
  private final List<Collateral> collateral = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();

  /**
   * @param cleared tables whose rows all go
   * @param reference tables that must not lose a row
   */
  BlastRadiusReader(
      Connection connection, LiveSchema schema, Set<String> cleared, Set<String> reference) {
    this.connection = connection;
    this.schema = schema;
    this.cleared = cleared;
    this.reference = reference;
  }

  /** Reads it, and fills {@link #obstacles}. */
  BlastRadius read() throws SQLException {
    Collection<String> reached = reached();
    List<String> order = schema.parentsFirst(reached);
    loose.addAll(schema.loose(reached));
    List<Deleted> deleted = new ArrayList<>();
    for (String name : order) {
      Table table = schema.table(name);
      String condition = cleared.contains(name) ? ALL : cascaded(table);
      long rows = condition.isEmpty() ? 0 : count(table, condition);
      if (rows > 0) {
        conditions.put(name, condition);
        checkKey(table, rows);
        deleted.add(new Deleted(table, condition, rows, lastKey(table, condition)));
      }
    }
    for (Deleted goes : deleted) {
      follow(goes);
    }
    obstacles.addAll(OtherSchemas.obstacles(connection, schema, conditions.keySet()));
    return new BlastRadius(unlinked, deleted.reversed(), collateral);
  }

  /** What makes clearing impossible, one sentence each. */
  List<String> obstacles() {
    return List.copyOf(obstacles);
  }

  private Collection<String> reached() {
    Set<String> reached = new TreeSet<>(cleared);
    Deque<String> open = new ArrayDeque<>(cleared);
    while (!open.isEmpty()) {
      schema.childrenOf(open.remove()).stream()
          .filter(key -> key.onDelete() == OnDelete.CASCADE)
          .map(ForeignKey::child)
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  /** The rows of a table outside that go with rows found so far; empty where none can. */
  private String cascaded(Table table) throws SQLException {
    List<ForeignKey> ways =
        table.foreignKeys().stream()
            .filter(key -> key.onDelete() == OnDelete.CASCADE && !key.selfReference())
            .filter(key -> conditions.containsKey(key.parent()))
            .toList();
    String condition = ways.stream().map(this::pointing).collect(Collectors.joining(" OR "));
    if (!condition.isEmpty()) {
      long rows = count(table, condition);
      if (rows > 0 && reference.contains(table.name())) {
        obstacles.add(
            "%d rows of %s would go with rows of %s, but the profile needs them."
                .formatted(rows, table.name(), parents(ways)));
      } else if (rows > 0) {
        collateral.add(
            new Collateral(
                table.name(), columns(ways), parents(ways), Collateral.Effect.DELETED, rows));
      }
    }
    return condition;
  }

  private void follow(Deleted goes) throws SQLException {
    for (ForeignKey key : schema.childrenOf(goes.table().name())) {
      if (loose.contains(key)) {
        unlinkLoose(key);
      } else if (key.selfReference()) {
        selfReference(goes, key);
      } else if (!cleared.contains(key.child())) {
        switch (key.onDelete()) {
          case CASCADE -> {}
          case SET_NULL -> unlink(key);
          case RESTRICT -> refuse(key);
        }
      }
    }
  }

  /** A reference that closes a circle goes first, or no row of the circle could. */
  private void unlinkLoose(ForeignKey key) throws SQLException {
    Table child = schema.table(key.child());
    String condition = pointing(key);
    long rows = count(child, condition);
    if (rows > 0) {
      checkKey(child, rows);
      unlinked.add(
          new Unlinked(child, child.emptied(key), condition, rows, lastKey(child, condition)));
    }
  }

  private void unlink(ForeignKey key) throws SQLException {
    Table child = schema.table(key.child());
    String condition = pointing(key) + staying(child);
    long rows = count(child, condition);
    if (rows > 0) {
      checkKey(child, rows);
      unlinked.add(
          new Unlinked(child, child.emptied(key), condition, rows, lastKey(child, condition)));
      collateral.add(
          new Collateral(
              child.name(),
              String.join(", ", key.columns()),
              key.parent(),
              Collateral.Effect.UNLINKED,
              rows));
    }
  }

  private void refuse(ForeignKey key) throws SQLException {
    Table child = schema.table(key.child());
    long rows = count(child, pointing(key) + staying(child));
    if (rows > 0) {
      obstacles.add(
          "%d rows of %s point to %s through %s (ON DELETE RESTRICT)."
              .formatted(rows, child.name(), key.parent(), String.join(", ", key.columns())));
    }
  }

  /** Rows within a table that point at each other could not be deleted in any order. */
  private void selfReference(Deleted goes, ForeignKey key) throws SQLException {
    Table table = goes.table();
    String set = set(key);
    if (!goes.condition().equals(ALL) && count(table, pointing(key) + staying(table)) > 0) {
      obstacles.add(
          "Rows of %s that stay point through %s to rows that would go."
              .formatted(table.name(), String.join(", ", key.columns())));
    }
    String condition = "(%s) AND %s".formatted(goes.condition(), set);
    long rows = count(table, condition);
    if (rows > 0 && !table.mayBeEmpty(key)) {
      obstacles.add(
          "Rows of %s point to each other through %s, which cannot be empty."
              .formatted(table.name(), String.join(", ", key.columns())));
    } else if (rows > 0) {
      unlinked.add(
          new Unlinked(table, table.emptied(key), condition, rows, lastKey(table, condition)));
    }
  }

  private void checkKey(Table table, long rows) {
    if (table.identity().isEmpty()) {
      obstacles.add(
          "Table %s has no primary key, so its rows could not be put back."
              .formatted(table.name()));
    } else if (!new LiveRows(table).ranged() && rows > MOST_AT_ONCE) {
      obstacles.add(
          "Table %s has %d rows under a key of several columns; more than %d cannot be taken away at once."
              .formatted(table.name(), rows, MOST_AT_ONCE));
    }
  }

  private String pointing(ForeignKey key) {
    String parent = conditions.get(key.parent());
    if (ALL.equals(parent)) {
      return "(" + set(key) + ")";
    }
    return "((%s) IN (SELECT %s FROM %s WHERE %s))"
        .formatted(
            qualified(key.child(), key.columns()),
            qualified(key.parent(), key.parentColumns()),
            Identifier.quote(key.parent()),
            parent);
  }

  private static String set(ForeignKey key) {
    return key.columns().stream()
        .map(c -> Identifier.quote(key.child(), c) + " IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }

  /** Leaves out the rows that go anyway. */
  private String staying(Table table) {
    String going = conditions.get(table.name());
    return going == null ? "" : " AND NOT COALESCE((%s), FALSE)".formatted(going);
  }

  private static String qualified(String table, List<String> columns) {
    return columns.stream().map(c -> Identifier.quote(table, c)).collect(Collectors.joining(", "));
  }

  private static String columns(List<ForeignKey> ways) {
    return ways.stream()
        .flatMap(key -> key.columns().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String parents(List<ForeignKey> ways) {
    return ways.stream().map(ForeignKey::parent).distinct().collect(Collectors.joining(", "));
  }

  private long count(Table table, String condition) throws SQLException {
    return Sql.of(
            "SELECT COUNT(*) FROM %s WHERE %s".formatted(Identifier.quote(table.name()), condition))
        .number(connection);
  }

  /** Empty where rows are not taken by ranges of their key. */
  private String lastKey(Table table, String condition) throws SQLException {
    LiveRows live = new LiveRows(table);
    if (!live.ranged()) {
      return "";
    }
    return Sql.of("SELECT MAX(%s) FROM %s WHERE %s".formatted(live.key(), live.name(), condition))
        .column(connection)
        .getFirst();
  }
}
