package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a table holds at a moment.
 *
 * @param maxKey the highest key, 0 where there is no row or none above 0
 * @param nextKey the key the server would hand out next; 1 above {@code maxKey} where it hands out
 *     none
 */
record TableNow(long rows, long maxKey, long nextKey) {

  /** Tables looked at with one statement. */
  private static final int BATCH = 40;

  /**
   * Looks at tables.
   *
   * @param numbered those with one whole number as their key
   * @param others those whose rows bring their keys along; they are counted only
   */
  static Map<String, TableNow> of(
      Connection connection, Collection<Table> numbered, Collection<Table> others)
      throws SQLException {
    Map<String, Long> counters = counters(connection);
    List<String> questions = new ArrayList<>();
    numbered.forEach(table ->
        questions.add(
            "COUNT(*), COALESCE(MAX(%s), 0) FROM %s"
                .formatted(
                    Identifier.quote(table.primaryKey().getFirst()),
                    Identifier.quote(table.name()))));
    others.forEach(table -> questions.add("COUNT(*), 0 FROM " + Identifier.quote(table.name())));
    List<long[]> answers = answers(connection, questions);
    Map<String, TableNow> now = new HashMap<>();
    int place = 0;
    for (Table table : numbered) {
      long max = Math.max(0, answers.get(place)[1]);
      long next = Math.max(max + 1, counters.getOrDefault(table.name(), 1L));
      now.put(table.name(), new TableNow(answers.get(place++)[0], max, next));
    }
    for (Table table : others) {
      now.put(table.name(), new TableNow(answers.get(place++)[0], 0, 0));
    }
    return now;
  }

  /** The server's own counters by table, in one query; tables without one are left out. */
  static Map<String, Long> counters(Connection connection) throws SQLException {
    String sql =
        """
        SELECT TABLE_NAME, AUTO_INCREMENT FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = DATABASE() AND AUTO_INCREMENT IS NOT NULL\
        """;
    Map<String, Long> counters = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        counters.put(row.getString(1), row.getLong(2));
      }
    }
    return counters;
  }

  /** Count and highest key by place. */
  private static List<long[]> answers(Connection connection, List<String> questions)
      throws SQLException {
    List<long[]> answers = new ArrayList<>();
    for (int from = 0; from < questions.size(); from += BATCH) {
      int until = Math.min(questions.size(), from + BATCH);
      String all =
          IntStream.range(from, until)
              .mapToObj(place -> "SELECT " + place + ", " + questions.get(place))
              .collect(Collectors.joining(" UNION ALL "));
      long[][] batch = new long[until - from][];
      try (PreparedStatement statement = connection.prepareStatement(all);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          batch[row.getInt(1) - from] = new long[] {row.getLong(2), row.getLong(3)};
        }
      }
      answers.addAll(List.of(batch));
    }
    return answers;
  }
}
