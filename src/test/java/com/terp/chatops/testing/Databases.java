package com.terp.chatops.testing;

import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.sandbox.database.MariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real database servers for tests, each started when first asked for and shared by all tests of this
 * JVM. They end with the JVM, even where it is killed.
 */
public final class Databases {
  private static final Path HOME = Path.of("target", "databases");
  private static final Map<DatabaseKind, DatabaseServer> SERVERS =
      new EnumMap<>(DatabaseKind.class);
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private Databases() {}

  /** A new, empty database; close it to drop it. */
  public static TestDatabase fresh(DatabaseKind kind) {
    return TestDatabase.create(server(kind), kind, "terp_%d".formatted(NEXT.getAndIncrement()));
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
    Path directory =
        HOME.resolve("%s-%d".formatted(kind.name().toLowerCase(), ProcessHandle.current().pid()));
    try {
      DatabaseServer server =
          switch (kind) {
            case MARIADB -> DatabaseServer.start(new MariaDb(mariaDbBase()), directory);
            case MYSQL -> DatabaseServer.start(MySql.installation(), directory);
          };
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start %s in %s".formatted(kind, directory), e);
    }
  }

  private static void stop(DatabaseServer server, Path directory) {
    server.close();
    try {
      Files.walkFileTree(directory, new DeletingVisitor());
    } catch (IOException e) {
      System.err.printf("cannot delete %s: %s%n", directory, e);
    }
  }

  private static final class DeletingVisitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException failure)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
