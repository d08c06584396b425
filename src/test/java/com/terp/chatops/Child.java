package com.terp.chatops;

import com.terp.chatops.run.RunId;
import com.terp.chatops.sandbox.process.Leash;
import com.terp.chatops.testing.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM that prints where it is, and can be killed there. */
final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Child(Process process) {
    this.process = process;
  }

  /** Starts a main class; what it logs goes into a file. */
  static Child start(Class<?> main, Path log, List<String> arguments) {
    return start(main, log, arguments, Map.of());
  }

  /** Starts a main class with variables. */
  static Child start(
      Class<?> main, Path log, List<String> arguments, Map<String, String> environment) {
    List<String> command =
        ChildJvm.quickCommand(160, List.of("-Dterp.heartbeat.millis=300"), main, arguments);
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      Process process =
          builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
      Leash.get().hold(process);
      Child child = new Child(process);
      Thread.ofPlatform().daemon().name("child-output").start(child::read);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // It was killed in the middle of a line.
    }
    lines.add("gone");
  }

  /** The next line it prints; {@code gone} after its end. */
  String next() {
    try {
      String line = lines.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        throw new AssertionError("the child says nothing");
      }
      return line;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads on until it prints that. */
  Child awaiting(String wanted) {
    for (String line = next(); !line.equals(wanted); line = next()) {
      if (line.equals("gone")) {
        throw new AssertionError("the child ended by itself; its log says why");
      }
    }
    return this;
  }

  /** The one of two that begins to work on a run. */
  static Child beginning(RunId run, Child one, Child other) {
    String begin = "run %s requested".formatted(run);
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (System.nanoTime() < until) {
        for (Child child : List.of(one, other)) {
          if (begin.equals(child.lines.poll(10, TimeUnit.MILLISECONDS))) {
            return child;
          }
        }
      }
      throw new AssertionError("neither began to work on run " + run);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives it a line. */
  Child tell(String line) {
    try {
      Writer in = process.outputWriter();
      in.write(line + "\n");
      in.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  /** Asks it to end in good order, as {@code kill -15} does. */
  void terminate() {
    process.destroy();
  }

  /** Sends it a signal, {@code STOP} or {@code CONT}. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
