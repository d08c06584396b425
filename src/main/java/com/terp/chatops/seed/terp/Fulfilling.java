package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.terp.Order.Fate;
import com.terp.chatops.seed.terp.Order.Fulfillment;
import com.terp.chatops.seed.terp.Order.Step;
import java.time.LocalDateTime;
import java.util.List;

/** The ways orders go. */
record Fulfilling(Period period) {
  List<Step> history(Fate fate, LocalDateTime created, LocalDateTime confirmed, Chance chance) {
    Step draft = new Step(Fulfillment.DRAFT, created);
    return switch (fate) {
      case QUOTED -> List.of(draft);
      case CANCELLED ->
          List.of(
              draft, new Step(Fulfillment.CANCELLED, created.plusMinutes(chance.between(5, 25))));
      case SOLD ->
          List.of(
                  draft,
                  new Step(Fulfillment.CONFIRMED, confirmed),
                  new Step(
                      Fulfillment.READY_FOR_PACKING, confirmed.plusMinutes(chance.between(20, 90))),
                  new Step(Fulfillment.PACKED, confirmed.plusHours(chance.between(16, 30))),
                  new Step(Fulfillment.SHIPPED, confirmed.plusHours(chance.between(36, 60))),
                  new Step(Fulfillment.DELIVERED, confirmed.plusHours(chance.between(72, 140))))
              .stream()
              .filter(step -> !step.at().isAfter(period.end()))
              .toList();
    };
  }
}
