package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inserts with bound values, for servers that take no files from clients; the driver makes one
 * statement of many rows out of a batch.
 */
final class InsertWriter implements ChunkWriter {
  /** More gains nothing and costs memory. */
  private static final int BATCH = 1_000;

  private final LoadLimits limits;

  InsertWriter(LoadLimits limits) {
    this.limits = limits;
  }

  @Override
  public ReadyChunk prepare(PlannedTable table, long from) {
    return prepare(table, table.rows(), from);
  }

  private <T> ReadyChunk prepare(PlannedTable table, TableRows<T> rows, long from) {
    List<Field<T>> fields = Field.of(rows, table.live());
    int most = (int) Math.min(limits.rows(), table.plan().inserted() - from);
    List<@Nullable Object[]> values = new ArrayList<>(most);
    for (int nth = 0; nth < most; nth++) {
      T row = rows.row().at(table.index(from + nth));
      @Nullable Object[] value = new @Nullable Object[fields.size()];
      for (int i = 0; i < value.length; i++) {
        value[i] = fields.get(i).value(row);
      }
      values.add(value);
    }
    return new Chunk(sql(rows), values);
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

  private record Chunk(String sql, List<@Nullable Object[]> values) implements ReadyChunk {
    @Override
    public int rows() {
      return values.size();
    }

    @Override
    public void write(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int waiting = 0;
        for (@Nullable Object[] row : values) {
          for (int i = 0; i < row.length; i++) {
            BoundValue.bind(statement, i + 1, row[i]);
          }
          statement.addBatch();
          if (++waiting == BATCH) {
            statement.executeBatch();
            waiting = 0;
          }
        }
        statement.executeBatch();
      }
    }

    @Override
    public void close() {
      values.clear();
    }
  }
}
