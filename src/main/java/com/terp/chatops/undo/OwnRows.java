package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** The condition that picks rows by their keys. */
final class OwnRows {
  private OwnRows() {}

  /**
   * True for rows with one of the keys.
   *
   * @param name what the table is called in the statement, quoted
   */
  static String condition(Table table, String name, List<RowKeys> keys) {
    if (keys.isEmpty()) {
      return "FALSE";
    }
    return keys.stream()
        .map(some -> some.condition(table, name))
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  static String condition(Table table, List<RowKeys> keys) {
    return condition(table, Identifier.quote(table.name()), keys);
  }
}
