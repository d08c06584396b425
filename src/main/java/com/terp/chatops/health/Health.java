package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Alarm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every probe at once and waits for each no longer than its deadline, so that an answer comes
 * even where everything hangs. Thread-safe.
 */
public final class Health implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final String environment;
  private final List<Probe> probes;
  private final Clock clock;

  // Threads of the platform: a name lookup or a driver's lock that hangs would keep one of the few
  // carriers of the virtual ones, and with it every other probe.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("probe-", 1).factory());

  public Health(String environment, List<Probe> probes, Clock clock) {
    this.environment = environment;
    this.probes = List.copyOf(probes);
    this.clock = clock;
  }

  String environment() {
    return environment;
  }

  /** Never throws, and takes no longer than the longest deadline. */
  public Checkup check() {
    Instant began = clock.instant();
    long start = System.nanoTime();
    List<Future<List<Reading>>> asked = probes.stream().map(p -> threads.submit(p::read)).toList();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      Probe probe = probes.get(i);
      long left = probe.deadline().toNanos() - (System.nanoTime() - start);
      answer(probe, asked.get(i), left).forEach(found -> readings.add(alarming(probe, found)));
    }
    return new Checkup(environment, readings, Duration.between(began, clock.instant()));
  }

  private static Reading alarming(Probe probe, Reading found) {
    return found.alarm() == Alarm.NONE ? found.alarming(probe.alarm()) : found;
  }

  private static List<Reading> answer(Probe probe, Future<List<Reading>> asked, long nanos) {
    try {
      return asked.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      return List.of(
          new Reading(
              probe.subject(),
              probe.late(),
              "no answer within %d s".formatted(probe.deadline().toSeconds()),
              null,
              "Check whether it hangs and whether this host can reach it."));
    } catch (ExecutionException e) {
      LOG.error("the probe of {} failed by itself", probe.subject(), e.getCause());
      return List.of(
          Reading.unknown(
              probe.subject(), "the check itself failed", "Look for it in the bot's log."));
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return List.of(
          Reading.unknown(probe.subject(), "the bot is shutting down", "Ask again in a minute."));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
