package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;

/** Who places which order: orders of whales are spread evenly among those of the others. */
final class Buyers {
  private final Scale scale;
  private final Sample whaleOrders;
  private final Source.Stream draws;

  Buyers(Source source, Scale scale) {
    this.scale = scale;
    whaleOrders = Sample.of(scale.whaleOrders(), scale.orders(), source.stream("whale orders"));
    draws = source.stream("order clients");
  }

  boolean whale(long order) {
    return whaleOrders.contains(order);
  }

  /** The client's index. */
  long of(long order) {
    int sellers = scale.vendors();
    int regulars = sellers + scale.whales();
    return whale(order)
        ? sellers + draws.at(order).below(scale.whales())
        : regulars + draws.at(order).below(scale.clients() - regulars);
  }

  /** The orders of the same kind of buyer. */
  Sample like(long order) {
    return whale(order) ? whaleOrders : whaleOrders.others();
  }
}
