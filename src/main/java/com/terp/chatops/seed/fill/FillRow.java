package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.fill.value.Person;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row whose values are worked out as they are asked for. Used by one thread. */
final class FillRow {
  private static final byte ASKED = 1;
  private static final byte KNOWN = 2;
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final FillTable table;
  private final long index;
  private final long ordinal;
  private final @Nullable Object[] values;
  private final byte[] states;
  private final long[] parents;
  private long combination = UNKNOWN;
  private boolean checked;
  private @Nullable Person person;
  private @Nullable LocalDateTime moment;

  FillRow(FillTable table, long index, long ordinal) {
    this.table = table;
    this.index = index;
    this.ordinal = ordinal;
    values = new Object[table.width()];
    states = new byte[table.width()];
    parents = new long[table.references().size()];
    Arrays.fill(parents, UNKNOWN);
  }

  FillTable table() {
    return table;
  }

  long index() {
    return index;
  }

  /** The number its unique values are made of. */
  long ordinal() {
    return ordinal;
  }

  @Nullable Object value(int column) {
    if (!checked && table.checks().touches(column)) {
      checked = true;
      table.checks().settle(this);
    }
    return unchecked(column);
  }

  /** The value as first drawn, or as a check has settled it. */
  @Nullable Object unchecked(int column) {
    if (states[column] == KNOWN) {
      return values[column];
    }
    if (states[column] == ASKED) {
      throw new IllegalStateException(
          "the value of %s.%s asks for itself"
              .formatted(table.name(), table.column(column).name()));
    }
    states[column] = ASKED;
    Object value = table.cell(column).at(new View(this, column, 0));
    values[column] = value;
    states[column] = KNOWN;
    return value;
  }

  /** Draws once more. */
  @Nullable Object redrawn(int column, int attempt) {
    return table.cell(column).at(new View(this, column, attempt));
  }

  void settle(int column, @Nullable Object value) {
    values[column] = value;
    states[column] = KNOWN;
  }

  /** Which row a reference points to, or -1. */
  long parent(int reference) {
    if (parents[reference] == UNKNOWN) {
      parents[reference] = table.links().parent(this, reference);
    }
    return parents[reference];
  }

  /** Which of the combinations of parents that agree. */
  long combination(long drawn) {
    if (combination == UNKNOWN) {
      combination = drawn;
    }
    return combination;
  }

  Person person() {
    Person known = person;
    if (known == null) {
      known = Person.draw(table.personChance(ordinal));
      person = known;
    }
    return known;
  }

  LocalDateTime moment() {
    LocalDateTime known = moment;
    if (known == null) {
      known = table.momentOf(this);
      moment = known;
    }
    return known;
  }
}
