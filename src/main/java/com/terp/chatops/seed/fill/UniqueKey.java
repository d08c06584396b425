package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import com.terp.chatops.schema.TableFacts;
import com.terp.chatops.seed.fill.check.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What no two rows of a table may have in common.
 *
 * @param parts the expressions that are compared, most of them just a column
 * @param prefixes column to how much of it is compared
 * @param computed whether a part is computed from columns
 * @param sources the columns that decide it
 */
record UniqueKey(
    List<Expression> parts, Map<String, Integer> prefixes, boolean computed, Set<String> sources) {

  /** All of a table that its planned key does not meet by itself. */
  static List<UniqueKey> of(Table table, TableFacts facts, Set<String> planned) {
    SortedMap<String, List<String>> keys = new TreeMap<>(table.uniqueKeys());
    List<UniqueKey> all = new ArrayList<>();
    if (!table.primaryKey().isEmpty()) {
      all.add(of(table.primaryKey(), facts, facts.prefixes().get("PRIMARY")));
    }
    keys.forEach((name, columns) -> all.add(of(columns, facts, facts.prefixes().get(name))));
    facts.functional().values().forEach(parts -> all.add(of(facts, parts)));
    return all.stream()
        .filter(key -> key.computed() || key.sources().stream().noneMatch(planned::contains))
        .toList();
  }

  private static UniqueKey of(
      List<String> columns, TableFacts facts, @Nullable Map<String, Integer> prefixes) {
    List<Expression> parts = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    boolean computed = false;
    for (String column : columns) {
      String expression = facts.expressions().get(column);
      parts.add(new Expression.Name(column));
      if (expression == null) {
        sources.add(column);
      } else {
        computed = true;
        sources.addAll(sources(expression));
      }
    }
    return new UniqueKey(parts, prefixes == null ? Map.of() : prefixes, computed, sources);
  }

  private static UniqueKey of(TableFacts facts, List<String> printed) {
    List<Expression> parts = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    for (String part : printed) {
      try {
        parts.add(Expression.parse(part));
        for (String column : Expression.parse(part).columns()) {
          String expression = facts.expressions().get(column);
          sources.addAll(expression == null ? Set.of(column) : sources(expression));
        }
      } catch (Expression.Unreadable e) {
        // Then its other parts have to differ.
      }
    }
    return new UniqueKey(parts, Map.of(), true, sources);
  }

  private static Set<String> sources(String expression) {
    try {
      return Expression.parse(expression).columns();
    } catch (Expression.Unreadable e) {
      return Set.of();
    }
  }

  /** The columns that are compared as they are. */
  List<String> plainColumns() {
    return parts.stream()
        .filter(Expression.Name.class::isInstance)
        .map(part -> ((Expression.Name) part).column())
        .toList();
  }

  /** Whether a column is always NULL, so that nothing is ever the same. */
  static boolean softDelete(Column column) {
    return column.nullable()
        && column.type().matches("timestamp|datetime|date")
        && Names.snake(column.name()).matches("(soft_)?deleted(_at|_on|_date)?");
  }
}
