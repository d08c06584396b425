package com.terp.chatops.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The account the server let us in as; its host may hold wildcards. */
public record Account(String user, String host) {
  static Account current(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
      row.next();
      String text = row.getString(1);
      int at = text.lastIndexOf('@');
      return new Account(text.substring(0, at), text.substring(at + 1));
    }
  }

  /** As a GRANT names it, for example {@code 'terp'@'%'}. */
  @Override
  public String toString() {
    return "'%s'@'%s'".formatted(user.replace("'", "''"), host.replace("'", "''"));
  }
}
