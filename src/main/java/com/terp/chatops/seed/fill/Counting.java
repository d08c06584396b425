package com.terp.chatops.seed.fill;

import com.terp.chatops.seed.Standing;
import com.terp.chatops.seed.fill.check.Evaluation;
import com.terp.chatops.seed.fill.check.Expression;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a table can have. Where arithmetic does not tell that rows differ from each other
 * and from those that stay, and that they meet their checks, each is looked at once.
 */
final class Counting {
  /** Of the rows that stay, so many are read to keep clear of them. */
  private static final int STANDING = 100_000;

  private static final long TRIES = 60;

  private final Catalogue catalogue;
  private final FillTable table;
  private final List<UniqueKey> keys;
  private final List<String> problems;

  Counting(Catalogue catalogue, FillTable table, List<UniqueKey> keys, List<String> problems) {
    this.catalogue = catalogue;
    this.table = table;
    this.keys = keys;
    this.problems = problems;
  }

  void count(KeyPlan plan, long wanted, Set<String> set) {
    Standing standing = catalogue.ground().standing();
    long staying = standing.rows(table.name());
    if (wanted <= 0 || !problems.isEmpty()) {
      table.counted(0);
      return;
    }
    boolean look = plan.watched() || !table.checks().isEmpty() || (staying > 0 && !keys.isEmpty());
    if (look) {
      choose(limited(plan, wanted, staying, set), wanted, staying);
    } else {
      table.counted(Math.min(wanted, plan.capacity()));
    }
  }

  /**
   * How many numbers are tried. Where a sketch sets unique values, its own rows are all there are:
   * those that stay are left out of them.
   */
  private long limited(KeyPlan plan, long wanted, long staying, Set<String> set) {
    boolean own = keys.stream().anyMatch(key -> set.containsAll(key.sources()));
    long tries = own ? wanted + staying : wanted * TRIES + staying + 1_000;
    return Math.min(plan.capacity(), tries);
  }

  private void choose(long tries, long wanted, long staying) {
    List<Set<Long>> seen = new ArrayList<>();
    keys.forEach(key -> seen.add(standing(key, staying)));
    table.counted(Math.min(wanted, tries));
    table.selection().choose();
    Optional<Checks.Check> broken = Optional.empty();
    for (long ordinal = 0; ordinal < tries && table.selection().size() < wanted; ordinal++) {
      FillRow row = new FillRow(table, table.selection().size(), ordinal);
      Optional<Checks.Check> unmet = unmet(row);
      if (unmet.isPresent()) {
        broken = unmet;
      } else if (fresh(row, seen)) {
        table.selection().add(ordinal);
      }
      if (broken.isPresent() && table.selection().size() == 0 && ordinal > 200) {
        break;
      }
    }
    int found = table.selection().size();
    table.kept(found);
    table.selection().close();
    if (found == 0 && broken.isPresent()) {
      problems.add(table.checks().problem(broken.get()));
    } else if (found == 0 && staying == 0) {
      problems.add(
          "Table %s: no row was found that meets its unique keys. Leave the table out."
              .formatted(table.name()));
    }
  }

  private Optional<Checks.Check> unmet(FillRow row) {
    if (table.checks().isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < table.width(); i++) {
      if (table.checks().touches(i)) {
        row.value(i);
      }
    }
    return table.checks().broken(row);
  }

  /** Whether the row differs from all before it in every key; then it is remembered. */
  private boolean fresh(FillRow row, List<Set<Long>> seen) {
    Evaluation evaluation = new Evaluation(column -> row.value(table.place(column)));
    long[] marks = new long[keys.size()];
    boolean[] bound = new boolean[keys.size()];
    for (int i = 0; i < marks.length; i++) {
      List<Object> values = values(keys.get(i), evaluation);
      bound[i] = values != null;
      if (values != null) {
        marks[i] = mark(values);
        if (seen.get(i).contains(marks[i])) {
          return false;
        }
      }
    }
    for (int i = 0; i < marks.length; i++) {
      if (bound[i]) {
        seen.get(i).add(marks[i]);
      }
    }
    return true;
  }

  /** What is compared, or null where NULL is a part of it. */
  private static @Nullable List<Object> values(UniqueKey key, Evaluation evaluation) {
    List<Object> values = new ArrayList<>();
    for (Expression part : key.parts()) {
      Object value = evaluation.of(part);
      if (value == null) {
        return null;
      }
      values.add(
          part instanceof Expression.Name name
              ? cut(value, key.prefixes().get(name.column()))
              : value);
    }
    return values;
  }

  private Set<Long> standing(UniqueKey key, long staying) {
    Set<Long> marks = new HashSet<>();
    List<String> columns = key.plainColumns();
    if (staying == 0 || columns.size() < key.parts().size()) {
      return marks;
    }
    Map<String, Integer> prefixes = key.prefixes();
    for (List<@Nullable Object> tuple :
        catalogue.ground().standing().values(table.name(), columns, STANDING)) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Object value = tuple.get(i);
        if (value != null) {
          values.add(cut(value, prefixes.get(columns.get(i))));
        }
      }
      if (values.size() == columns.size()) {
        marks.add(mark(values));
      }
    }
    return marks;
  }

  private static Object cut(Object value, @Nullable Integer prefix) {
    return prefix != null && value instanceof String text && text.length() > prefix
        ? text.substring(0, prefix)
        : value;
  }

  private static long mark(List<Object> values) {
    long hash = 1_125_899_906_842_597L;
    for (Object value : values) {
      String text =
          switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean flag -> flag ? "1" : "0";
            case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case byte[] bytes ->
                ByteBuffer.wrap(bytes).toString() + java.util.Arrays.toString(bytes);
            default -> value.toString().toLowerCase(Locale.ROOT).stripTrailing();
          };
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0x1f) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
