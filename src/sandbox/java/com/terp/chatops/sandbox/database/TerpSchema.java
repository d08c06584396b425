package com.terp.chatops.sandbox.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** TERP's tables and a few rows that people entered by hand. */
public final class TerpSchema {
  private TerpSchema() {}

  /** Creates the tables in the connection's schema, which has none of them. */
  public static void createTables(Connection connection) throws SQLException {
    run(connection, "/terp/schema.sql");
  }

  /** Inserts the rows made by hand into empty tables. */
  public static void insertPeoplesRows(Connection connection) throws SQLException {
    run(connection, "/terp/people.sql");
  }

  private static void run(Connection connection, String resource) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // No literal of ours ends a line with a semicolon.
      for (String sql : read(resource).split(";\\s*\\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  private static String read(String resource) {
    try (InputStream in = TerpSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
