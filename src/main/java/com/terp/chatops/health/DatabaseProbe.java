package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Identifier;
import com.terp.chatops.health.Reading.Alarm;
import com.terp.chatops.run.ChatOpsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Connects, measures a round trip and writes for real, all on a connection of its own, so that a
 * pool that is used up does not look like a database that is down.
 */
public final class DatabaseProbe implements Probe {
  private static final int NO_SUCH_TABLE = 1146;
  private static final int STATEMENT_SECONDS = 3;

  private final Database database;
  private final Duration slow;
  private final Clock clock;
  private final Pause backOff;

  public DatabaseProbe(Database database, Clock clock) {
    this(database, HealthSettings.DEFAULT, clock);
  }

  public DatabaseProbe(Database database, HealthSettings limits, Clock clock) {
    this(database, limits.slow(), clock, () -> TimeUnit.SECONDS.sleep(1));
  }

  DatabaseProbe(Database database, Duration slow, Clock clock, Pause backOff) {
    this.database = database;
    this.slow = slow;
    this.clock = clock;
    this.backOff = backOff;
  }

  /** The wait between two attempts. */
  @FunctionalInterface
  interface Pause {
    void take() throws InterruptedException;
  }

  @Override
  public String subject() {
    return "Database";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(8);
  }

  @Override
  public Alarm alarm() {
    return Alarm.CRITICAL;
  }

  @Override
  public List<Reading> read() {
    Instant began = clock.instant();
    try (Connection connection = connected()) {
      List<Reading> readings = new ArrayList<>();
      readings.add(
          Reading.pass(
              subject(), "%s takes connections".formatted(database.url().address()), since(began)));
      readings.add(roundTrip(connection));
      readings.add(write(connection));
      return readings;
    } catch (ChatOpsException e) {
      return List.of(Reading.fail(subject(), first(e), rest(e)));
    } catch (SQLException e) {
      return List.of(failed(subject(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(Reading.unknown(subject(), "the check was stopped", "Ask again."));
    }
  }

  private Connection connected() throws InterruptedException {
    try {
      return database.dedicated("health");
    } catch (ChatOpsException first) {
      backOff.take();
      return database.dedicated("health");
    }
  }

  private Reading roundTrip(Connection connection) {
    Instant began = clock.instant();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(STATEMENT_SECONDS);
      statement.executeQuery("SELECT 1").close();
      Duration took = since(began);
      return took.compareTo(slow) > 0
          ? Reading.warn("Round trip", "slow", took, "Look at the load of the database.")
          : Reading.pass("Round trip", "the database answers", took);
    } catch (SQLException e) {
      return failed("Round trip", e);
    }
  }

  private Reading write(Connection connection) {
    Instant began = clock.instant();
    String insert =
        "INSERT INTO %s (at) VALUES (UTC_TIMESTAMP(6))"
            .formatted(Identifier.quote(database.botSchema(), "health_probe"));
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setQueryTimeout(STATEMENT_SECONDS);
      statement.executeUpdate(insert);
      connection.rollback();
      return Reading.pass("Write", "a row was written and rolled back", since(began));
    } catch (SQLException e) {
      return e.getErrorCode() == NO_SUCH_TABLE
          ? Reading.unknown(
              "Write",
              "the bot's own schema %s is not set up yet".formatted(database.botSchema()),
              "Restart the bot: it sets its schema up when it starts.")
          : failed("Write", e);
    }
  }

  private Reading failed(String about, SQLException e) {
    ChatOpsException explained = database.explain(e);
    return Reading.fail(about, first(explained), rest(explained));
  }

  private Duration since(Instant began) {
    return Duration.between(began, clock.instant());
  }

  private static String first(ChatOpsException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf(". ");
    return end < 0 ? message.replaceAll("[.]$", "") : message.substring(0, end);
  }

  private static String rest(ChatOpsException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf(". ");
    return end < 0 ? "" : message.substring(end + 2);
  }
}
