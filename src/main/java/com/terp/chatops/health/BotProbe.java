package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.run.Words;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The bot itself: memory and disk. */
public final class BotProbe implements Probe {
  private static final long MEGABYTE = 1024 * 1024;

  private final Clock clock;
  private final Instant started;
  private final Path directory;
  private final HealthSettings limits;

  /**
   * Watches a process.
   *
   * @param started when it started
   * @param directory where it writes
   * @param limits what counts as healthy
   */
  public BotProbe(Clock clock, Instant started, Path directory, HealthSettings limits) {
    this.clock = clock;
    this.started = started;
    this.directory = directory;
    this.limits = limits;
  }

  @Override
  public String subject() {
    return "Bot";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(2);
  }

  @Override
  public List<Reading> read() {
    List<Reading> readings = new ArrayList<>();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    readings.add(memory(used, runtime.maxMemory(), Duration.between(started, clock.instant())));
    try {
      FileStore store = Files.getFileStore(directory);
      readings.add(disk(store.getUsableSpace(), store.getTotalSpace()));
    } catch (IOException e) {
      readings.add(Reading.unknown("Bot's disk", "could not be read", "Look at the bot's host."));
    }
    return readings;
  }

  Reading memory(long used, long most, Duration up) {
    double percent = 100.0 * used / most;
    String sentence =
        "up for %s, %.0f %% of %d MB memory in use"
            .formatted(Words.duration(up), percent, most / MEGABYTE);
    Status status = Judging.of(percent, limits.memory());
    return new Reading(
            "Bot", status, sentence, null, status == Status.PASS ? "" : "Give the bot more memory.")
        .using(percent);
  }

  Reading disk(long free, long total) {
    double percent = total == 0 ? 0 : 100.0 * (total - free) / total;
    Status status =
        Judging.worse(
            Judging.of(percent, limits.disk()),
            free <= 256 * MEGABYTE
                ? Status.FAIL
                : free <= 512 * MEGABYTE ? Status.WARN : Status.PASS);
    return new Reading(
            "Bot's disk",
            status,
            "%.0f %% in use, %d MB free".formatted(percent, free / MEGABYTE),
            null,
            status == Status.PASS ? "" : "Free space on the bot's host.")
        .using(percent);
  }
}
