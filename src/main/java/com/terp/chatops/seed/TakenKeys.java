package com.terp.chatops.seed;

import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The keys of a chunk's rows, which are locked from here to the end of the transaction. */
record TakenKeys(String first, String last, long rows) {

  /**
   * Locks the next rows.
   *
   * @param condition which rows, in SQL
   * @param highest the highest key there was when the plan was made: rows above are somebody's new
   *     ones
   * @return empty if there are no more
   */
  static Optional<TakenKeys> lock(
      Connection connection, Table table, String condition, String highest, int most)
      throws SQLException {
    LiveRows live = new LiveRows(table);
    List<String> keys =
        Sql.of(
                "SELECT %s FROM %s WHERE (%s) AND %s <= ? ORDER BY %s LIMIT %d FOR UPDATE"
                    .formatted(live.key(), live.name(), condition, live.key(), live.key(), most),
                highest)
            .column(connection);
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new TakenKeys(keys.getFirst(), keys.getLast(), keys.size()));
  }
}
