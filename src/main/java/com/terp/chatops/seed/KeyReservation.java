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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves the database's own counters past the planned keys before the first row is written, so that
 * nobody else is handed one of them.
 */
final class KeyReservation {
  private static final int LOCK_WAIT = 1205;
  private static final int ATTEMPTS = 3;

  /** Tables that refer to each other, moved side by side; the server lets one of them go on. */
  private static final int DEADLOCK = 1213;

  private static final int ATTEMPTS_AT_ONCE = 30;

  private final SeedRun run;
  private final int connections;

  /**
   * @param connections how many counters are moved at once, from 1: with four it takes two thirds
   *     of the time
   */
  KeyReservation(SeedRun run, int connections) {
    this.run = run;
    this.connections = connections;
  }

  /** Reserves the keys of the tables that are numbered; they need not be free yet. */
  void reserve(List<PlannedTable> tables) throws SQLException {
    Map<String, Long> counters = TableNow.counters(run.session().connection());
    List<PlannedTable> behind = tables.stream().filter(table -> isBehind(table, counters)).toList();
    if (!behind.isEmpty()) {
      new Crew<PlannedTable>("run-%s-keys".formatted(run.id()), connections)
          .work(inAnyOrder(behind), () -> new Hand(run.session().hand()));
      requireMoved(behind);
    }
  }

  private static WorkQueue<PlannedTable> inAnyOrder(List<PlannedTable> tables) {
    return new WorkQueue<>(
        tables.stream()
            .map(table -> new WorkQueue.Task<>(table.name(), Set.of(), 1, table))
            .toList());
  }

  private record Hand(FencedSession session) implements Crew.Hand<PlannedTable> {
    @Override
    public void take(PlannedTable table) throws SQLException {
      session.makeSure();
      alter(session.connection(), table, table.keys().last() + 1);
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private static boolean isBehind(PlannedTable table, Map<String, Long> counters) {
    return table.numbered()
        && counted(table)
        && counters.getOrDefault(table.name(), 1L) <= table.keys().last();
  }

  private void requireMoved(List<PlannedTable> tables) throws SQLException {
    Map<String, Long> counters = TableNow.counters(run.session().connection());
    for (PlannedTable table : tables) {
      if (isBehind(table, counters)) {
        throw new ChatOpsException(
            "The keys of %s could not be reserved: its AUTO_INCREMENT did not move to %d. Check the table's definition."
                .formatted(table.name(), table.keys().last() + 1));
      }
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

  private static void alter(Connection connection, PlannedTable table, long behind)
      throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "ALTER TABLE %s AUTO_INCREMENT = %d".formatted(Identifier.quote(table.name()), behind));
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
