package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.db.LocalInfile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends rows with LOAD DATA LOCAL, straight from memory: the quickest way there is. All bytes of a
 * chunk are there before the first is sent, so that nothing a generator does can end a file early.
 */
final class LoadDataWriter implements ChunkWriter {
  private static final Set<String> BYTES =
      Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");

  /** A proxy or the driver's own settings may refuse what the server allows. */
  private static final Set<Integer> REFUSED = Set.of(1148, 3948, 3950, 4166);

  private static final Logger LOG = LoggerFactory.getLogger(LoadDataWriter.class);

  private final LoadLimits limits;
  private final BlockingQueue<RowBytes> spare;
  private volatile boolean refused;

  LoadDataWriter(LoadLimits limits) {
    this.limits = limits;
    // One is loaded while the next is made.
    this.spare = new ArrayBlockingQueue<>(2 * limits.connections());
  }

  @Override
  public ReadyChunk prepare(PlannedTable table, long from) {
    return refused ? new InsertWriter(limits).prepare(table, from) : chunk(table, from);
  }

  /** The same rows another way, in the transaction that is open. */
  private void insert(Connection connection, Chunk chunk) throws SQLException {
    LoadLimits same =
        new LoadLimits(
            LoadLimits.Way.INSERT, chunk.rows(), Integer.MAX_VALUE, limits.connections());
    try (ReadyChunk inserts = new InsertWriter(same).prepare(chunk.table, chunk.from)) {
      inserts.write(connection);
    }
  }

  Chunk chunk(PlannedTable table, long from) {
    return chunk(table, table.rows(), from);
  }

  private <T> Chunk chunk(PlannedTable table, TableRows<T> rows, long from) {
    List<Field<T>> fields = Field.of(rows, table.live());
    RowBytes kept = spare.poll();
    RowBytes bytes = kept == null ? new RowBytes() : kept;
    bytes.clear();
    long most = Math.min(limits.rows(), table.plan().inserted() - from);
    int count = 0;
    while (count < most && bytes.length() < limits.bytes()) {
      T row = rows.row().at(table.index(from + count));
      for (Field<T> field : fields) {
        put(bytes, field, field.value(row));
      }
      bytes.endRow();
      count++;
    }
    return new Chunk(table, from, sql(table.name(), fields), bytes, count);
  }

  private static void put(RowBytes bytes, Field<?> field, @Nullable Object value) {
    switch (value) {
      case null -> bytes.nothing();
      case Long number -> bytes.number(number);
      case Boolean flag -> bytes.number(flag ? 1 : 0);
      case BigDecimal number -> bytes.plain(number.toPlainString());
      case String text when bytes(field) -> bytes.hex(text.getBytes(StandardCharsets.UTF_8));
      case String text -> bytes.text(text);
      case LocalDate day -> bytes.date(day);
      case LocalDateTime moment -> bytes.moment(moment);
      case LocalTime time -> bytes.time(time);
      case Double number -> bytes.plain(number.toString());
      case byte[] raw -> bytes.hex(raw);
      default ->
          throw new IllegalArgumentException(
              "column %s holds %s, which cannot be sent"
                  .formatted(field.live().name(), value.getClass()));
    }
  }

  private static boolean bytes(Field<?> field) {
    return field.column().kind() == SeedColumn.Kind.BINARY || BYTES.contains(field.live().type());
  }

  private static <T> String sql(String table, List<Field<T>> fields) {
    List<String> places = new ArrayList<>();
    List<String> later = new ArrayList<>();
    for (Field<T> field : fields) {
      String name = Identifier.quote(field.live().name());
      String variable = "@field" + places.size();
      Optional<String> form = form(field, variable);
      places.add(form.isPresent() ? variable : name);
      form.ifPresent(f -> later.add(name + " = " + f));
    }
    return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE %s CHARACTER SET utf8mb4"
            .formatted(Identifier.quote(table))
        + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' (%s)%s"
            .formatted(
                String.join(", ", places),
                later.isEmpty() ? "" : " SET " + String.join(", ", later));
  }

  /** How a field that is not stored as its text is made of it. */
  private static Optional<String> form(Field<?> field, String variable) {
    if (bytes(field)) {
      return Optional.of("UNHEX(%s)".formatted(variable));
    }
    return field.live().type().equals("bit")
        ? Optional.of("CAST(%s AS UNSIGNED)".formatted(variable))
        : Optional.empty();
  }

  /** The statement for a table's rows. */
  static String sql(PlannedTable table) {
    return sql(table, table.rows());
  }

  private static <T> String sql(PlannedTable table, TableRows<T> rows) {
    return sql(table.name(), Field.of(rows, table.live()));
  }

  final class Chunk implements ReadyChunk {
    private final PlannedTable table;
    private final long from;
    private final String sql;
    private final RowBytes bytes;
    private final int rows;

    Chunk(PlannedTable table, long from, String sql, RowBytes bytes, int rows) {
      this.table = table;
      this.from = from;
      this.sql = sql;
      this.bytes = bytes;
      this.rows = rows;
    }

    @Override
    public int rows() {
      return rows;
    }

    @Override
    public void write(Connection connection) throws SQLException {
      if (!refused) {
        try {
          LocalInfile.load(connection, sql, bytes.stream(), rows);
          return;
        } catch (SQLException e) {
          if (!REFUSED.contains(e.getErrorCode())) {
            throw e;
          }
          LOG.info("LOAD DATA LOCAL is refused ({}); going on with INSERT", e.getMessage());
          refused = true;
        }
      }
      insert(connection, this);
    }

    void copyTo(OutputStream out) throws IOException {
      bytes.stream().transferTo(out);
    }

    @Override
    public void close() {
      spare.offer(bytes);
    }
  }
}
