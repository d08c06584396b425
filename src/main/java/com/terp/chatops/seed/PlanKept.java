package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.CopiedKeys;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Words;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the database now holds what the plan promised: rows and sums of money, exactly. */
final class PlanKept {
  private PlanKept() {}

  /**
   * Looks.
   *
   * @param copies the copies that say which rows of a table are the run's, where keys do not
   */
  static List<Finding> findings(
      Connection connection, Prepared prepared, Map<String, CopiedKeys> copies)
      throws SQLException {
    List<String> broken = new ArrayList<>();
    long rows = 0;
    int sums = 0;
    for (PlannedTable table : prepared.written()) {
      compare(connection, table, keys(copies, table), broken);
      rows += table.plan().inserted();
      sums += table.plan().money().size();
    }
    if (broken.isEmpty()) {
      return List.of(
          new Finding(
              Outcome.GOOD,
              "%s and %s are as planned"
                  .formatted(Words.rows(rows), Words.counted(sums, "sum") + " of money")));
    }
    return broken.stream().map(text -> new Finding(Outcome.BAD, text)).toList();
  }

  private static void compare(
      Connection connection, PlannedTable table, RowKeys keys, List<String> broken)
      throws SQLException {
    List<Map.Entry<String, BigDecimal>> sums = List.copyOf(table.plan().money().entrySet());
    try (PreparedStatement statement = connection.prepareStatement(sql(table, keys, sums))) {
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getLong(1) != table.plan().inserted()) {
          broken.add(
              "%s: %d rows were planned, %d are there"
                  .formatted(table.name(), table.plan().inserted(), row.getLong(1)));
        }
        for (int i = 0; i < sums.size(); i++) {
          BigDecimal planned = sums.get(i).getValue();
          BigDecimal found = row.getBigDecimal(i + 2);
          if (found == null || found.compareTo(planned) != 0) {
            broken.add(
                "%s.%s: %s were planned, the sum is %s"
                    .formatted(table.name(), sums.get(i).getKey(), planned, found));
          }
        }
      }
    }
  }

  private static RowKeys keys(Map<String, CopiedKeys> copies, PlannedTable table) {
    CopiedKeys copy = copies.get(table.name());
    return copy == null ? table.keys() : copy;
  }

  private static String sql(
      PlannedTable table, RowKeys keys, List<Map.Entry<String, BigDecimal>> sums) {
    LiveRows live = new LiveRows(table.live());
    StringBuilder sql = new StringBuilder("SELECT COUNT(*)");
    for (Map.Entry<String, BigDecimal> sum : sums) {
      sql.append(", COALESCE(SUM(").append(Identifier.quote(sum.getKey())).append("), 0)");
    }
    return sql.append(
            " FROM %s WHERE %s".formatted(live.name(), keys.condition(table.live(), live.name())))
        .toString();
  }
}
