package com.terp.chatops.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement with its values. */
public record Sql(String text, List<?> values) {
  public Sql {
    values = List.copyOf(values);
  }

  public static Sql of(String text, Object... values) {
    return new Sql(text, List.of(values));
  }

  /** The rows it changed; for an UPDATE also those that were so already. */
  public long update(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection)) {
      return statement.executeLargeUpdate();
    }
  }

  /** The number in the first column of the first row. */
  public long number(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The first column of every row, as text. */
  public List<String> column(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private PreparedStatement prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
