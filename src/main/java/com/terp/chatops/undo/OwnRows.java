package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** The condition that picks rows by ranges of keys. */
final class OwnRows {
  private OwnRows() {}

  /**
   * True for rows within the ranges.
   *
   * @param name what the table is called in the statement, quoted
   */
  static String condition(Table table, String name, List<KeyRange> ranges) {
    if (ranges.isEmpty()) {
      return "FALSE";
    }
    String key = name + "." + Identifier.quote(table.primaryKey().getFirst());
    return ranges.stream()
        .map(range -> "%s BETWEEN %d AND %d".formatted(key, range.first(), range.last()))
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  static String condition(Table table, List<KeyRange> ranges) {
    return condition(table, Identifier.quote(table.name()), ranges);
  }
}
