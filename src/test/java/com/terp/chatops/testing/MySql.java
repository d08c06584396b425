package com.terp.chatops.testing;

import com.terp.chatops.sandbox.database.Installation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** Real MySQL 8.0.31 from the program files on the test class path (Linux and Mac, x86-64). */
final class MySql implements Installation {
  private static final Path BASE = Path.of("target", "databases", "mysql").toAbsolutePath();
  private static final Boolean RUNS = tryOut();

  private MySql() {}

  /** Whether this machine can run it: tried, not guessed. */
  static boolean runs() {
    return RUNS;
  }

  static Installation installation() {
    return new MySql();
  }

  @Override
  public String name() {
    return "MySQL";
  }

  @Override
  public void initialise(Path dataDirectory) throws IOException {
    Files.createDirectories(dataDirectory.getParent());
    Path log = dataDirectory.resolveSibling("initialise.log");
    ProcessBuilder command = mysqld("--initialize-insecure", "--datadir=" + dataDirectory);
    if (run(command, log) != 0) {
      throw new IOException("MySQL cannot make a data directory:\n" + Files.readString(log));
    }
  }

  @Override
  public ProcessBuilder serve(Path dataDirectory) {
    return mysqld(
        "--datadir=" + dataDirectory,
        "--mysqlx=OFF",
        "--default-time-zone=+00:00",
        // A third of the processor time that making tables takes; nobody cuts the power.
        "--innodb-log-writer-threads=OFF",
        "--innodb-doublewrite=OFF",
        "--innodb-adaptive-hash-index=OFF",
        // As on the managed server TERP runs on.
        "--sql-require-primary-key=ON");
  }

  private static ProcessBuilder mysqld(String... options) {
    List<String> command = new ArrayList<>();
    command.add(BASE.resolve("bin").resolve("mysqld").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + BASE);
    command.add("--lc-messages-dir=" + BASE.resolve("share"));
    command.add("--user=" + System.getProperty("user.name"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command);
  }

  private static boolean tryOut() {
    try {
      return Alone.at("mysql", MySql::unpackedAndRuns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack MySQL into " + BASE, e);
    }
  }

  private static boolean unpackedAndRuns() throws IOException {
    if (!Files.exists(BASE.resolve("unpacked"))) {
      Files.createDirectories(BASE);
      try (InputStream in = MySql.class.getResourceAsStream(archive())) {
        if (in == null) {
          return false;
        }
        TarArchive.unpack(new GZIPInputStream(new BufferedInputStream(in)), BASE);
      }
      Files.createFile(BASE.resolve("unpacked"));
    }
    return run(mysqld("--version"), BASE.resolve("version.log")) == 0;
  }

  private static String archive() {
    return System.getProperty("os.name").startsWith("Mac")
        ? "/mysql-Mac_OS_X-x86_64.tar.gz"
        : "/mysql-%s-%s.tar.gz"
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  private static int run(ProcessBuilder command, Path log) throws IOException {
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
