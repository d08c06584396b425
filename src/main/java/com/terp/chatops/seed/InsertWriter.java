package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Inserts with bound values; the driver makes one statement of many rows out of a batch. */
final class InsertWriter implements ChunkWriter {
  @Override
  public void write(Connection connection, PlannedTable table, long from, int count)
      throws SQLException {
    write(connection, table, table.rows(), from, count);
  }

  private static <T> void write(
      Connection connection, PlannedTable table, TableRows<T> rows, long from, int count)
      throws SQLException {
    List<SeedColumn<T>> columns = rows.columns();
    try (PreparedStatement statement = connection.prepareStatement(sql(rows))) {
      for (long nth = from; nth < from + count; nth++) {
        T row = rows.row().at(table.index(nth));
        for (int i = 0; i < columns.size(); i++) {
          SeedColumn<T> column = columns.get(i);
          BoundValue.bind(statement, i + 1, column, column.value().apply(row));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static <T> String sql(TableRows<T> rows) {
    String names =
        rows.columns().stream()
            .map(column -> Identifier.quote(column.name()))
            .collect(Collectors.joining(", "));
    String places = rows.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(Identifier.quote(rows.table()), names, places);
  }
}
