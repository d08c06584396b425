package com.terp.chatops.sandbox.database;

import com.terp.chatops.sandbox.process.Leash;
import com.terp.chatops.sandbox.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A database server that runs as a child of this process and listens on the loopback only. */
public final class DatabaseServer implements AutoCloseable {
  /** The account TERP and the bot use: rights as on a managed server, no SUPER. */
  public static final String USER = "terp";

  public static final String PASSWORD = "terp-sandbox";
  private static final String ADMIN = "sandbox_admin";
  private static final Duration START = Duration.ofSeconds(90);
  private static final List<String> ACCOUNTS =
      List.of(
          "CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';"
              .formatted(ADMIN, PASSWORD),
          "GRANT ALL ON *.* TO '%s'@'127.0.0.1' WITH GRANT OPTION;".formatted(ADMIN),
          "CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(USER, PASSWORD),
          "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, PROCESS, REFERENCES, INDEX,"
              + " ALTER, SHOW DATABASES, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE,"
              + " CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EVENT, TRIGGER"
              + " ON *.* TO '%s'@'127.0.0.1';".formatted(USER));

  private final String name;
  private final Process process;
  private final int port;

  private DatabaseServer(String name, Process process, int port) {
    this.name = name;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param directory holds its data and its log; made where it is missing, else taken up again
   * @throws IllegalStateException where it does not answer within 90 seconds; says where its log is
   */
  public static DatabaseServer start(Installation installation, Path directory)
      throws IOException {
    Path home = Files.createDirectories(directory.toAbsolutePath());
    Path data = home.resolve("data");
    if (!Files.exists(home.resolve("initialised"))) {
      installation.initialise(data);
      Files.createFile(home.resolve("initialised"));
    }
    Path init = Files.write(home.resolve("accounts.sql"), ACCOUNTS);
    int port = Ports.free();
    ProcessBuilder command = installation.serve(data);
    command
        .command()
        .addAll(
            List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Relative to the data directory: a socket's path may have 107 characters.
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--init-file=" + init,
                "--character-set-server=utf8mb4",
                "--max-connections=200",
                "--skip-log-bin",
                // Nobody needs these data after a power cut.
                "--innodb-flush-log-at-trx-commit=0"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.command().add("--user=root");
    }
    Path log = home.resolve("server.log");
    Process process = Leash.get().start(command, log);
    DatabaseServer server = new DatabaseServer(installation.name(), process, port);
    server.awaitReady(log);
    return server;
  }

  /** What it is, for example {@code MariaDB 11.4.5}. */
  public String name() {
    return name;
  }

  public int port() {
    return port;
  }

  /** A schema's address in TERP's own form. */
  public String url(String schema) {
    return url(schema, port);
  }

  /** The same through another port, behind which a proxy listens. */
  public static String url(String schema, int port) {
    return "mysql://%s:%s@127.0.0.1:%d/%s".formatted(USER, PASSWORD, port, schema);
  }

  /** The same for JDBC, with user and password; an empty schema selects none. */
  public static String jdbcUrl(String schema, int port) {
    return jdbcUrl(schema, port, USER);
  }

  private static String jdbcUrl(String schema, int port, String user) {
    return "jdbc:mysql://127.0.0.1:%d/%s?user=%s&password=%s".formatted(port, schema, user, PASSWORD)
        // Within this machine, where a handshake is most of what a short connection costs.
        + "&sslMode=DISABLED&allowPublicKeyRetrieval=true"
        + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&connectTimeout=5000"
        + "&socketTimeout=600000&rewriteBatchedStatements=true&allowMultiQueries=true";
  }

  /** Connects with the bot's rights; an empty schema selects none. */
  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(schema, port));
  }

  /** Connects with every right there is. */
  public Connection connectAsAdmin(String schema) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(schema, port, ADMIN));
  }

  @Override
  public void close() {
    Leash.end(process, Duration.ofSeconds(30));
  }

  private void awaitReady(Path log) throws IOException {
    long deadline = System.nanoTime() + START.toNanos();
    while (true) {
      try (Connection connection = connect("")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new IllegalStateException(
              "%s did not start; its log, %s, says:%n%s".formatted(name, log, tail(log)), notYet);
        }
      }
      pause();
    }
  }

  private void pause() throws IOException {
    try {
      process.waitFor(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while %s was starting".formatted(name), e);
    }
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
  }
}
