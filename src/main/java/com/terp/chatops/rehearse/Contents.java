package com.terp.chatops.rehearse;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.schema.ContentDigest;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.RowFilter;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What every table held at a moment. */
record Contents(Map<String, Held> tables) {
  Contents {
    tables = Map.copyOf(tables);
  }

  /**
   * What one table held.
   *
   * @param highest its highest key; empty where keys are no whole numbers or there is no row
   */
  record Held(Fingerprint all, OptionalLong highest) {}

  /** Reads every row of every table, within the server. */
  static Contents read(
      Connection connection, LiveSchema schema, RunContext context, RunContext.Step step)
      throws SQLException {
    Map<String, Held> tables = new TreeMap<>();
    for (Table table : schema.tables().values()) {
      context.checkpoint();
      OptionalLong highest = highest(connection, table);
      tables.put(
          table.name(), new Held(ContentDigest.of(connection, table, RowFilter.all()), highest));
      step.done(tables.size());
    }
    return new Contents(tables);
  }

  /** Of the rows that were there then, what a table holds now. */
  static Fingerprint old(Connection connection, Table table, long highest) throws SQLException {
    String key = Identifier.quote(table.primaryKey().getFirst());
    return ContentDigest.of(
        connection, table, new RowFilter.Where(key + " <= ?", List.of(highest)));
  }

  long rows() {
    return tables.values().stream().mapToLong(held -> held.all().rows()).sum();
  }

  private static OptionalLong highest(Connection connection, Table table) throws SQLException {
    if (table.integerKey().isEmpty()) {
      return OptionalLong.empty();
    }
    String sql =
        "SELECT MAX(%s) FROM %s"
            .formatted(
                Identifier.quote(table.primaryKey().getFirst()), Identifier.quote(table.name()));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      long highest = row.getLong(1);
      return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(highest);
    }
  }
}
