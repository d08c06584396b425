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
  private Migrations() {}

  /**
   * Makes the schema where it is missing, and runs what has not run yet. Safe to call by several
   * processes at once.
   *
   * @throws ChatOpsException with the statement an administrator has to run, where rights are
   *     missing
   */
  public static void run(Database database) {
    database.read(c -> {
      create(c, database);
      return true;
    });
    try {
      Flyway.configure()
          .dataSource(database.pool())
          .defaultSchema(database.botSchema())
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
    if (exists(connection, database.botSchema())) {
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

  private static boolean exists(Connection connection, String schema) throws SQLException {
    String sql = "SELECT 1 FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
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
