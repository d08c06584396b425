package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.ForeignKey.OnDelete;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SoftReference;
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
import java.util.stream.Stream;

/**
 * Follows the foreign keys from the cleared tables to all rows that hang on theirs. What the server
 * would do silently, and what it would refuse, is done openly instead, with a copy of every row
 * that is touched.
 */
final class BlastRadiusReader {
  private static final String ALL = "TRUE";

  /** Rows without a range of keys are taken in one transaction. */
  private static final long MOST_AT_ONCE = 100_000;

  private final Connection connection;
  private final LiveSchema schema;
  private final Set<String> cleared;
  private final Set<String> reference;
  private final SoftWays soft;
  private final Map<String, String> conditions = new LinkedHashMap<>();
  private final Set<ForeignKey> loose = new HashSet<>();
  private final List<Unlinked> unlinked = new ArrayList<>();
  private final List<Collateral> collateral = new ArrayList<>();
  private final List<String> dangling = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();

  /**
   * @param cleared tables whose rows all go
   * @param reference tables that must not lose a row
   * @param soft what refers to cleared tables without a foreign key
   */
  BlastRadiusReader(
      Connection connection,
      LiveSchema schema,
      Set<String> cleared,
      Set<String> reference,
      SoftWays soft) {
    this.connection = connection;
    this.schema = schema;
    this.cleared = cleared;
    this.reference = reference;
    this.soft = soft;
  }

  /** Reads it, and fills {@link #obstacles}. */
  BlastRadius read() throws SQLException {
    Collection<String> reached = reached();
    loose.addAll(schema.loose(reached));
    List<String> order = soft.parentsFirst(schema.parentsFirst(reached), loose);
    List<Deleted> deleted = new ArrayList<>();
    for (String name : order) {
      Table table = schema.table(name);
      String condition = cleared.contains(name) ? ALL : cascaded(table);
      long rows = condition.isEmpty() ? 0 : count(table, condition);
      if (rows > 0) {
        conditions.put(name, condition);
        checkKey(table, rows);
        deleted.add(
            new Deleted(table, condition, rows, lastKey(table, condition), soft.childrenOf(name)));
      }
    }
    for (Deleted goes : deleted) {
      follow(goes);
    }
    for (String child : soft.children()) {
      followSoft(schema.table(child));
    }
    obstacles.addAll(OtherSchemas.obstacles(connection, schema, conditions.keySet()));
    return new BlastRadius(unlinked, deleted.reversed(), collateral, dangling);
  }

  /** What makes clearing impossible, one sentence each. */
  List<String> obstacles() {
    return List.copyOf(obstacles);
  }

  private Collection<String> reached() {
    Set<String> reached = new TreeSet<>(cleared);
    Deque<String> open = new ArrayDeque<>(cleared);
    while (!open.isEmpty()) {
      String parent = open.remove();
      Stream.concat(
              schema.childrenOf(parent).stream()
                  .filter(key -> key.onDelete() != OnDelete.SET_NULL)
                  .map(ForeignKey::child),
              soft.childrenOf(parent).stream())
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  /** The rows of a table outside that go with rows found so far; empty where none can. */
  private String cascaded(Table table) throws SQLException {
    List<ForeignKey> hard =
        table.foreignKeys().stream()
            .filter(key -> key.onDelete() != OnDelete.SET_NULL && !key.selfReference())
            .filter(key -> conditions.containsKey(key.parent()))
            .toList();
    List<SoftReference> named =
        soft.from(table.name(), conditions.keySet()).values().stream()
            .flatMap(List::stream)
            .filter(soft::required)
            .toList();
    List<String> ways = new ArrayList<>(hard.stream().map(this::pointing).toList());
    if (!named.isEmpty()) {
      ways.add("(%s AND %s)".formatted(soft.naming(named, conditions), soft.own(table.name())));
    }
    String condition = String.join(" OR ", ways);
    if (!condition.isEmpty()) {
      note(table, condition, Through.of(hard, named));
    }
    return condition;
  }

  private void note(Table table, String condition, Through through) throws SQLException {
    long rows = count(table, condition);
    if (rows > 0 && reference.contains(table.name())) {
      obstacles.add(
          "%d rows of %s would go with rows of %s, but the profile needs them."
              .formatted(rows, table.name(), through.parents()));
    } else if (rows > 0) {
      collateral.add(
          new Collateral(
              table.name(), through.columns(), through.parents(), Collateral.Effect.DELETED, rows));
    }
  }

  /** How rows hang on others, as people read it. */
  private record Through(String columns, String parents) {
    static Through of(List<ForeignKey> hard, List<SoftReference> named) {
      return new Through(
          Stream.concat(
                  hard.stream().flatMap(key -> key.columns().stream()),
                  named.stream().map(SoftReference::column))
              .distinct()
              .collect(Collectors.joining(", ")),
          Stream.concat(
                  hard.stream().map(ForeignKey::parent), named.stream().map(SoftReference::parent))
              .distinct()
              .collect(Collectors.joining(", ")));
    }
  }

  /** Rows that stay and mean one that goes: ours lose the reference, those of people are told. */
  private void followSoft(Table child) throws SQLException {
    for (List<SoftReference> ways : soft.from(child.name(), conditions.keySet()).values()) {
      String naming = soft.naming(ways, conditions) + staying(child);
      Through through = Through.of(List.of(), ways);
      String ours = "%s AND %s".formatted(naming, soft.own(child.name()));
      long lost = soft.required(ways.getFirst()) ? 0 : count(child, ours);
      if (lost > 0) {
        checkKey(child, lost);
        List<String> columns = List.of(ways.getFirst().column());
        unlinked.add(new Unlinked(child, columns, ours, lost, lastKey(child, ours)));
        collateral.add(
            new Collateral(
                child.name(),
                through.columns(),
                through.parents(),
                Collateral.Effect.UNLINKED,
                lost));
      }
      long left = count(child, "%s AND NOT %s".formatted(naming, soft.own(child.name())));
      if (left > 0) {
        dangling.add(
            "%s of %s, which no run of this bot wrote, mean cleared rows of %s in %s. No foreign key holds them: they stay, and will mean nothing or another row."
                .formatted(Words.rows(left), child.name(), through.parents(), through.columns()));
      }
    }
  }

  private void follow(Deleted goes) throws SQLException {
    for (ForeignKey key : schema.childrenOf(goes.table().name())) {
      if (loose.contains(key)) {
        unlinkLoose(key);
      } else if (key.selfReference()) {
        selfReference(goes, key);
      } else if (!cleared.contains(key.child())) {
        switch (key.onDelete()) {
          case CASCADE, RESTRICT -> {}
          case SET_NULL -> unlink(key);
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
