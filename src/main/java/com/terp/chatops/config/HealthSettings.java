package com.terp.chatops.config;

import java.time.Duration;
import java.util.List;

/**
 * What counts as healthy.
 *
 * @param memory in use, in percent
 * @param disk in use, in percent
 * @param cpu in use, in percent
 * @param slow an answer that takes longer is slow
 * @param poolFree fewer free connections in a pool than this, in percent, are too few
 * @param connections of the server's that are in use, in percent
 * @param transaction how long the oldest transaction may be open, in seconds
 * @param lockWait how long somebody may wait for a table's definition, in seconds
 * @param pages what has to be on pages people look at
 * @param requestEvery how often the application is asked between the minutes; zero for never
 */
public record HealthSettings(
    Limit memory,
    Limit disk,
    Limit cpu,
    Duration slow,
    double poolFree,
    Limit connections,
    Limit transaction,
    Limit lockWait,
    List<Page> pages,
    Duration requestEvery) {
  public static final HealthSettings DEFAULT =
      new HealthSettings(
          new Limit(75, 90),
          new Limit(80, 90),
          new Limit(80, 95),
          Duration.ofSeconds(5),
          20,
          new Limit(80, 95),
          new Limit(60, 600),
          new Limit(5, 60),
          List.of(),
          Duration.ofSeconds(2));

  public HealthSettings {
    pages = List.copyOf(pages);
  }

  /** From where on something is worth a warning, and from where on it is a failure. */
  public record Limit(double warn, double fail) {}

  /**
   * A page of the application.
   *
   * @param path with its query, below the application's address
   * @param status the expected one
   * @param text what has to be in it; empty for anything
   */
  public record Page(String path, int status, String text) {}
}
