package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inserts with bound values, for servers that take no files from clients. Statements of many rows,
 * written out once a chunk and bound again and again: quicker than the driver's own batches, which
 * it writes anew each time.
 */
final class InsertWriter implements ChunkWriter {
  /** More in one statement gains nothing. */
  private static final int MOST_ROWS = 500;

  /** Far below what any server takes in one packet, as long as no single row is larger. */
  private static final long MOST_BYTES = 256L * 1024;

  /** The protocol counts places with 16 bits. */
  private static final int MOST_PLACES = 60_000;

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
    long bytes = 0;
    long largest = 1;
    while (values.size() < most && bytes < limits.bytes()) {
      T row = rows.row().at(table.index(from + values.size()));
      @Nullable Object[] value = new @Nullable Object[fields.size()];
      for (int i = 0; i < value.length; i++) {
        value[i] = fields.get(i).value(row);
      }
      values.add(value);
      long size = size(value);
      bytes += size;
      largest = Math.max(largest, size);
    }
    int together = (int) Math.min(MOST_ROWS, Math.max(1, MOST_BYTES / largest));
    return new Chunk(Insertion.into(rows), values, Math.min(together, MOST_PLACES / fields.size()));
  }

  /** About the bytes a row takes on its way. */
  private static long size(@Nullable Object[] row) {
    long size = 0;
    for (Object value : row) {
      size +=
          switch (value) {
            case String text -> 3L * text.length();
            case byte[] bytes -> 2L * bytes.length;
            case null, default -> 20;
          };
    }
    return size;
  }

  /**
   * The statement for some rows of a table.
   *
   * @param head up to VALUES
   * @param row the places of one row
   */
  private record Insertion(String head, String row) {
    static Insertion into(TableRows<?> rows) {
      String names =
          rows.columns().stream()
              .map(column -> Identifier.quote(column.name()))
              .collect(Collectors.joining(", "));
      String places = rows.columns().stream().map(c -> "?").collect(Collectors.joining(","));
      return new Insertion(
          "INSERT INTO %s (%s) VALUES ".formatted(Identifier.quote(rows.table()), names),
          "(" + places + ")");
    }

    String of(int rows) {
      return head + String.join(",", Collections.nCopies(rows, row));
    }
  }

  /**
   * Rows to insert.
   *
   * @param together how many go into one statement
   */
  private record Chunk(Insertion insertion, List<@Nullable Object[]> values, int together)
      implements ReadyChunk {
    @Override
    public int rows() {
      return values.size();
    }

    @Override
    public void write(Connection connection) throws SQLException {
      int even = values.size() - values.size() % together;
      insert(connection, values.subList(0, even), together);
      insert(connection, values.subList(even, values.size()), values.size() - even);
    }

    private void insert(Connection connection, List<@Nullable Object[]> rows, int each)
        throws SQLException {
      if (rows.isEmpty()) {
        return;
      }
      try (PreparedStatement statement = connection.prepareStatement(insertion.of(each))) {
        int place = 0;
        for (@Nullable Object[] row : rows) {
          for (Object value : row) {
            BoundValue.bind(statement, ++place, value);
          }
          if (place == each * row.length) {
            statement.executeUpdate();
            place = 0;
          }
        }
      }
    }

    @Override
    public void close() {
      values.clear();
    }
  }
}
