package com.terp.chatops.seed.fill;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.TableFacts;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.fill.Checks.Candidate;
import com.terp.chatops.seed.fill.Checks.Check;
import com.terp.chatops.seed.fill.Checks.Open;
import com.terp.chatops.seed.fill.check.Expression;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a table's {@link Checks}: which columns they speak of, and what these may hold instead. */
final class CheckMaker {
  private final FillTable table;
  private final TableFacts facts;
  private final Sketch sketch;
  private final Set<String> fixed;

  /**
   * @param given columns somebody else decides
   * @param keyed columns unique keys need to differ in
   */
  CheckMaker(
      FillTable table, TableFacts facts, Sketch sketch, Set<String> given, Set<String> keyed) {
    this.table = table;
    this.facts = facts;
    this.sketch = sketch;
    fixed = new TreeSet<>(given);
    fixed.addAll(keyed);
  }

  Checks make(Source.Stream stream) {
    List<Check> checks = new ArrayList<>();
    for (TableFacts.Check check : facts.checks()) {
      try {
        checks.add(check(check, Expression.parse(check.clause())));
      } catch (Expression.Unreadable | IllegalArgumentException e) {
        // Told where the table is made.
      }
    }
    return new Checks(table.name(), checks, table.width(), stream);
  }

  private Check check(TableFacts.Check check, Expression condition) {
    Set<Integer> columns = new TreeSet<>();
    for (String column : condition.columns()) {
      columns.addAll(behind(column));
    }
    List<Open> open = new ArrayList<>();
    for (int place : columns) {
      if (!fixed(place)) {
        open.add(open(place, condition, columns));
      }
    }
    return new Check(check.name(), check.clause(), condition, List.copyOf(columns), open);
  }

  /** A column, or what a computed one is computed from. */
  private Set<Integer> behind(String column) {
    int place = table.place(column);
    Set<Integer> places = new TreeSet<>(Set.of(place));
    String expression = facts.expressions().get(table.column(place).name());
    if (expression != null) {
      Expression.parse(expression).columns().forEach(c -> places.addAll(behind(c)));
    }
    return places;
  }

  private boolean fixed(int place) {
    Column column = table.column(place);
    return column.generated()
        || column.name().equals(table.key())
        || fixed.contains(column.name())
        || sketch.values().containsKey(column.name())
        || table.references().stream().anyMatch(r -> r.columns().contains(column.name()));
  }

  private Open open(int place, Expression condition, Set<Integer> columns) {
    Column column = table.column(place);
    List<Candidate> others = new ArrayList<>();
    if (Coercion.kind(column) == SeedColumn.Kind.JSON) {
      Documents.about(condition).forEach(document -> others.add((row, chance) -> document));
      return new Open(place, column.nullable(), others);
    }
    condition.each(part -> {
      if (part instanceof Expression.Literal literal && literal.value() != null) {
        literal(column, literal.value(), others);
      }
    });
    for (int other : columns) {
      if (other != place) {
        others.add((row, chance) -> near(column, row.unchecked(other), chance));
      }
    }
    for (String value : column.values()) {
      others.add((row, chance) -> value);
    }
    return new Open(place, column.nullable(), others);
  }

  private static void literal(Column column, Object value, List<Candidate> others) {
    others.add((row, chance) -> near(column, value, chance));
    if (value instanceof BigDecimal number && number.signum() > 0 && number.intValue() < 400) {
      // It may be a length, or a multiple.
      int length = number.intValue();
      others.add(
          (row, chance) -> "x".repeat(length).isEmpty() ? null : text(column, length, chance));
    }
  }

  private static @Nullable Object text(Column column, int length, Chance chance) {
    if (Coercion.kind(column) != SeedColumn.Kind.TEXT || !column.values().isEmpty()) {
      return near(column, BigDecimal.valueOf(length), chance);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + chance.below(26)));
    }
    return Coercion.to(column, text.toString());
  }

  /** The value itself or one close by, brought to the column's type. */
  private static @Nullable Object near(Column column, @Nullable Object value, Chance chance) {
    if (value == null) {
      return null;
    }
    try {
      Object own = Coercion.to(column, value);
      long step = chance.below(3) - 1;
      return switch (own) {
        case Long number -> Math.max(0, number + step);
        case BigDecimal number ->
            number.add(new BigDecimal(BigDecimal.valueOf(step).unscaledValue(), number.scale()));
        case LocalDate day -> day.plusDays(step * chance.between(1, 5));
        case LocalDateTime time -> time.plusHours(step * chance.between(1, 40));
        case null -> null;
        default -> own;
      };
    } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }
}
