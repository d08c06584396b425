package com.terp.chatops.sandbox;

import com.terp.chatops.sandbox.process.Leash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The real bot in a JVM of its own, started again where it dies by itself. */
final class BotProcess implements AutoCloseable {
  private static final String MAIN = "com.terp.chatops.Main";
  private static final int GIVE_UP_AFTER = 3;
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Map<String, String> environment;
  private final Path log;
  private final Consumer<String> say;
  private final ScheduledExecutorService restarts =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private @Nullable Process process;
  private Wish wish = Wish.STOPPED;
  private int deaths;
  private long startedAt;
  private long logBefore;

  /**
   * Prepares it; {@link #start} starts it.
   *
   * @param log what it prints
   * @param say takes lines for the person at the terminal
   */
  BotProcess(Map<String, String> environment, Path log, Consumer<String> say) {
    this.environment = Map.copyOf(environment);
    this.log = log;
    this.say = say;
  }

  private enum Wish {
    RUNNING,
    STOPPED
  }

  /** Starts it where it does not run. */
  synchronized void start() {
    if (running()) {
      return;
    }
    wish = Wish.RUNNING;
    startedAt = System.nanoTime();
    try {
      logBefore = Files.exists(log) ? Files.size(log) : 0;
      Process started = command().start();
      process = started;
      Leash.get().hold(started);
      started.onExit().thenAccept(this::ended);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a JVM for the bot", e);
    }
  }

  /** Kills it as {@code kill -9} does; it stays down until {@link #start}. */
  synchronized void kill() {
    wish = Wish.STOPPED;
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** Whether it was given up after dying again and again. */
  synchronized boolean givenUp() {
    return deaths >= GIVE_UP_AFTER && !running();
  }

  synchronized boolean running() {
    return process != null && process.isAlive();
  }

  /** The end of what it printed since its last start. */
  String lastLines() {
    try {
      byte[] all = Files.readAllBytes(log);
      int from = (int) Math.min(logBefore, all.length);
      List<String> lines =
          new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(" + log + " cannot be read)";
    }
  }

  @Override
  public void close() {
    Process last;
    synchronized (this) {
      wish = Wish.STOPPED;
      restarts.shutdownNow();
      last = process;
    }
    if (last != null) {
      Leash.end(last, Duration.ofSeconds(15));
    }
  }

  private synchronized void ended(Process which) {
    if (wish == Wish.STOPPED || which != process) {
      return;
    }
    boolean soon = System.nanoTime() - startedAt < SOON.toNanos();
    deaths = soon ? deaths + 1 : 1;
    say.accept("The bot ended by itself with %d:%n%s".formatted(which.exitValue(), lastLines()));
    if (deaths >= GIVE_UP_AFTER) {
      say.accept("It is not started again; the page has a switch for that. Its log: " + log);
      return;
    }
    say.accept("Starting it again.");
    restarts.schedule(this::start, 1, TimeUnit.SECONDS);
  }

  private ProcessBuilder command() {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            classPath(),
            MAIN,
            "serve");
    command.environment().keySet().removeIf(BotProcess::isTheBots);
    command.environment().putAll(environment);
    return command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /** Variables of the terminal must not leak into the sandbox's bot. */
  private static boolean isTheBots(String variable) {
    return variable.startsWith("SLACK_")
        || variable.startsWith("DIGITALOCEAN_")
        || variable.startsWith("GITHUB_")
        || variable.startsWith("TERP_")
        || List.of("DATABASE_URL", "CHATOPS_DATABASE_URL", "APP_URL", "ENABLE_AUTO_ROLLBACK")
            .contains(variable);
  }

  /** Ours without the classes and settings of the tests. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
