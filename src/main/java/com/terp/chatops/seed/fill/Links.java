package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.fill.Reference.Strength;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Which rows of other tables the rows of one table point to. */
final class Links {
  /** So many of a hundred optional references are there. */
  private static final int FILLED = 80;

  private static final int LOOK_BACK = 60;

  private final Catalogue catalogue;
  private final String table;
  private final List<Reference> references;
  private final Sketch sketch;
  private final Agreement agreement;
  private final List<String> steps = new ArrayList<>();
  private final Source.Stream[] streams;
  private final Map<Integer, Digit> digits;
  private final @Nullable Digit combination;

  /**
   * The references of a table.
   *
   * @param digits of the references that unique keys need to differ
   * @param combination of the parents that have to agree, or null where nothing needs it to differ
   */
  Links(
      Catalogue catalogue,
      String table,
      Sketch sketch,
      Agreement agreement,
      Map<Integer, Digit> digits,
      @Nullable Digit combination) {
    this.catalogue = catalogue;
    this.table = table;
    this.sketch = sketch;
    this.agreement = agreement;
    this.references = agreement.references();
    this.digits = digits;
    this.combination = combination;
    for (Reference reference : references) {
      String name = Names.snake(reference.columns().getLast());
      int end = name.lastIndexOf("_by");
      steps.add(end < 0 ? "" : name.substring(0, end));
    }
    streams = new Source.Stream[references.size()];
    for (int i = 0; i < streams.length; i++) {
      streams[i] = catalogue.stream(table + " > " + references.get(i).columns());
    }
  }

  List<Reference> references() {
    return references;
  }

  Reference reference(int number) {
    return references.get(number);
  }

  Supply supply(int number) {
    return catalogue.supply(references.get(number).parent());
  }

  /** The first reference that a column is a part of. */
  OptionalInt of(String column) {
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).columns().contains(column)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Which row of its parent, or -1 for none. */
  long parent(FillRow row, int number) {
    Reference reference = references.get(number);
    if (reference.strength() == Strength.CUT) {
      return -1;
    }
    long reach = supply(number).reach();
    for (String column : reference.columns()) {
      ToLongFunction<Row> said = sketch.parents().get(column);
      if (said != null) {
        return said.applyAsLong(new View(row, row.table().place(column), 0));
      }
    }
    Chance chance = streams[number].at(row.ordinal());
    if (reference.parent().equals(table)) {
      return earlier(row, number, chance);
    }
    if (reach == 0) {
      return -1;
    }
    if (agreement.has(number)) {
      return agreement.parent(number, combination(row, chance));
    }
    Digit digit = digits.get(number);
    if (digit != null) {
      return digit.at(row.ordinal()) % reach;
    }
    if (ownsRows(number)) {
      return row.index() / sketch.size().per() % reach;
    }
    if (reference.strength() == Strength.CIRCULAR) {
      return row.index() % reach;
    }
    return there(row, number, chance) ? chance.below(reach) : -1;
  }

  /** Who approved is known where it is known when; else most optional references are there. */
  private boolean there(FillRow row, int number, Chance chance) {
    if (!references.get(number).optional()) {
      return true;
    }
    OptionalInt time = row.table().timeOf(steps.get(number));
    return time.isPresent() ? row.value(time.getAsInt()) != null : chance.percent(FILLED);
  }

  /** Whether a sketch gives each row of this parent so many rows in turn. */
  boolean ownsRows(int number) {
    String parent = references.get(number).parent();
    if (!sketch.size().parent().equals(java.util.Optional.of(parent))) {
      return false;
    }
    for (int i = 0; i < number; i++) {
      if (references.get(i).parent().equals(parent)) {
        return false;
      }
    }
    return true;
  }

  private int combination(FillRow row, Chance chance) {
    long drawn =
        combination == null
            ? chance.below(agreement.combinations())
            : combination.at(row.ordinal());
    return Math.toIntExact(row.combination(drawn));
  }

  /** A row of the same table that is written before, or the row itself where there must be one. */
  private long earlier(FillRow row, int number, Chance chance) {
    Reference reference = references.get(number);
    boolean optional = reference.optional();
    if (digits.containsKey(number)) {
      return optional ? row.index() - 1 : row.index();
    }
    if (optional && (row.index() == 0 || !chance.percent(FILLED))) {
      return -1;
    }
    if (row.index() == 0) {
      return 0;
    }
    List<String> shared = agreement.shared(number);
    if (shared.isEmpty()) {
      return chance.below(row.index());
    }
    for (long back = 1; back <= Math.min(LOOK_BACK, row.index()); back++) {
      if (agrees(row, row.index() - back, reference, shared)) {
        return row.index() - back;
      }
    }
    return optional ? -1 : row.index();
  }

  private boolean agrees(FillRow row, long other, Reference reference, List<String> shared) {
    Supply own = catalogue.supply(table);
    for (String column : shared) {
      String parentColumn = reference.parentColumns().get(reference.columns().indexOf(column));
      Object mine = row.value(row.table().place(column));
      if (mine == null || !mine.equals(own.value(other, parentColumn))) {
        return false;
      }
    }
    return true;
  }
}
