package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.terp.Order.Fate;
import com.terp.chatops.seed.terp.Order.Fulfillment;
import com.terp.chatops.seed.terp.Order.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways orders go. */
record Fulfilling(Period period) {
  private static final int MOST_HOURS_TO_SHIP = 60;

  List<Step> history(Fate fate, LocalDateTime created, LocalDateTime confirmed, Chance chance) {
    Step draft = new Step(Fulfillment.DRAFT, created);
    return switch (fate) {
      case QUOTED -> List.of(draft);
      case CANCELLED ->
          List.of(
              draft, new Step(Fulfillment.CANCELLED, created.plusMinutes(chance.between(5, 25))));
      case SOLD ->
          Stream.of(
                  draft,
                  new Step(Fulfillment.CONFIRMED, confirmed),
                  new Step(
                      Fulfillment.READY_FOR_PACKING, confirmed.plusMinutes(chance.between(20, 90))),
                  new Step(Fulfillment.PACKED, confirmed.plusHours(chance.between(16, 30))),
                  new Step(
                      Fulfillment.SHIPPED,
                      confirmed.plusHours(chance.between(36, MOST_HOURS_TO_SHIP))),
                  new Step(Fulfillment.DELIVERED, confirmed.plusHours(chance.between(72, 140))))
              .filter(step -> !step.at().isAfter(period.end()))
              .toList();
    };
  }

  /** Whether whatever was confirmed then is on its way by the end, however long it took. */
  boolean shippedFor(LocalDateTime confirmed) {
    return !confirmed.plusHours(MOST_HOURS_TO_SHIP).isAfter(period.end());
  }

  /** What a return adds. */
  static List<Step> after(List<Step> history, Return returned) {
    List<Step> longer = new ArrayList<>(history);
    switch (returned.status()) {
      case PENDING, APPROVED, REJECTED, CANCELLED -> {}
      case RECEIVED -> longer.add(new Step(Fulfillment.RETURNED, returned.receivedAt()));
      case PROCESSED -> {
        longer.add(new Step(Fulfillment.RETURNED, returned.receivedAt()));
        longer.add(new Step(Fulfillment.RESTOCKED, returned.processedAt()));
      }
    }
    return List.copyOf(longer);
  }
}
