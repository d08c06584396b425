package com.terp.chatops.bench;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Identifier;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.SqlCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two schemas of our own beside TERP's, gone when this is closed. */
final class Scratch implements AutoCloseable {
  static final List<String> TABLES =
      List.of(
          "clients",
          "products",
          "batches",
          "orders",
          "order_lines",
          "invoices",
          "payments",
          "ledger_entries");

  private final Database home;
  private final Database database;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Makes the schemas.
   *
   * @param url where; its own schema is not touched
   * @param name of the new schema; nobody else's
   * @throws ChatOpsException if they may not be made
   */
  Scratch(DatabaseUrl url, String name) {
    this.home = new Database(url, name);
    DatabaseUrl own =
        new DatabaseUrl(url.host(), url.port(), url.user(), url.password(), name, url.sslMode());
    this.database = new Database(own, name + "_chatops");
    try {
      execute(home, List.of("CREATE DATABASE " + Identifier.quote(name)));
    } catch (ChatOpsException e) {
      closeBoth();
      throw new ChatOpsException(
          "The bench needs a schema of its own, %s, and may not make it: %s"
              .formatted(name, e.getMessage()),
          e);
    }
    try {
      Migrations.run(database);
      execute(database, List.of(tables().split(";", -1)));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  Database database() {
    return database;
  }

  /** What is measured in scratch schemas. */
  @FunctionalInterface
  interface Measuring {
    Report in(Scratch scratch) throws SQLException;
  }

  /**
   * Measures in schemas that are gone afterwards, even where somebody presses Ctrl-C.
   *
   * @return refused where the environment is protected or the schema cannot be made
   */
  static Report measured(EnvironmentSettings environment, Measuring measuring) {
    if (environment.isProtected()) {
      return Report.of(
          Outcome.REFUSED,
          "%s is protected and is not measured; nothing was done".formatted(environment.name()),
          new Report.Paragraph("Measure another server of the same kind."));
    }
    String name = "terp_bench_" + UUID.randomUUID().toString().substring(0, 8);
    Scratch made;
    try {
      made = new Scratch(environment.database(), name);
    } catch (ChatOpsException e) {
      return Report.of(Outcome.REFUSED, e.getMessage());
    }
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(made::close));
    try (made) {
      return measuring.in(made);
    } catch (SQLException e) {
      throw made.database().explain(e);
    }
  }

  /** Empties all tables and sets their counters back. */
  void empty() {
    List<String> statements =
        TABLES.stream().map(table -> "TRUNCATE TABLE " + Identifier.quote(table)).toList();
    SqlCall<Integer, RuntimeException> call =
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            for (String sql : statements) {
              statement.execute(sql);
            }
            statement.execute("SET SESSION foreign_key_checks = 1");
            return statements.size();
          }
        };
    database.read(call);
  }

  private static void execute(Database on, List<String> statements) {
    SqlCall<Integer, RuntimeException> call = connection -> execute(connection, statements);
    on.read(call);
  }

  private static int execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      return statements.size();
    }
  }

  private static String tables() {
    try (InputStream in = Scratch.class.getResourceAsStream("tables.sql")) {
      if (in == null) {
        throw new IllegalStateException("tables.sql is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops both schemas. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        execute(
            home,
            List.of(
                "DROP DATABASE IF EXISTS " + Identifier.quote(database.schema()),
                "DROP DATABASE IF EXISTS " + Identifier.quote(database.botSchema())));
      } finally {
        closeBoth();
      }
    }
  }

  private void closeBoth() {
    database.close();
    home.close();
  }
}
