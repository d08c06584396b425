package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Crew;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.ledger.WorkQueue;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.schema.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves the database's own counters past the planned keys before the first row is written, so that
 * nobody else is handed one of them. Where it can, by writing the row of the highest key and taking
 * it back: InnoDB leaves the counter where such a row brought it, which takes a thirtieth of the
 * time of an ALTER TABLE, and nobody has to wait for the table.
 */
final class KeyReservation {
  private static final int LOCK_WAIT = 1205;
  private static final int ATTEMPTS = 3;

  /** Tables that refer to each other, moved side by side; the server lets one of them go on. */
  private static final int DEADLOCK = 1213;

  private static final int ATTEMPTS_AT_ONCE = 30;

  private final SeedRun run;
  private final LoadLimits limits;

  KeyReservation(SeedRun run, LoadLimits limits) {
    this.run = run;
    this.limits = limits;
  }

  /** Reserves the keys of the tables that are numbered; they need not be free yet. */
  void reserve(List<PlannedTable> tables) throws SQLException {
    List<PlannedTable> behind = behind(tables);
    Set<String> plain = plain(behind);
    ChunkWriter writer = new InsertWriter(limits);
    move(
        behind.stream().filter(table -> plain.contains(table.name())).toList(),
        (session, table) -> byRow(session, writer, table));
    move(behind(behind), KeyReservation::alter);
    List<PlannedTable> unmoved = behind(behind);
    if (!unmoved.isEmpty()) {
      PlannedTable table = unmoved.getFirst();
      throw new ChatOpsException(
          "The keys of %s could not be reserved: its AUTO_INCREMENT did not move to %d. Check the table's definition."
              .formatted(table.name(), table.keys().last() + 1));
    }
  }

  private List<PlannedTable> behind(List<PlannedTable> tables) throws SQLException {
    if (tables.isEmpty()) {
      return List.of();
    }
    Map<String, Long> counters = TableNow.counters(run.session().connection());
    return tables.stream().filter(table -> isBehind(table, counters)).toList();
  }

  private static boolean isBehind(PlannedTable table, Map<String, Long> counters) {
    return table.numbered()
        && counted(table)
        && counters.getOrDefault(table.name(), 1L) <= table.keys().last();
  }

  /** InnoDB's tables on which no row that comes has effects elsewhere. */
  private Set<String> plain(List<PlannedTable> tables) throws SQLException {
    if (tables.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        Sql.of(
                """
                SELECT TABLE_NAME FROM information_schema.TABLES
                WHERE TABLE_SCHEMA = DATABASE() AND ENGINE = 'InnoDB' AND TABLE_NAME NOT IN (
                  SELECT EVENT_OBJECT_TABLE FROM information_schema.TRIGGERS
                  WHERE EVENT_OBJECT_SCHEMA = DATABASE() AND EVENT_MANIPULATION = 'INSERT')\
                """)
            .column(run.session().connection()));
  }

  @FunctionalInterface
  private interface Way {
    void move(FencedSession session, PlannedTable table) throws SQLException;
  }

  private void move(List<PlannedTable> tables, Way way) throws SQLException {
    if (!tables.isEmpty()) {
      new Crew<PlannedTable>(
              "run-%s-keys".formatted(run.id()), limits.connections(), run.session()::makeSure)
          .work(inAnyOrder(tables), () -> new Hand(run.session().hand(), way));
    }
  }

  private static WorkQueue<PlannedTable> inAnyOrder(List<PlannedTable> tables) {
    return new WorkQueue<>(
        tables.stream()
            .map(table -> new WorkQueue.Task<>(table.name(), Set.of(), 1, table))
            .toList());
  }

  private record Hand(FencedSession session, Way way) implements Crew.Hand<PlannedTable> {
    @Override
    public void take(PlannedTable table) throws SQLException {
      way.move(session, table);
    }

    @Override
    public void close() {
      session.close();
    }
  }

  /** Where the row is refused, the counter stays: one with its unique value may yet be cleared. */
  private static void byRow(FencedSession session, ChunkWriter writer, PlannedTable table)
      throws SQLException {
    try (ReadyChunk last = writer.prepare(table, table.plan().inserted() - 1)) {
      Sql.of("SET SESSION foreign_key_checks = 0").update(session.connection());
      session.rolledBack(connection -> written(connection, last));
      Sql.of("SET SESSION foreign_key_checks = 1").update(session.connection());
    }
  }

  private static boolean written(Connection connection, ReadyChunk row) {
    try {
      row.write(connection);
      return true;
    } catch (SQLException e) {
      // ALTER TABLE comes next; where the connection is broken, rolling back says so.
      return false;
    }
  }

  /**
   * Makes sure that nobody has a row with one of the keys. Where rows bring their keys along, the
   * server's own refusal of a key that is taken has to do.
   *
   * @throws Interference if somebody has
   */
  void requireFree(PlannedTable table) throws SQLException {
    if (!table.numbered()) {
      return;
    }
    KeyRange keys = table.keys();
    LiveRows live = new LiveRows(table.live());
    long rows =
        Sql.of(
                "SELECT COUNT(*) FROM %s WHERE %s BETWEEN ? AND ?"
                    .formatted(live.name(), live.key()),
                keys.first(),
                keys.last())
            .number(run.session().connection());
    if (rows > 0) {
      throw new Interference(
          table.name(),
          "%d of the planned keys %d–%d are taken".formatted(rows, keys.first(), keys.last()));
    }
  }

  private static boolean counted(PlannedTable table) {
    return table.live().column(table.keyColumn()).map(Column::autoIncrement).orElse(false);
  }

  private static void alter(FencedSession session, PlannedTable table) throws SQLException {
    session.makeSure();
    for (int attempt = 1; ; attempt++) {
      try (Statement statement = session.connection().createStatement()) {
        statement.execute(
            "ALTER TABLE %s AUTO_INCREMENT = %d"
                .formatted(Identifier.quote(table.name()), table.keys().last() + 1));
        return;
      } catch (SQLException e) {
        if (e.getErrorCode() == DEADLOCK && attempt < ATTEMPTS_AT_ONCE) {
          continue;
        }
        if (e.getErrorCode() != LOCK_WAIT) {
          throw e;
        }
        if (attempt >= ATTEMPTS) {
          throw new ChatOpsException(
              "The keys of %s could not be reserved: somebody has the table open in a long transaction. Ask again when that has ended."
                  .formatted(table.name()),
              e);
        }
      }
    }
  }
}
