package com.terp.chatops.health;

import com.terp.chatops.db.Database;
import com.terp.chatops.run.ChatOpsException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Asks the database server about itself on a connection of its own, so that one question that hangs
 * keeps no other waiting.
 */
final class ServerQuestion {
  private static final int STATEMENT_SECONDS = 3;

  /** Access, table, column or function denied; process and replication rights missing. */
  private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227, 1370);

  private final Database database;

  ServerQuestion(Database database) {
    this.database = database;
  }

  /** Work on the connection. */
  @FunctionalInterface
  interface Looking {
    List<Reading> on(Asking asking) throws SQLException;
  }

  /** The readings, or that nobody knows. */
  List<Reading> ask(String subject, Looking looking) {
    try (Connection connection = database.dedicated("health")) {
      return looking.on(new Asking(connection));
    } catch (ChatOpsException e) {
      return List.of(Reading.unknown(subject, "not known while the database does not answer", ""));
    } catch (SQLException e) {
      return List.of(
          denied(e)
              ? Reading.absent(subject, "not visible to the bot's account")
              : Reading.unknown(
                  subject,
                  "the server did not say (error %d)".formatted(e.getErrorCode()),
                  "Ask again; if it stays, look at the database server's log."));
    }
  }

  static boolean denied(SQLException e) {
    return DENIED.contains(e.getErrorCode());
  }

  /** Statements with a short deadline each. */
  record Asking(Connection connection) {
    /** All rows; names of columns in small letters. */
    List<Map<String, String>> rows(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.setQueryTimeout(STATEMENT_SECONDS);
        try (ResultSet result = statement.executeQuery(sql)) {
          List<Map<String, String>> rows = new ArrayList<>();
          while (result.next()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
              String value = result.getString(i);
              String name = result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
              row.put(name, value == null ? "" : value);
            }
            rows.add(row);
          }
          return rows;
        }
      }
    }

    /** The first row; empty where there is none. */
    Map<String, String> row(String sql) throws SQLException {
      List<Map<String, String>> rows = rows(sql);
      return rows.isEmpty() ? Map.of() : rows.getFirst();
    }
  }

  /** A number of a row; 0 where there is none. */
  static double number(Map<String, String> row, String name) {
    String text = row.getOrDefault(name, "");
    try {
      return text.isEmpty() ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
