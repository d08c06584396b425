package com.terp.chatops.testing;

import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.sandbox.database.Installation;
import com.terp.chatops.sandbox.database.MariaDb;
import com.terp.chatops.sandbox.database.MySql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real database servers for tests, each started when first asked for and shared by all tests of
 * this JVM. They end with the JVM, even where it is killed.
 */
public final class Databases {
  private static final Path HOME = Path.of("target", "databases").toAbsolutePath();
  private static final Map<DatabaseKind, DatabaseServer> SERVERS =
      new EnumMap<>(DatabaseKind.class);
  private static final MySql MYSQL = new MySql(HOME.resolve("mysql"));
  private static final boolean MYSQL_RUNS = mySqlRuns();
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private Databases() {}

  /** A new, empty database; close it to drop it. */
  public static TestDatabase fresh(DatabaseKind kind) {
    return TestDatabase.create(server(kind), kind, "terp%d".formatted(NEXT.getAndIncrement()));
  }

  /** A new, empty database on what TERP runs on, else, visibly, on MariaDB. */
  public static TestDatabase best(String test) {
    if (Requirement.MYSQL.found()) {
      return fresh(DatabaseKind.MYSQL);
    }
    LeftOut.record(Requirement.MYSQL, test);
    return fresh(DatabaseKind.MARIADB);
  }

  /** The server itself, for tests that need more than a schema of their own. */
  public static synchronized DatabaseServer server(DatabaseKind kind) {
    return SERVERS.computeIfAbsent(kind, Databases::start);
  }

  /** Where MariaDB's program files are unpacked; kept between builds. */
  public static Path mariaDbBase() {
    return HOME.resolve("mariadb");
  }

  /** Whether this machine can run MySQL. */
  static boolean runsMySql() {
    return MYSQL_RUNS;
  }

  private static boolean mySqlRuns() {
    try {
      return MYSQL.runs();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack MySQL", e);
    }
  }

  private static DatabaseServer start(DatabaseKind kind) {
    try {
      Path directory = DataDirectories.take();
      DatabaseServer server = DatabaseServer.start(prepared(kind), directory);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + kind, e);
    }
  }

  private static Installation prepared(DatabaseKind kind) {
    Installation installation =
        switch (kind) {
          case MARIADB -> new MariaDb(mariaDbBase());
          case MYSQL -> MYSQL;
        };
    return new Prepared(
        installation, HOME.resolve(kind.name().toLowerCase(Locale.ROOT) + "-template"));
  }

  private static void end(DatabaseServer server, Path directory) {
    server.close();
    try {
      DataDirectories.giveBack(directory);
    } catch (IOException e) {
      System.err.println("cannot delete " + directory + ": " + e.getMessage());
    }
  }
}
