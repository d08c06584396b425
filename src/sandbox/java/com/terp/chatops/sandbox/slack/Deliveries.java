package com.terp.chatops.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Every delivery to the bot, in order, with its ack time; thread-safe. */
public final class Deliveries {
  private final TreeMap<Long, Delivery> byId = new TreeMap<>();
  private final Changes changes;

  Deliveries(Changes changes) {
    this.changes = changes;
  }

  /** All deliveries, first to last. */
  public List<Delivery> all() {
    return changes.read(() -> new ArrayList<>(byId.values()));
  }

  /** Waits for a delivery that satisfies the condition; throws AssertionError. */
  public Delivery await(Predicate<Delivery> condition, Duration patience) {
    return changes.await(
        () -> all().stream().filter(condition).findFirst(),
        patience,
        () -> all().stream().map(Delivery::toString).collect(Collectors.joining("\n")));
  }

  Delivery begin(Payload payload, Instant at) {
    return changes.make(
        () -> {
          long id = byId.size() + 1L;
          Delivery delivery =
              new Delivery(
                  id,
                  payload.type(),
                  at,
                  Optional.empty(),
                  Delivery.Status.PENDING,
                  "",
                  payload.retry());
          byId.put(id, delivery);
          return delivery;
        });
  }

  void change(long id, UnaryOperator<Delivery> change) {
    changes.make(() -> byId.computeIfPresent(id, (key, delivery) -> change.apply(delivery)));
  }
}
