package com.terp.chatops.verify.check;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data at one moment, for one check, which has only so much time to ask. */
public final class Snapshot {
  private static final int SAMPLES = 5;

  private final Connection connection;
  private final LiveSchema schema;
  private final Clock clock;
  private final Instant until;

  /**
   * @param connection inside a transaction that reads one state of the data
   * @param budget how long all questions together may take
   */
  public Snapshot(Connection connection, LiveSchema schema, Clock clock, Duration budget) {
    this.connection = connection;
    this.schema = schema;
    this.clock = clock;
    this.until = clock.instant().plus(budget);
  }

  public LiveSchema schema() {
    return schema;
  }

  /**
   * Looks for offenders.
   *
   * @param query selects one column named {@code k}, a key people can look up
   * @param sentence what is wrong with them, to follow their number
   */
  public Optional<Finding> offenders(String query, String sentence) throws SQLException {
    String counted =
        "SELECT q.k, COUNT(*) OVER () FROM (%s) q ORDER BY q.k LIMIT %d".formatted(query, SAMPLES);
    return ask(
        counted,
        rows -> {
          List<String> samples = new ArrayList<>();
          long count = 0;
          while (rows.next()) {
            samples.add(String.valueOf(rows.getString(1)));
            count = rows.getLong(2);
          }
          return count == 0 ? Optional.empty() : Optional.of(new Finding(sentence, count, samples));
        });
  }

  /** The number a query selects; 0 for NULL and for no row. */
  public long number(String query) throws SQLException {
    return ask(query, rows -> rows.next() ? rows.getLong(1) : 0);
  }

  /** Everything a query selects in its first column, NULL as {@code null}. */
  public List<String> texts(String query) throws SQLException {
    return ask(
        query,
        rows -> {
          List<String> texts = new ArrayList<>();
          while (rows.next()) {
            texts.add(String.valueOf(rows.getString(1)));
          }
          return texts;
        });
  }

  /** Looks for flaws in the rows of one table, all in one pass. */
  List<Flaw.Found> flaws(Table table, List<Flaw> flaws) throws SQLException {
    String from = " FROM " + Identifier.quote(table.name()) + " c";
    String sums =
        flaws.stream()
            .map(flaw -> counted(flaw.condition()) + ", " + counted(flaw.among()))
            .collect(Collectors.joining(", "));
    List<Long> counts = ask("SELECT " + sums + from, rows -> firstRow(rows, 2 * flaws.size()));
    List<Flaw.Found> found = new ArrayList<>();
    for (int i = 0; i < flaws.size(); i++) {
      if (counts.get(2 * i) > 0) {
        long among = counts.get(2 * i + 1);
        Flaw flaw = flaws.get(i);
        String query = "SELECT " + keyOf(table) + " AS k" + from + " WHERE " + flaw.condition();
        offenders(query, flaw.sentence()).ifPresent(f -> found.add(new Flaw.Found(f, among)));
      }
    }
    return found;
  }

  private static String counted(String condition) {
    return condition.equals("TRUE")
        ? "COUNT(*)"
        : "SUM(CASE WHEN " + condition + " THEN 1 ELSE 0 END)";
  }

  private static List<Long> firstRow(ResultSet rows, int columns) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    boolean row = rows.next();
    for (int i = 1; i <= columns; i++) {
      numbers.add(row ? rows.getLong(i) : 0L);
    }
    return numbers;
  }

  /** What names a row of a table {@code c}: its primary key, or its first column. */
  private static String keyOf(Table table) {
    List<String> key =
        table.primaryKey().isEmpty() ? List.of(table.columns().get(0).name()) : table.primaryKey();
    String columns =
        key.stream()
            .map(column -> "c." + Identifier.quote(column))
            .collect(Collectors.joining(", '/', "));
    return key.size() == 1 ? columns : "CONCAT(" + columns + ")";
  }

  private <T> T ask(String query, Answer<T> answer) throws SQLException {
    long left = Duration.between(clock.instant(), until).toSeconds();
    if (left <= 0) {
      throw new SQLTimeoutException("no time is left");
    }
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(Math.toIntExact(left));
      try (ResultSet rows = statement.executeQuery(query)) {
        return answer.from(rows);
      }
    }
  }

  private interface Answer<T> {
    T from(ResultSet rows) throws SQLException;
  }
}
