package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pairs of columns that say by their names that one comes first: {@code start_date} and {@code
 * end_date}, {@code valid_from} and {@code valid_until}, {@code quantity_min} and {@code
 * quantity_max}.
 */
final class StartsBeforeEnds extends Scan {
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("(?<![a-z])start(?![a-z])", "end"),
          new Pair("(?<=[a-z])Start(?![a-z])", "End"),
          new Pair("(?<![a-z])started(?![a-z])", "ended"),
          new Pair("(?<![a-z])started(?![a-z])", "completed"),
          new Pair("(?<![a-z])from(?![a-z])", "until"),
          new Pair("(?<![a-z])from(?![a-z])", "to"),
          new Pair("(?<=_)in(?![a-z])", "out"),
          new Pair("(?<![a-z])min(?![a-z])", "max"),
          new Pair("(?<=[a-z])Min(?![a-z])", "Max"));

  private record Pair(Pattern first, String last) {
    Pair(String first, String last) {
      this(Pattern.compile(first), last);
    }

    Optional<Column> endOf(Column start, Table table) {
      return first.matcher(start.name()).find()
          ? table.column(first.matcher(start.name()).replaceFirst(last))
          : Optional.empty();
    }
  }

  StartsBeforeEnds() {
    super("What has a start and an end runs from the one to the other", Weight.RULE);
  }

  @Override
  protected String looksAt() {
    return "pairs of columns";
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .flatMap(start ->
            PAIRS.stream()
                .flatMap(pair -> pair.endOf(start, table).stream())
                .filter(end -> comparable(start, end))
                .flatMap(end -> Stream.of(flaw(table, start, end))))
        .toList();
  }

  private static boolean comparable(Column start, Column end) {
    return (ColumnNames.isDay(start) && ColumnNames.isDay(end))
        || (ColumnNames.isNumber(start) && ColumnNames.isNumber(end) && isLeast(start));
  }

  /** Other numbers may fall: a price goes from the old to the new one, a shift past midnight. */
  private static boolean isLeast(Column column) {
    return ColumnNames.words(column).contains("min");
  }

  private static Flaw flaw(Table table, Column start, Column end) {
    return new Flaw(
        ColumnNames.in(end) + " < " + ColumnNames.in(start),
        "rows of %s whose %s comes before their %s"
            .formatted(table.name(), end.name(), start.name()));
  }
}
