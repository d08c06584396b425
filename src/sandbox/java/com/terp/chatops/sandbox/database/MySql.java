package com.terp.chatops.sandbox.database;

import com.terp.chatops.sandbox.process.Alone;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** MySQL 8.0.31, as TERP runs on, from the program files on the class path (Linux, Mac; x86-64). */
public final class MySql implements Installation {
  private final Path base;

  /**
   * Names where the program files go.
   *
   * @param base unpacked there once, about 370 MB
   */
  public MySql(Path base) {
    this.base = base.toAbsolutePath();
  }

  /**
   * Whether this machine can run it: tried, not guessed.
   *
   * @throws IOException where it cannot be unpacked
   */
  public boolean runs() throws IOException {
    return Alone.at("mysql", this::unpackedAndRuns);
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
        // A tenth more.
        "--performance-schema=OFF",
        // As on the managed server TERP runs on.
        "--sql-require-primary-key=ON");
  }

  private ProcessBuilder mysqld(String... options) {
    List<String> command = new ArrayList<>();
    command.add(base.resolve("bin").resolve("mysqld").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + base);
    command.add("--lc-messages-dir=" + base.resolve("share"));
    command.add("--user=" + System.getProperty("user.name"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command);
  }

  private boolean unpackedAndRuns() throws IOException {
    if (!Files.exists(base.resolve("unpacked"))) {
      Files.createDirectories(base);
      try (InputStream in = MySql.class.getResourceAsStream(archive())) {
        if (in == null) {
          return false;
        }
        TarArchive.unpack(new GZIPInputStream(new BufferedInputStream(in)), base);
      }
      Files.createFile(base.resolve("unpacked"));
    }
    return run(mysqld("--version"), base.resolve("version.log")) == 0;
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
