package com.terp.chatops.sandbox.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Work that no two JVMs on this machine may do at once. */
public final class Alone {
  private static final Path HOME = Path.of("target", "databases");

  private Alone() {}

  /** What is done meanwhile. */
  @FunctionalInterface
  public interface Work<T> {
    T done() throws IOException;
  }

  /** Waits until no other JVM is at it, then does it. */
  public static synchronized <T> T at(String name, Work<T> work) throws IOException {
    Files.createDirectories(HOME);
    try (FileChannel file =
            FileChannel.open(
                HOME.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      assert held.isValid();
      return work.done();
    }
  }
}
