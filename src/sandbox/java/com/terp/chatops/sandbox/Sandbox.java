package com.terp.chatops.sandbox;

import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.sandbox.database.Installation;
import com.terp.chatops.sandbox.database.MariaDb;
import com.terp.chatops.sandbox.database.MySql;
import com.terp.chatops.sandbox.database.TerpSchema;
import com.terp.chatops.sandbox.process.Ports;
import com.terp.chatops.sandbox.slack.AppManifest;
import com.terp.chatops.sandbox.slack.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts everything on this machine and says where the page is. */
public final class Sandbox {
  private static final String SCHEMA = "terp";
  private static final String BOT_SCHEMA = "terp_chatops";
  private static final PrintStream OUT = System.out;

  private final SandboxOptions options;

  private Sandbox(SandboxOptions options) {
    this.options = options;
  }

  /**
   * Runs until SIGTERM or Ctrl-C.
   *
   * @param arguments see README.md
   */
  public static void main(String[] arguments) throws Exception {
    SandboxOptions options;
    try {
      options = SandboxOptions.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    new Sandbox(options).run();
  }

  private void run() throws Exception {
    if (options.end() == SandboxOptions.End.WITH_PARENT) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
    Path directory = Files.createDirectories(options.directory());
    FileChannel lock = lock(directory);
    DatabaseServer server =
        database(
            directory.resolve(
                switch (options.server()) {
                  case MARIADB -> "database";
                  case MYSQL -> "database-mysql";
                }));
    Surroundings surroundings =
        Surroundings.start(
            new Surroundings.Place(
                server,
                SCHEMA,
                BOT_SCHEMA,
                directory,
                Options.defaults()
                    .withPort(Ports.freeFrom(options.port()))
                    .withApp(AppManifest.read(Path.of("manifest.yml"))),
                options.mode()));
    Path log = directory.resolve("bot.log");
    Files.deleteIfExists(log);
    BotProcess bot = new BotProcess(surroundings.environment(), log, OUT::println);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> end(bot, surroundings, server, lock), "end"));
    Breakage.addTo(surroundings.slack().switches(), surroundings, bot);
    bot.start();
    if (answers(surroundings.botUrl(), bot)) {
      OUT.println(announcement(surroundings, log));
    } else {
      OUT.printf("The bot does not answer yet. The end of its log, %s:%n%s%n", log, bot.lastLines());
      OUT.printf("The page is there all the same: %s%n", surroundings.slack().pageUrl());
    }
    Thread.currentThread().join();
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel lock =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      System.err.printf(
          "A sandbox is running already in %s. Use its page, end it, or name another --directory.%n",
          directory);
      System.exit(1);
    }
    return lock;
  }

  private DatabaseServer database(Path directory) throws IOException, SQLException {
    Path made = directory.resolve("tables-made");
    Installation installation = installation();
    OUT.printf(
        Files.exists(made) ? "Starting %s …%n" : "Unpacking %s, about 10 seconds …%n",
        installation.name());
    DatabaseServer server = DatabaseServer.start(installation, directory);
    if (options.data() == SandboxOptions.Data.FRESH) {
      Files.deleteIfExists(made);
    }
    if (!Files.exists(made)) {
      OUT.println("Creating TERP's tables …");
      createTables(server);
      Files.createFile(made);
    }
    return server;
  }

  /** Program files are shared with the tests, so that they are unpacked once. */
  private Installation installation() throws IOException {
    Path programs = Path.of("target", "databases");
    return switch (options.server()) {
      case MARIADB -> new MariaDb(programs.resolve("mariadb"));
      case MYSQL -> {
        MySql mySql = new MySql(programs.resolve("mysql"));
        if (!mySql.runs()) {
          throw new IOException(
              "MySQL 8.0.31 does not run here. It needs the library libaio1:"
                  + " sudo apt-get install -y libaio1");
        }
        yield mySql;
      }
    };
  }

  /** From nothing: an earlier start may have been interrupted half way. */
  private static void createTables(DatabaseServer server) throws SQLException {
    try (Connection connection = server.connect("");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + BOT_SCHEMA);
      statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
      statement.execute("CREATE DATABASE " + SCHEMA);
      connection.setCatalog(SCHEMA);
      TerpSchema.createTables(connection);
      TerpSchema.insertPeoplesRows(connection);
    }
  }

  private static boolean answers(URI url, BotProcess bot) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/health/ready")).timeout(Duration.ofSeconds(2)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int tries = 0; tries < 600 && !bot.givenUp(); tries++) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return true;
          }
        } catch (IOException notYet) {
          // Nothing listens yet.
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    return false;
  }

  private String announcement(Surroundings surroundings, Path log) {
    return """

        ┌──────────────────────────────────────────────────────────────┐
          terp-chatops sandbox

          Open       %s
          Try        /terp help     then     /terp seed dry-run light
          Be         one of four people: on the left of the page
          Break it   the switches on the page
          Bot        %s, HTTP at %s
          Log        %s
          End        Ctrl-C
        └──────────────────────────────────────────────────────────────┘
        """
        .formatted(
            surroundings.slack().pageUrl(),
            options.mode() == Mode.SOCKET ? "Socket Mode" : "HTTP mode",
            surroundings.botUrl(),
            log);
  }

  private static void end(
      BotProcess bot, Surroundings surroundings, DatabaseServer server, FileChannel lock) {
    bot.close();
    surroundings.close();
    server.close();
    try {
      lock.close();
    } catch (IOException e) {
      System.err.println("The lock file stays behind: " + e.getMessage());
    }
  }
}
