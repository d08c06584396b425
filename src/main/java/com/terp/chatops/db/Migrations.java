package com.terp.chatops.db;

import com.terp.chatops.run.ChatOpsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the bot's own schema to this version's form, and never touches TERP's. */
public final class Migrations {
  /** Scripts that run once each, below {@code db/migration}. */
  static final int SCRIPTS = 16;

  static final String NEWEST = "62";

  private static final String HISTORY = "flyway_schema_history";

  private Migrations() {}

  /**
   * Makes the schema where it is missing, and runs what has not run yet. Safe to call by several
   * processes at once.
   *
   * @throws ChatOpsException with the statement an administrator has to run, where rights are
   *     missing
   */
  public static void run(Database database) {
    boolean current =
        database.read(c -> {
          create(c, database);
          return current(c, database.botSchema());
        });
    if (!current) {
      migrate(database);
    }
  }

  /**
   * Whether nothing is left to run: asked here, since Flyway takes seconds to begin in a process
   * that just started, and a shell's command starts one each time.
   */
  private static boolean current(Connection connection, String schema) throws SQLException {
    if (!found(
        connection,
        "SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = '%s'"
            .formatted(HISTORY),
        schema)) {
      return false;
    }
    return found(
        connection,
        "SELECT 1 FROM %s.%s WHERE version IS NOT NULL".formatted(Identifier.quote(schema), HISTORY)
            + " HAVING COUNT(*) = %1$d AND SUM(success) = %1$d AND SUM(version = ?) = 1"
                .formatted(SCRIPTS),
        NEWEST);
  }

  private static void migrate(Database database) {
    try {
      Flyway.configure()
          .dataSource(database.pool())
          .defaultSchema(database.botSchema())
          .table(HISTORY)
          .createSchemas(false)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ChatOpsException(
          "The bot's own schema %s at %s could not be brought up to date: %s. %s"
              .formatted(
                  database.botSchema(), database.url().address(), firstLine(e), grant(database)),
          e);
    }
  }

  private static void create(Connection connection, Database database) throws SQLException {
    if (found(
        connection,
        "SELECT 1 FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?",
        database.botSchema())) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4"
              .formatted(Identifier.quote(database.botSchema())));
    } catch (SQLException e) {
      throw new ChatOpsException(
          "The bot's own schema %s does not exist at %s and %s may not create it. %s"
              .formatted(
                  database.botSchema(),
                  database.url().address(),
                  database.url().user(),
                  grant(database)),
          e);
    }
  }

  private static boolean found(Connection connection, String sql, String value)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static String grant(Database database) {
    String schema = Identifier.quote(database.botSchema());
    return "Let an administrator run: CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4;"
            .formatted(schema)
        + " GRANT ALL ON %s.* TO '%s'@'%%';".formatted(schema, database.url().user());
  }

  private static String firstLine(FlywayException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
