package com.terp.chatops.sandbox.database;

import java.io.IOException;
import java.nio.file.Path;

/** A database server's program files. */
public interface Installation {
  /** What it is, for example {@code MariaDB 11.4.5}. */
  String name();

  /** Makes a data directory; it does not exist yet. */
  void initialise(Path dataDirectory) throws IOException;

  /**
   * The command that serves a data directory; the caller adds options both servers know.
   *
   * @return not started
   */
  ProcessBuilder serve(Path dataDirectory);
}
