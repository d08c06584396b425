package com.terp.chatops.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** To MariaDB, {@code json} is a longtext with a check that it holds JSON. */
final class JsonColumns {
  private static final Pattern JSON_CHECK =
      Pattern.compile("^\\(?json_valid\\(`((?:[^`]|``)+)`\\)\\)?$");

  /** A check of a column's own takes the place of the usual one. */
  private static final Pattern JSON_USE =
      Pattern.compile("json_(?:valid|type|length|depth|keys)\\(`((?:[^`]|``)+)`");

  /** MySQL has this view without the table's name, and needs no guessing. */
  private static final String CHECKS =
      """
      SELECT TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
      WHERE CONSTRAINT_SCHEMA = ? AND CHECK_CLAUSE LIKE '%json\\_%'\
      """;

  private final Connection connection;
  private final String schema;
  private final Set<String> found = new HashSet<>();

  JsonColumns(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  JsonColumns read() throws SQLException {
    if (!connection.getMetaData().getDatabaseProductVersion().contains("MariaDB")) {
      return this;
    }
    try (PreparedStatement statement = connection.prepareStatement(CHECKS)) {
      statement.setString(1, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Matcher use = JSON_USE.matcher(row.getString(2));
          while (use.find()) {
            found.add(row.getString(1) + '\0' + unquoted(use.group(1)));
          }
        }
      }
    }
    return this;
  }

  /** Whether a check is the one that makes a column JSON. */
  boolean isOwn(String table, String clause) {
    Matcher check = JSON_CHECK.matcher(clause);
    return check.matches() && contains(table, unquoted(check.group(1)));
  }

  private static String unquoted(String name) {
    return name.replace("``", "`");
  }

  boolean contains(String table, String column) {
    return found.contains(table + '\0' + column);
  }
}
