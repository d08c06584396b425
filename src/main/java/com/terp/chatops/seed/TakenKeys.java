package com.terp.chatops.seed;

import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of a chunk's rows, which are locked from here to the end of the transaction. */
record TakenKeys(String first, String last, long rows) {

  /**
   * Which rows may be taken.
   *
   * @param condition in SQL
   * @param highest the highest key there was when the plan was made: rows above are somebody's new
   *     ones
   */
  record Bounds(String condition, String highest) {}

  /**
   * Locks the next rows.
   *
   * @param after those taken last, empty at the beginning: looking from the first key on each time
   *     would read all the rows just deleted again
   * @return empty if there are no more
   */
  static Optional<TakenKeys> lock(
      Connection connection, Table table, Bounds bounds, Optional<TakenKeys> after, int most)
      throws SQLException {
    LiveRows live = new LiveRows(table);
    String rest = after.isEmpty() ? "" : " AND %s > ?".formatted(live.key());
    List<String> values = new ArrayList<>(List.of(bounds.highest()));
    after.map(TakenKeys::last).ifPresent(values::add);
    String sql =
        "SELECT %s FROM %s WHERE (%s) AND %s <= ?%s ORDER BY %s LIMIT %d FOR UPDATE"
            .formatted(
                live.key(), live.name(), bounds.condition(), live.key(), rest, live.key(), most);
    List<String> keys = new Sql(sql, values).column(connection);
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new TakenKeys(keys.getFirst(), keys.getLast(), keys.size()));
  }
}
