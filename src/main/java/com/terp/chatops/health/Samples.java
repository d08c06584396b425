package com.terp.chatops.health;

import static com.terp.chatops.run.SqlValues.cut;
import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One environment's samples in the bot's schema. Fresh ones are kept one by one, single requests
 * for a day and the rest for two; from then on one in ten minutes for 90 days, and whatever was not
 * fine. Thread-safe.
 *
 * <p>Methods throw {@code ChatOpsException} where the database does not answer.
 */
public final class Samples {
  private static final Duration REQUESTS_KEPT = Duration.ofHours(26);
  private static final Duration ALL_KEPT = Duration.ofDays(2);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int ENOUGH_FOR_A_MEDIAN = 10;
  private static final int AT_ONCE = 20_000;

  private final Transactions transactions;
  private final String environment;
  private final String table;

  public Samples(Transactions transactions, String environment) {
    this.transactions = transactions;
    this.environment = environment;
    this.table = Identifier.quote(transactions.botSchema(), "health_sample");
  }

  /** Adds them; one that is there already stays as it is. */
  public void add(List<Sample> samples) {
    if (samples.isEmpty()) {
      return;
    }
    SqlCall<Integer, RuntimeException> call =
        c -> {
          String sql =
              """
              INSERT IGNORE INTO %s
                (environment, subject, at, status, millis, percent, commit_hash)
              VALUES (?, ?, ?, ?, ?, ?, ?)\
              """
                  .formatted(table);
          try (PreparedStatement insert = c.prepareStatement(sql)) {
            for (Sample sample : samples) {
              bind(insert, sample);
              insert.addBatch();
            }
            return insert.executeBatch().length;
          }
        };
    Integer unused = transactions.tx(call);
  }

  private void bind(PreparedStatement insert, Sample sample) throws SQLException {
    Duration took = sample.took();
    insert.setString(1, environment);
    insert.setString(2, cut(sample.subject(), 100));
    insert.setObject(3, utc(sample.at()));
    insert.setString(4, sample.status().name());
    insert.setObject(5, took == null ? null : took.toMillis(), Types.INTEGER);
    insert.setObject(6, sample.percent(), Types.DOUBLE);
    insert.setString(7, sample.commit() == null ? null : cut(sample.commit(), 64));
  }

  /**
   * Samples of a subject, oldest first.
   *
   * @param subject as in {@link Reading#subject}, or {@link Sample#REQUESTS}
   * @param from inclusive
   * @param to exclusive
   */
  public List<Sample> between(String subject, Instant from, Instant to) {
    return select("AND subject = ? AND at >= ? AND at < ?", subject, utc(from), utc(to));
  }

  /** Samples of everything but single requests, oldest first. */
  List<Sample> rounds(Instant from) {
    return select("AND subject <> ? AND at >= ?", Sample.REQUESTS, utc(from));
  }

  private List<Sample> select(String condition, Object... values) {
    SqlCall<List<Sample>, RuntimeException> call =
        c -> {
          String sql =
              """
              SELECT subject, at, status, millis, percent, commit_hash FROM %s
              WHERE environment = ? %s ORDER BY at\
              """
                  .formatted(table, condition);
          try (PreparedStatement select = c.prepareStatement(sql)) {
            select.setString(1, environment);
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 2, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
              List<Sample> samples = new ArrayList<>();
              while (rows.next()) {
                samples.add(sample(rows));
              }
              return samples;
            }
          }
        };
    return transactions.read(call);
  }

  private static Sample sample(ResultSet rows) throws SQLException {
    int millis = rows.getInt(4);
    @Nullable Duration took = rows.wasNull() ? null : Duration.ofMillis(millis);
    double percent = rows.getDouble(5);
    @Nullable Double given = rows.wasNull() ? null : percent;
    return new Sample(
        rows.getString(1),
        instant(rows.getObject(2, LocalDateTime.class)),
        Status.valueOf(rows.getString(3)),
        took,
        given,
        rows.getString(6));
  }

  /** What the last days say. */
  Past past(Instant now) {
    return new Past(usual(now), fineUntil(now));
  }

  private Map<String, Duration> usual(Instant now) {
    String sql =
        """
        SELECT subject, millis FROM (
          SELECT subject, millis,
            ROW_NUMBER() OVER (PARTITION BY subject ORDER BY millis) AS place,
            COUNT(*) OVER (PARTITION BY subject) AS many
          FROM %s
          WHERE environment = ? AND at >= ? AND status = 'PASS' AND millis IS NOT NULL
            AND subject <> '%s') AS ranked
        WHERE many >= %d AND place = (many + 1) DIV 2\
        """
            .formatted(table, Sample.REQUESTS, ENOUGH_FOR_A_MEDIAN);
    return bySubject(sql, now.minus(Duration.ofDays(1)), rows -> Duration.ofMillis(rows.getInt(2)));
  }

  private Map<String, Instant> fineUntil(Instant now) {
    String sql =
        """
        SELECT subject, MAX(at) FROM %s
        WHERE environment = ? AND at >= ? AND status = 'PASS' GROUP BY subject\
        """
            .formatted(table);
    return bySubject(
        sql,
        now.minus(Duration.ofDays(7)),
        rows -> instant(rows.getObject(2, LocalDateTime.class)));
  }

  @FunctionalInterface
  private interface Cell<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<String, T> bySubject(String sql, Instant from, Cell<T> cell) {
    SqlCall<Map<String, T>, RuntimeException> call =
        c -> {
          try (PreparedStatement select = c.prepareStatement(sql)) {
            select.setString(1, environment);
            select.setObject(2, utc(from));
            try (ResultSet rows = select.executeQuery()) {
              Map<String, T> found = new HashMap<>();
              while (rows.next()) {
                found.put(rows.getString(1), cell.of(rows));
              }
              return found;
            }
          }
        };
    return transactions.read(call);
  }

  /**
   * Thins out what is old.
   *
   * @return how many were dropped
   */
  public int thin(Instant now) {
    return delete("subject = ? AND at < ?", Sample.REQUESTS, utc(now.minus(REQUESTS_KEPT)))
        + delete(
            "subject <> ? AND at < ? AND status = 'PASS' AND MINUTE(at) % 10 <> 0",
            Sample.REQUESTS, utc(now.minus(ALL_KEPT)))
        + delete("subject <> ? AND at < ?", Sample.REQUESTS, utc(now.minus(KEPT)));
  }

  private int delete(String condition, String subject, LocalDateTime before) {
    SqlCall<Integer, RuntimeException> call =
        c -> {
          String sql =
              "DELETE FROM %s WHERE environment = ? AND %s LIMIT %d"
                  .formatted(table, condition, AT_ONCE);
          try (PreparedStatement delete = c.prepareStatement(sql)) {
            delete.setString(1, environment);
            delete.setString(2, subject);
            delete.setObject(3, before);
            return delete.executeUpdate();
          }
        };
    return transactions.read(call);
  }
}
