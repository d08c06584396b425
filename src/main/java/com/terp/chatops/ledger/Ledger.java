package com.terp.chatops.ledger;

import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chunk ledger. Writing happens on the connection, and so in the transaction, of the chunk that
 * is written about; an entry exists exactly where its rows do.
 */
public final class Ledger {
  private static final String COLUMNS =
      "run_id, seq, kind, table_name, first_key, last_key, row_count, digest, snapshot_no";

  private final String table;
  private final Clock clock;

  /**
   * @param botSchema the schema that holds the ledger
   */
  public Ledger(String botSchema, Clock clock) {
    this.table = Identifier.quote(botSchema) + ".`ledger_chunk`";
    this.clock = clock;
  }

  /**
   * Enters a chunk.
   *
   * @param rowDigests what {@link RowDigests} made of its rows; empty for what was taken away
   */
  public void append(Connection connection, Chunk chunk, byte[] rowDigests) throws SQLException {
    String sql =
        "INSERT INTO %s (%s, row_digests, committed_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
            .formatted(table, COLUMNS);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, chunk.run().value());
      statement.setInt(2, chunk.seq());
      statement.setString(3, chunk.kind().name());
      statement.setString(4, chunk.table());
      statement.setString(5, chunk.firstKey());
      statement.setString(6, chunk.lastKey());
      statement.setLong(7, chunk.rows());
      statement.setString(8, chunk.digest());
      statement.setInt(9, chunk.snapshot());
      statement.setBytes(10, rowDigests);
      statement.setObject(11, now());
      statement.executeUpdate();
    }
  }

  /** Enters what a later statement of ours made of a chunk's rows. */
  public void refresh(Connection connection, Chunk chunk, RowKeys keys, Table rows)
      throws SQLException {
    switch (keys) {
      case KeyRange range -> {
        byte[] digests = RowDigests.read(connection, rows, range);
        rewrite(connection, chunk, RowDigests.digest(digests), digests);
      }
      case CopiedKeys copied ->
          rewrite(
              connection,
              chunk,
              ContentDigest.of(connection, rows, copied.filter(rows)).digest(),
              new byte[0]);
    }
  }

  /**
   * Enters what a chunk's rows are by now.
   *
   * @param rowDigests as for {@link #append}
   */
  public void rewrite(Connection connection, Chunk chunk, String digest, byte[] rowDigests)
      throws SQLException {
    String sql =
        "UPDATE %s SET digest = ?, row_digests = ? WHERE run_id = ? AND seq = ?".formatted(table);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, digest);
      statement.setBytes(2, rowDigests);
      statement.setLong(3, chunk.run().value());
      statement.setInt(4, chunk.seq());
      statement.executeUpdate();
    }
  }

  /**
   * Marks a chunk as undone, in the transaction that undoes it.
   *
   * @param kept how many of its rows were left where they are
   * @throws ChatOpsException if it was undone already
   */
  public void undone(Connection connection, Chunk chunk, RunId by, long kept) throws SQLException {
    String sql =
        "UPDATE %s SET undone_by = ?, undone_at = ?, kept_rows = ? WHERE run_id = ? AND seq = ? AND undone_by IS NULL"
            .formatted(table);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, by.value());
      statement.setObject(2, now());
      statement.setLong(3, kept);
      statement.setLong(4, chunk.run().value());
      statement.setInt(5, chunk.seq());
      if (statement.executeUpdate() != 1) {
        throw new ChatOpsException(
            "Part %d of run %s was undone by somebody else meanwhile. Look at the run again."
                .formatted(chunk.seq(), chunk.run()));
      }
    }
  }

  /** What of a run is not undone, in the order it was done. */
  public List<Chunk> open(Connection connection, RunId run) throws SQLException {
    return read(connection, "run_id = ? AND undone_by IS NULL", run.value());
  }

  /** What of later runs is not undone. */
  public List<Chunk> openAfter(Connection connection, RunId run) throws SQLException {
    return read(connection, "run_id > ? AND undone_by IS NULL", run.value());
  }

  /** What of any run is not undone, oldest run first. */
  public List<Chunk> open(Connection connection) throws SQLException {
    return read(connection, "run_id > ? AND undone_by IS NULL", 0);
  }

  /** The number of a run's last chunk, undone or not; 0 if it has none. */
  public int last(Connection connection, RunId run) throws SQLException {
    String sql = "SELECT COALESCE(MAX(seq), 0) FROM %s WHERE run_id = ?".formatted(table);
    return (int) Sql.of(sql, run.value()).number(connection);
  }

  /** Every run that is in the ledger, undone or not, newest first. */
  public List<RunId> runs(Connection connection) throws SQLException {
    return Sql.of("SELECT DISTINCT run_id FROM %s ORDER BY run_id DESC".formatted(table))
        .column(connection)
        .stream()
        .map(id -> new RunId(Long.parseLong(id)))
        .toList();
  }

  /** How many rows of each run its undo left where they are, runs with none left out. */
  public Map<RunId, Long> kept(Connection connection) throws SQLException {
    String sql =
        "SELECT run_id, SUM(kept_rows) FROM %s WHERE kept_rows > 0 GROUP BY run_id"
            .formatted(table);
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      Map<RunId, Long> kept = new HashMap<>();
      while (rows.next()) {
        kept.put(new RunId(rows.getLong(1)), rows.getLong(2));
      }
      return Map.copyOf(kept);
    }
  }

  /** What {@link RowDigests} made of a chunk's rows when they were written. */
  public byte[] rowDigests(Connection connection, Chunk chunk) throws SQLException {
    String sql = "SELECT row_digests FROM %s WHERE run_id = ? AND seq = ?".formatted(table);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, chunk.run().value());
      statement.setInt(2, chunk.seq());
      try (ResultSet row = statement.executeQuery()) {
        byte[] digests = row.next() ? row.getBytes(1) : null;
        return digests == null ? new byte[0] : digests;
      }
    }
  }

  private List<Chunk> read(Connection connection, String condition, long run) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE %s ORDER BY run_id, seq".formatted(COLUMNS, table, condition);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run);
      try (ResultSet rows = statement.executeQuery()) {
        List<Chunk> chunks = new ArrayList<>();
        while (rows.next()) {
          chunks.add(chunk(rows));
        }
        return List.copyOf(chunks);
      }
    }
  }

  private static Chunk chunk(ResultSet row) throws SQLException {
    return new Chunk(
        new RunId(row.getLong(1)),
        row.getInt(2),
        Chunk.Kind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getString(8),
        row.getInt(9));
  }

  private LocalDateTime now() {
    return utc(clock.instant());
  }
}
