package com.terp.chatops.ledger;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.RunId;
import com.terp.chatops.schema.Fingerprint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Remembers what tables held before a run: what undoing it has to arrive at. */
public final class TableStates {
  private final String table;

  public TableStates(String botSchema) {
    this.table = Identifier.quote(botSchema, "ledger_table_state");
  }

  public void record(Connection connection, RunId run, TableState state) throws SQLException {
    String sql =
        "INSERT INTO %s (run_id, table_name, role, row_count, digest, max_key) VALUES (?,?,?,?,?,?)"
            .formatted(table);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run.value());
      statement.setString(2, state.table());
      statement.setString(3, state.role());
      statement.setLong(4, state.before().rows());
      statement.setString(5, state.before().digest());
      statement.setLong(6, state.maxKey());
      statement.executeUpdate();
    }
  }

  /** The states before a run, in alphabetical order of tables. */
  public List<TableState> of(Connection connection, RunId run) throws SQLException {
    String sql =
        "SELECT table_name, role, row_count, digest, max_key FROM %s WHERE run_id = ? ORDER BY table_name"
            .formatted(table);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run.value());
      try (ResultSet rows = statement.executeQuery()) {
        List<TableState> states = new ArrayList<>();
        while (rows.next()) {
          states.add(
              new TableState(
                  rows.getString(1),
                  rows.getString(2),
                  new Fingerprint(rows.getLong(3), rows.getString(4)),
                  rows.getLong(5)));
        }
        return List.copyOf(states);
      }
    }
  }

  /** The later runs that touched or leaned on a table, oldest first. */
  public List<RunId> laterRuns(Connection connection, RunId run, String name) throws SQLException {
    String sql =
        "SELECT run_id FROM %s WHERE run_id > ? AND table_name = ? ORDER BY run_id"
            .formatted(table);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run.value());
      statement.setString(2, name);
      try (ResultSet rows = statement.executeQuery()) {
        List<RunId> runs = new ArrayList<>();
        while (rows.next()) {
          runs.add(new RunId(rows.getLong(1)));
        }
        return List.copyOf(runs);
      }
    }
  }
}
