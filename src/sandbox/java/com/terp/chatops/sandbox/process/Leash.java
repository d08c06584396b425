package com.terp.chatops.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Starts child processes that end when this JVM ends, even where it is killed: a shell reads the
 * children's ids from a pipe, and when the pipe closes it terminates those it was told of last.
 * Windows has no such shell; there only an orderly end takes the children along.
 */
public final class Leash {
  private static final Leash INSTANCE = new Leash();
  private static final String WATCH =
      "trap '' INT TERM HUP; while read -r line; do pids=$line; done; [ -z \"$pids\" ] || kill $pids";

  private final Set<Process> children = new LinkedHashSet<>();
  private @Nullable Writer watcher;

  private Leash() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "leash"));
  }

  /** The one of this JVM. */
  public static Leash get() {
    return INSTANCE;
  }

  /**
   * Starts a process.
   *
   * @param log where its output goes; overwritten
   */
  public Process start(ProcessBuilder command, Path log) throws IOException {
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    hold(process);
    return process;
  }

  /** Takes a running child on the leash. */
  public synchronized void hold(Process process) {
    children.add(process);
    process.onExit().thenAccept(this::release);
    tellWatcher();
  }

  /** Asks a child to end and kills it where it has not within the grace period. */
  public static void end(Process process, Duration grace) {
    process.destroy();
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void release(Process process) {
    children.remove(process);
    tellWatcher();
  }

  private void endAll() {
    List<Process> left;
    synchronized (this) {
      left = new ArrayList<>(children);
    }
    // What was started last may need what was started before it.
    Collections.reverse(left);
    left.forEach(process -> end(process, Duration.ofSeconds(15)));
  }

  private void tellWatcher() {
    if (windows()) {
      return;
    }
    try {
      if (watcher == null) {
        watcher =
            new ProcessBuilder("sh", "-c", WATCH)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .outputWriter(StandardCharsets.US_ASCII);
      }
      watcher.write(
          children.stream().map(p -> Long.toString(p.pid())).collect(Collectors.joining(" "))
              + "\n");
      watcher.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a shell that watches child processes", e);
    }
  }

  private static boolean windows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }
}
