package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The references without a foreign key from tables that stay to tables that are cleared. Where a
 * run of ours wrote the row, it goes or loses the reference as if there were a foreign key; rows of
 * people stay as they are, and the plan says how many.
 */
final class SoftWays {
  private final LiveSchema schema;
  private final List<SoftReference> references;
  private final Map<String, String> own;
  private final Map<String, Set<String>> dependsOn = new HashMap<>();

  private SoftWays(LiveSchema schema, List<SoftReference> references, Map<String, String> own) {
    this.schema = schema;
    this.references = references;
    this.own = Map.copyOf(own);
  }

  /**
   * Finds them.
   *
   * @param cleared tables whose rows all go
   * @param strangers knows which rows are ours; asked only where it matters
   */
  static SoftWays of(
      Connection connection, LiveSchema schema, Set<String> cleared, Strangers strangers)
      throws SQLException {
    List<SoftReference> references =
        SoftReference.declared().stream()
            .filter(r -> r.fits(schema) && !cleared.contains(r.child()))
            .filter(r -> !r.child().equals(r.parent()))
            .filter(r -> column(schema, r.child(), r.column()).isInteger())
            .filter(r -> column(schema, r.parent(), r.parentColumn()).isInteger())
            .toList();
    boolean none = cleared.isEmpty() || references.isEmpty();
    return new SoftWays(schema, references, none ? Map.of() : strangers.ours(connection, schema));
  }

  /** Tables with rows of ours that cannot be without a row of this one. */
  Set<String> childrenOf(String parent) {
    return references.stream()
        .filter(r -> r.parent().equals(parent) && takesAlong(r))
        .map(SoftReference::child)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Every parent before its children, by foreign keys first; a soft reference that would close a
   * circle with these is left out of account.
   *
   * @param hard the same tables in the order of their foreign keys
   * @param loose foreign keys that are of no account
   */
  List<String> parentsFirst(List<String> hard, Set<ForeignKey> loose) {
    for (String table : hard) {
      Set<String> parents =
          schema.table(table).foreignKeys().stream()
              .filter(key -> !key.selfReference() && !loose.contains(key))
              .map(ForeignKey::parent)
              .filter(hard::contains)
              .collect(Collectors.toCollection(TreeSet::new));
      dependsOn.put(table, parents);
    }
    for (SoftReference reference : references) {
      Set<String> parents = dependsOn.get(reference.child());
      if (parents != null
          && dependsOn.containsKey(reference.parent())
          && takesAlong(reference)
          && !reaches(reference.parent(), reference.child(), new HashSet<>())) {
        parents.add(reference.parent());
      }
    }
    Set<String> order = new LinkedHashSet<>();
    hard.forEach(table -> visit(table, order));
    return List.copyOf(order);
  }

  private void visit(String table, Set<String> order) {
    if (!order.contains(table)) {
      dependsOn.getOrDefault(table, Set.of()).forEach(parent -> visit(parent, order));
      order.add(table);
    }
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return from.equals(to)
        || (seen.add(from)
            && dependsOn.getOrDefault(from, Set.of()).stream()
                .anyMatch(parent -> reaches(parent, to, seen)));
  }

  /** Those from one table to rows that go, by their column. */
  Map<String, List<SoftReference>> from(String child, Collection<String> parents) {
    return references.stream()
        .filter(r -> r.child().equals(child) && parents.contains(r.parent()))
        .collect(Collectors.groupingBy(SoftReference::column, TreeMap::new, Collectors.toList()));
  }

  /** The tables that have any. */
  Set<String> children() {
    return references.stream()
        .map(SoftReference::child)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean required(SoftReference reference) {
    return !column(schema, reference.child(), reference.column()).nullable();
  }

  private boolean takesAlong(SoftReference reference) {
    return required(reference) && own.containsKey(reference.child());
  }

  /** Which rows of a table our runs wrote. */
  String own(String table) {
    return own.getOrDefault(table, "FALSE");
  }

  /**
   * Which rows mean one that goes.
   *
   * @param conditions which rows of a table go
   */
  String naming(List<SoftReference> some, Map<String, String> conditions) {
    List<String> ways = new ArrayList<>();
    for (SoftReference reference : some) {
      ways.add(
          "(%s IN (SELECT %s FROM %s WHERE %s)%s)"
              .formatted(
                  Identifier.quote(reference.child(), reference.column()),
                  Identifier.quote(reference.parent(), reference.parentColumn()),
                  Identifier.quote(reference.parent()),
                  conditions.get(reference.parent()),
                  kind(reference)));
    }
    return "(" + String.join(" OR ", ways) + ")";
  }

  /** The kinds are words of our own file: letters and underscores, nothing that ends a literal. */
  private static String kind(SoftReference reference) {
    return reference.typeColumn() == null || reference.type() == null
        ? ""
        : " AND UPPER(%s) = UPPER('%s')"
            .formatted(
                Identifier.quote(reference.child(), reference.typeColumn()), reference.type());
  }

  private static Column column(LiveSchema schema, String table, String column) {
    return schema.table(table).column(column).orElseThrow();
  }
}
