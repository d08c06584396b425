package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows that bring their keys along. They go into a copy in the bot's schema first and from
 * there into the table, so that the copy says for good which rows are the run's. Such tables are
 * small: one is one transaction.
 */
final class ListedLoad {
  private static final int BATCH = 500;

  private final SeedRun run;
  private final FencedSession session;
  private final PlannedTable table;

  ListedLoad(SeedRun run, FencedSession session, PlannedTable table) {
    this.run = run;
    this.session = session;
    this.table = table;
  }

  /** Writes all rows. */
  void load() throws SQLException {
    long rows = table.plan().inserted();
    RunContext.Step step = run.context().step(table.name(), rows);
    session.makeSure();
    Snapshot copy =
        run.books()
            .snapshots()
            .createCopy(session.connection(), run.id(), run.nextSnapshot(), table.live());
    CopiedKeys keys = new CopiedKeys(run.books().snapshots().name(copy));
    session.chunk(c -> chunk(c, table.rows(), copy, keys));
    run.copied(table.name(), keys);
    step.done(rows);
    step.end(Words.rows(rows));
  }

  private <T> Chunk chunk(Connection connection, TableRows<T> rows, Snapshot copy, CopiedKeys keys)
      throws SQLException {
    insert(connection, rows, keys.copy());
    move(connection, table.live(), keys);
    Fingerprint written = ContentDigest.of(connection, table.live(), keys.filter(table.live()));
    if (written.rows() != table.plan().inserted()) {
      throw new ChatOpsException(
          "%s were sent to %s and %d arrived; none was kept. Look at the table's triggers, then undo the run."
              .formatted(Words.rows(table.plan().inserted()), table.name(), written.rows()));
    }
    Chunk chunk = run.listed(table.name(), written, copy.number());
    run.books().ledger().append(connection, chunk, new byte[0]);
    return chunk;
  }

  private <T> void insert(Connection connection, TableRows<T> rows, String target)
      throws SQLException {
    List<Field<T>> fields = Field.of(rows, table.live());
    String names =
        rows.columns().stream()
            .map(column -> Identifier.quote(column.name()))
            .collect(Collectors.joining(", "));
    String places = rows.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    String sql = "INSERT INTO %s (%s) VALUES (%s)".formatted(target, names, places);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (long index = 0; index < table.plan().inserted(); index++) {
        T row = rows.row().at(index);
        for (int i = 0; i < fields.size(); i++) {
          BoundValue.bind(statement, i + 1, fields.get(i).value(row));
        }
        statement.addBatch();
        if ((index + 1) % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /** References within the table come last, since the copy has its rows in another order. */
  private static void move(Connection connection, Table table, CopiedKeys keys)
      throws SQLException {
    LiveRows live = new LiveRows(table);
    List<String> own =
        table.foreignKeys().stream()
            .filter(key -> key.selfReference() && table.mayBeEmpty(key))
            .map(table::emptied)
            .flatMap(List::stream)
            .distinct()
            .toList();
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!column.generated() && !own.contains(column.name())) {
        columns.add(Identifier.quote(column.name()));
      }
    }
    moveInTurn(connection, table, columns, keys);
    if (!own.isEmpty()) {
      String assignments =
          own.stream()
              .map(column ->
                  "%s = kept.%s"
                      .formatted(Identifier.quote(table.name(), column), Identifier.quote(column)))
              .collect(Collectors.joining(", "));
      Sql.of(
              "UPDATE %s JOIN %s AS kept ON %s SET %s%s"
                  .formatted(
                      live.name(),
                      keys.copy(),
                      live.sameRow("kept"),
                      assignments,
                      live.clocksAsTheyAre(own)))
          .update(connection);
    }
  }

  /** Where a row must point to one of its own table, those that are pointed to go first. */
  private static void moveInTurn(
      Connection connection, Table table, List<String> columns, CopiedKeys keys)
      throws SQLException {
    LiveRows live = new LiveRows(table);
    List<ForeignKey> required =
        table.foreignKeys().stream()
            .filter(key -> key.selfReference() && !table.mayBeEmpty(key))
            .toList();
    String names = String.join(", ", columns);
    String sql =
        "INSERT INTO %s (%s) SELECT %s FROM %s AS kept"
            .formatted(live.name(), names, names, keys.copy());
    if (required.isEmpty()) {
      Sql.of(sql).update(connection);
      return;
    }
    String next =
        required.stream().map(key -> met(live, key)).collect(Collectors.joining(" AND "))
            + " AND NOT EXISTS (SELECT 1 FROM %s WHERE %s)"
                .formatted(live.name(), live.sameRow("kept"));
    long moved;
    do {
      moved = Sql.of(sql + " WHERE " + next).update(connection);
    } while (moved > 0);
  }

  /** A copied row points to itself, or to one that is there. */
  private static String met(LiveRows live, ForeignKey key) {
    String own = qualified(key.columns());
    return "((%s) = (%s) OR (%s) IN (SELECT %s FROM %s))"
        .formatted(
            own,
            qualified(key.parentColumns()),
            own,
            key.parentColumns().stream().map(Identifier::quote).collect(Collectors.joining(", ")),
            live.name());
  }

  private static String qualified(List<String> columns) {
    return columns.stream()
        .map(column -> "kept." + Identifier.quote(column))
        .collect(Collectors.joining(", "));
  }
}
