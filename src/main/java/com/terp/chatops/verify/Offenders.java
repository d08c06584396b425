package com.terp.chatops.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the rows a query finds, and keeps the first few of their keys. */
final class Offenders {
  private static final int SAMPLES = 5;
  private static final int TIMEOUT_SECONDS = 30;

  private Offenders() {}

  /**
   * Looks for offenders.
   *
   * @param query selects one column named {@code k}, a key people can look up
   */
  static Optional<Finding> of(Connection connection, String query, String sentence)
      throws SQLException {
    String counted =
        "SELECT q.k, COUNT(*) OVER () FROM (%s) q ORDER BY q.k LIMIT %d".formatted(query, SAMPLES);
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      try (ResultSet rows = statement.executeQuery(counted)) {
        List<String> samples = new ArrayList<>();
        long count = 0;
        while (rows.next()) {
          samples.add(String.valueOf(rows.getString(1)));
          count = rows.getLong(2);
        }
        return count == 0 ? Optional.empty() : Optional.of(new Finding(sentence, count, samples));
      }
    }
  }
}
