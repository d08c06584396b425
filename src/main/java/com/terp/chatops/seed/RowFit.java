package com.terp.chatops.seed;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every row before any is sent: sums up its money, and finds what the database would
 * refuse, or worse, store as something else.
 *
 * @param <T> the row
 */
final class RowFit<T> {
  private final TableRows<T> rows;
  private final Table live;
  private final List<Column> targets;
  private final Set<String> problems = new TreeSet<>();
  private final Map<String, BigDecimal> money = new TreeMap<>();

  /**
   * @param derived columns that are computed after the load, so that their sums are not known yet
   */
  RowFit(TableRows<T> rows, Table live, Set<String> derived) {
    this.rows = rows;
    this.live = live;
    this.targets = rows.columns().stream().map(c -> live.column(c.name()).orElseThrow()).toList();
    rows.columns().stream()
        .filter(c -> c.kind() == SeedColumn.Kind.MONEY && !derived.contains(c.name()))
        .forEach(c -> money.put(c.name(), BigDecimal.ZERO));
  }

  /** Takes in one row. */
  void add(long index) {
    T row = rows.row().at(index);
    for (int i = 0; i < targets.size(); i++) {
      Column target = targets.get(i);
      Object value = rows.columns().get(i).value().apply(row);
      problem(target, value)
          .ifPresent(
              p -> problems.add("Column %s.%s: %s.".formatted(live.name(), target.name(), p)));
      if (value instanceof BigDecimal amount && money.containsKey(target.name())) {
        money.merge(target.name(), stored(amount, target), BigDecimal::add);
      }
    }
  }

  /** One sentence a kind of problem, however many rows have it. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Money column to the sum over the rows taken in. */
  Map<String, BigDecimal> money() {
    return money;
  }

  private static Optional<String> problem(Column target, @Nullable Object value) {
    return switch (value) {
      case null ->
          target.nullable()
              ? Optional.empty()
              : Optional.of("expected that it may be empty, found NOT NULL");
      case String text -> textProblem(target, text);
      case BigDecimal number -> numberProblem(target, number);
      case Object other -> Optional.empty();
    };
  }

  private static Optional<String> textProblem(Column target, String text) {
    if (target.type().equals("enum") && !target.values().contains(text)) {
      return Optional.of(
          "expected the value %s, found only %s"
              .formatted(text, String.join(", ", target.values())));
    }
    Long length = target.length();
    boolean counted = target.type().equals("varchar") || target.type().equals("char");
    if (counted && length != null && text.codePointCount(0, text.length()) > length) {
      return Optional.of(
          "expected room for %d characters, found %s"
              .formatted(text.codePointCount(0, text.length()), target.fullType()));
    }
    return Optional.empty();
  }

  private static Optional<String> numberProblem(Column target, BigDecimal number) {
    Integer precision = target.precision();
    Integer scale = target.scale();
    if (!target.type().equals("decimal") || precision == null || scale == null) {
      return Optional.empty();
    }
    BigDecimal stored = number.setScale(scale, RoundingMode.HALF_UP);
    return stored.precision() - stored.scale() > precision - scale
        ? Optional.of("expected room for %s, found %s".formatted(number, target.fullType()))
        : Optional.empty();
  }

  /** As the server rounds it. */
  private static BigDecimal stored(BigDecimal amount, Column target) {
    Integer scale = target.scale();
    return scale == null ? amount : amount.setScale(scale, RoundingMode.HALF_UP);
  }
}
