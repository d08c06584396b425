package com.terp.chatops.ledger;

import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes, lists and drops snapshot tables. Making and dropping commit whatever transaction is open,
 * so they are done between chunks.
 */
public final class Snapshots {
  private final String botSchema;
  private final String register;
  private final Clock clock;

  public Snapshots(String botSchema, Clock clock) {
    this.botSchema = botSchema;
    this.register = Identifier.quote(botSchema, "ledger_snapshot");
    this.clock = clock;
  }

  /**
   * Makes an empty snapshot table, registered before it exists so that none is ever forgotten.
   *
   * @param unlinked as in {@link Snapshot}
   */
  public Snapshot create(
      Connection connection, RunId run, int number, Table source, List<String> unlinked)
      throws SQLException {
    return create(
        connection,
        Snapshot.empty(
            run,
            number,
            unlinked.isEmpty() ? Chunk.Kind.CLEARED : Chunk.Kind.UNLINKED,
            source,
            unlinked));
  }

  /** Makes an empty snapshot table for rows whose columns are worked out anew. */
  public Snapshot createDerived(
      Connection connection, RunId run, int number, Table source, List<String> columns)
      throws SQLException {
    return create(connection, Snapshot.empty(run, number, Chunk.Kind.DERIVED, source, columns));
  }

  /** Makes an empty table for copies of what a run writes, registered before it exists. */
  public Snapshot createCopy(Connection connection, RunId run, int number, Table source)
      throws SQLException {
    return create(connection, Snapshot.empty(run, number, Chunk.Kind.LOADED, source, List.of()));
  }

  private Snapshot create(Connection connection, Snapshot snapshot) throws SQLException {
    insert(connection, snapshot);
    execute(
        connection,
        "CREATE TABLE %s LIKE %s".formatted(name(snapshot), Identifier.quote(snapshot.source())));
    return snapshot;
  }

  /** Notes what a complete snapshot holds. */
  public Fingerprint seal(Connection connection, Snapshot snapshot, Table source)
      throws SQLException {
    Fingerprint holds = fingerprint(connection, snapshot, source);
    String sql =
        "UPDATE %s SET row_count = ?, digest = ? WHERE run_id = ? AND snapshot_no = ?"
            .formatted(register);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, holds.rows());
      statement.setString(2, holds.digest());
      statement.setLong(3, snapshot.run().value());
      statement.setInt(4, snapshot.number());
      statement.executeUpdate();
    }
    return holds;
  }

  /** What a snapshot holds now. */
  public Fingerprint fingerprint(Connection connection, Snapshot snapshot, Table source)
      throws SQLException {
    return fingerprint(connection, snapshot, source, RowFilter.all());
  }

  /** The same of some of its rows. */
  public Fingerprint fingerprint(
      Connection connection, Snapshot snapshot, Table source, RowFilter which) throws SQLException {
    Table copy =
        new Table(
            snapshot.table(),
            source.columns(),
            source.primaryKey(),
            source.uniqueKeys(),
            List.of());
    return ContentDigest.of(connection, botSchema, copy, which);
  }

  /** The snapshots of a run that are still there, in the order they were made. */
  public List<Snapshot> of(Connection connection, RunId run) throws SQLException {
    String sql =
        """
        SELECT run_id, snapshot_no, kind, table_name, snapshot_table, unlinked_columns, digest
        FROM %s WHERE run_id = ? AND dropped_at IS NULL ORDER BY snapshot_no\
        """
            .formatted(register);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run.value());
      try (ResultSet rows = statement.executeQuery()) {
        List<Snapshot> snapshots = new ArrayList<>();
        while (rows.next()) {
          snapshots.add(snapshot(rows));
        }
        return List.copyOf(snapshots);
      }
    }
  }

  /** The number of a run's last snapshot, dropped or not; 0 if it has none. */
  public int last(Connection connection, RunId run) throws SQLException {
    String sql =
        "SELECT COALESCE(MAX(snapshot_no), 0) FROM %s WHERE run_id = ?".formatted(register);
    return (int) Sql.of(sql, run.value()).number(connection);
  }

  /** When the last copy of each run that still has rows to put back was made. */
  public Map<RunId, Instant> kept(Connection connection) throws SQLException {
    String sql =
        """
        SELECT run_id, MAX(created_at) FROM %s
        WHERE dropped_at IS NULL AND kind NOT IN ('LOADED', 'DERIVED') GROUP BY run_id\
        """
            .formatted(register);
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      Map<RunId, Instant> kept = new HashMap<>();
      while (rows.next()) {
        LocalDateTime made = rows.getObject(2, LocalDateTime.class);
        kept.put(new RunId(rows.getLong(1)), instant(made));
      }
      return Map.copyOf(kept);
    }
  }

  /** Bytes that the copies of each run take on the server, by its own estimate. */
  public Map<RunId, Long> bytes(Connection connection) throws SQLException {
    Map<String, Long> sizes = new HashMap<>(CopySizes.of(connection, botSchema, "snap_"));
    sizes.putAll(CopySizes.of(connection, botSchema, "copy_"));
    Map<RunId, Long> bytes = new HashMap<>();
    sizes.forEach((table, size) -> {
      String run = table.split("_", -1)[1];
      if (run.matches("[1-9]\\d{0,17}")) {
        bytes.merge(new RunId(Long.parseLong(run)), size, Long::sum);
      }
    });
    return Map.copyOf(bytes);
  }

  /** The runs whose copies of rows they took away were dropped before they were put back. */
  public List<RunId> gone(Connection connection) throws SQLException {
    String sql =
        """
        SELECT DISTINCT c.run_id FROM %s c JOIN %s s
          ON s.run_id = c.run_id AND s.snapshot_no = c.snapshot_no
        WHERE c.undone_by IS NULL AND c.kind <> 'LOADED' AND s.dropped_at IS NOT NULL\
        """
            .formatted(Identifier.quote(botSchema, "ledger_chunk"), register);
    return Sql.of(sql).column(connection).stream()
        .map(id -> new RunId(Long.parseLong(id)))
        .toList();
  }

  /** Drops a snapshot; done twice it does nothing. */
  public void drop(Connection connection, Snapshot snapshot) throws SQLException {
    execute(connection, "DROP TABLE IF EXISTS " + name(snapshot));
    String sql =
        "UPDATE %s SET dropped_at = ? WHERE run_id = ? AND snapshot_no = ?".formatted(register);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, utc(clock.instant()));
      statement.setLong(2, snapshot.run().value());
      statement.setInt(3, snapshot.number());
      statement.executeUpdate();
    }
  }

  /** The snapshot's table, quoted and with its schema. */
  public String name(Snapshot snapshot) {
    return Identifier.quote(botSchema, snapshot.table());
  }

  private void insert(Connection connection, Snapshot snapshot) throws SQLException {
    String sql =
        """
        INSERT INTO %s (run_id, snapshot_no, kind, table_name, snapshot_table, unlinked_columns,
          created_at) VALUES (?,?,?,?,?,?,?)\
        """
            .formatted(register);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, snapshot.run().value());
      statement.setInt(2, snapshot.number());
      statement.setString(3, snapshot.kind().name());
      statement.setString(4, snapshot.source());
      statement.setString(5, snapshot.table());
      statement.setString(6, String.join("\n", snapshot.unlinked()));
      statement.setObject(7, utc(clock.instant()));
      statement.executeUpdate();
    }
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    String unlinked = row.getString(6);
    return new Snapshot(
        new RunId(row.getLong(1)),
        row.getInt(2),
        Chunk.Kind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        unlinked.isEmpty() ? List.of() : List.of(unlinked.split("\n")),
        Optional.ofNullable(row.getString(7)));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
