package com.terp.chatops.ledger;

import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.Table;
import java.util.List;

/** Which rows of a table a run wrote. */
public sealed interface RowKeys permits KeyRange, CopiedKeys {
  /**
   * True for these rows, as SQL without values: only names of the live schema, of the bot's own
   * tables and numbers of ours are in it.
   *
   * @param name what the table is called in the statement, quoted
   */
  String condition(Table table, String name);

  /** The same for a fingerprint. */
  default RowFilter filter(Table table) {
    return new RowFilter.Where(condition(table, new LiveRows(table).name()), List.of());
  }

  /** Whether both may name the same row. */
  boolean overlaps(RowKeys other);
}
