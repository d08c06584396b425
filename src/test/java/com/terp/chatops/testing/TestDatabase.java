package com.terp.chatops.testing;

import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.sandbox.database.TerpSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A schema of its own on a shared server, and the names of the bot's schema beside it. */
public final class TestDatabase implements AutoCloseable {
  private static final String PLAIN = "?ssl-mode=DISABLED";

  private final DatabaseServer server;
  private final DatabaseKind kind;
  private final String schema;

  private TestDatabase(DatabaseServer server, DatabaseKind kind, String schema) {
    this.server = server;
    this.kind = kind;
    this.schema = schema;
  }

  static TestDatabase create(DatabaseServer server, DatabaseKind kind, String schema) {
    TestDatabase database = new TestDatabase(server, kind, schema);
    // A JVM that was killed could not drop its schemas.
    database.close();
    database.adminExecute("CREATE DATABASE `%s`".formatted(schema));
    return database;
  }

  public DatabaseKind kind() {
    return kind;
  }

  /** TERP's schema. */
  public String schema() {
    return schema;
  }

  /** The bot's schema; not made yet, the bot makes it. */
  public String botSchema() {
    return schema + "_chatops";
  }

  /** What goes into {@code DATABASE_URL}; without TLS, which has tests of its own. */
  public String url() {
    return server.url(schema) + PLAIN;
  }

  /** What goes into {@code CHATOPS_DATABASE_URL}. */
  public String botUrl() {
    return server.url(botSchema()) + PLAIN;
  }

  public DatabaseServer server() {
    return server;
  }

  /** A new connection to TERP's schema with the bot's rights. */
  public Connection connect() throws SQLException {
    return server.connect(schema);
  }

  /** Creates TERP's tables. */
  public TestDatabase withTables() {
    return prepared(TerpSchema::createTables);
  }

  /** Creates TERP's tables, with the rows that people entered by hand. */
  public TestDatabase withPeoplesRows() {
    return withTables().prepared(TerpSchema::insertPeoplesRows);
  }

  /** Makes the bot's schema as its migrations leave it, in less time than they need. */
  public TestDatabase withBotSchema() {
    adminExecute(MigratedSchema.of(kind).copied(botSchema()));
    return this;
  }

  /** Runs statements, separated by semicolons, in TERP's schema with every right. */
  public void execute(String sql) {
    try (Connection connection = server.connectAsAdmin(schema);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("%s: %s".formatted(e.getMessage(), sql), e);
    }
  }

  /** The first column of the first row, as a number. */
  public long number(String sql) {
    return Long.parseLong(text(sql));
  }

  /** The first column of the first row, as text. */
  public String text(String sql) {
    List<String> values = column(sql);
    if (values.isEmpty()) {
      throw new IllegalStateException("no row: " + sql);
    }
    return values.get(0);
  }

  /** The first column of every row, as text; NULL is the text {@code null}. */
  public List<String> column(String sql) {
    return column(schema, sql);
  }

  private TestDatabase prepared(Preparation preparation) {
    try (Connection connection = connect()) {
      preparation.run(connection);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private List<String> column(String selected, String sql) {
    try (Connection connection = server.connect(selected);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException("%s: %s".formatted(e.getMessage(), sql), e);
    }
  }

  /** Drops this schema and those of the bot beside it. */
  @Override
  public void close() {
    String mine =
        "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = '%1$s'"
            + " OR SCHEMA_NAME LIKE '%1$s\\_%%'";
    column("", mine.formatted(schema))
        .forEach(name -> adminExecute("DROP DATABASE `" + name + "`"));
  }

  @Override
  public String toString() {
    return server.name();
  }

  private void adminExecute(String sql) {
    try (Connection connection = server.connectAsAdmin("");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("%s: %s".formatted(e.getMessage(), sql), e);
    }
  }

  private interface Preparation {
    void run(Connection connection) throws SQLException;
  }
}
