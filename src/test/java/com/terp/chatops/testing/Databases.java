package com.terp.chatops.testing;

import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.sandbox.database.MariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real database servers for tests, each started when first asked for and shared by all tests of
 * this JVM. They end with the JVM, even where it is killed.
 */
public final class Databases {
  private static final Path HOME = Path.of("target", "databases");
  private static final Map<DatabaseKind, DatabaseServer> SERVERS =
      new EnumMap<>(DatabaseKind.class);
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  /** Open for as long as this JVM lives. */
  private static final List<FileChannel> LOCKS = new ArrayList<>();

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

  private static DatabaseServer start(DatabaseKind kind) {
    try {
      Path directory = slot(kind);
      DatabaseServer server =
          switch (kind) {
            case MARIADB ->
                Alone.at(
                    "mariadb", () -> DatabaseServer.start(new MariaDb(mariaDbBase()), directory));
            case MYSQL -> DatabaseServer.start(MySql.installation(), directory);
          };
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start %s below %s".formatted(kind, HOME), e);
    }
  }

  /** A data directory no other JVM uses now; making one takes seconds, so they are kept. */
  private static Path slot(DatabaseKind kind) throws IOException {
    for (int slot = 0; ; slot++) {
      Path directory = HOME.resolve("%s-%d".formatted(kind.name().toLowerCase(Locale.ROOT), slot));
      Files.createDirectories(directory);
      FileChannel lock =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() != null) {
        LOCKS.add(lock);
        return directory;
      }
      lock.close();
    }
  }
}
