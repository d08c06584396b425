package com.terp.chatops.command;

import com.terp.chatops.run.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What waits for somebody's yes: recorded, and kept here with its plan so that a yes starts at
 * once. After a restart the plan is made again, and its digest says whether it is still the same.
 * Thread-safe.
 */
final class Proposals {
  /** How long a yes may take. */
  static final Duration VALID = Duration.ofMinutes(30);

  private static final int MOST = 200;

  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, Waiting> here = new LinkedHashMap<>();

  Proposals(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * A proposal that waits.
   *
   * @param ready its plan where this process made it, else empty
   */
  record Waiting(
      EnvironmentServices environment,
      ProposalStore.Stored stored,
      Optional<Prepared.Ready> ready) {}

  /** Records a proposal and gives it an id nobody can guess. */
  String add(EnvironmentServices environment, Actor actor, Prepared.Ready ready) {
    Instant now = clock.instant();
    String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
    ProposalStore.Stored stored =
        new ProposalStore.Stored(id, ready.digest(), ready.command(), actor, now.plus(VALID));
    new ProposalStore(environment.database()).add(stored, environment.name(), now);
    synchronized (here) {
      here.values().removeIf(w -> w.stored().expires().isBefore(now));
      here.put(id, new Waiting(environment, stored, Optional.of(ready)));
      if (here.size() > MOST) {
        here.remove(here.keySet().iterator().next());
      }
    }
    return id;
  }

  /**
   * The proposal of that id, unless nobody knows it.
   *
   * @throws RuntimeException where none of the databases that answer knows it, and one does not
   */
  Optional<Waiting> find(Environments environments, String id) {
    synchronized (here) {
      Waiting known = here.get(id);
      if (known != null) {
        return Optional.of(known);
      }
    }
    RuntimeException away = null;
    for (EnvironmentServices environment : environments.all()) {
      try {
        Optional<ProposalStore.Stored> stored = new ProposalStore(environment.database()).find(id);
        if (stored.isPresent()) {
          return Optional.of(new Waiting(environment, stored.get(), Optional.empty()));
        }
      } catch (RuntimeException e) { // What waits on another environment may go on.
        away = e;
      }
    }
    if (away != null) {
      throw away;
    }
    return Optional.empty();
  }

  boolean expired(Waiting waiting) {
    return waiting.stored().expires().isBefore(clock.instant());
  }
}
