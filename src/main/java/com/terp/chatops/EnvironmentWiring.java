package com.terp.chatops;

import com.terp.chatops.command.EnvironmentServices;
import com.terp.chatops.config.EnvironmentSettings;
import com.terp.chatops.health.Health;
import com.terp.chatops.health.Sampling;
import com.terp.chatops.seed.Profiles;
import java.time.Clock;

/**
 * One environment's parts, put together. Making it does no I/O.
 *
 * @param own how the bot itself is, without the TERP beside it
 */
record EnvironmentWiring(
    EnvironmentServices services, Health own, Housekeeping housekeeping, Sampling sampling)
    implements AutoCloseable {
  /**
   * Puts the parts together.
   *
   * @param profiles what can be seeded
   * @param process this process, and how it comes by its runs
   */
  static EnvironmentWiring of(
      EnvironmentSettings settings, Profiles profiles, OwnProcess process, Clock clock) {
    return of(settings, profiles, process, Alarm.NONE, clock);
  }

  /**
   * Puts the parts together.
   *
   * @param profiles what can be seeded
   * @param process this process, and how it comes by its runs
   * @param alarm what follows from watching deployments, and where that is told
   */
  static EnvironmentWiring of(
      EnvironmentSettings settings,
      Profiles profiles,
      OwnProcess process,
      Alarm alarm,
      Clock clock) {
    return new EnvironmentAssembly(settings, profiles, process, alarm, clock).wired();
  }

  /** Begins to sample the environment's health. */
  void sample() {
    sampling.begin();
    services.healthView().warm();
  }

  @Override
  public void close() {
    housekeeping.close();
    services.watches().close();
    sampling.close();
    services.healthView().close();
    services.health().close();
    own.close();
    services.database().close();
  }
}
