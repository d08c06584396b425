package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;

/**
 * How much each order is worth. The revenue is cut in two, for whales and for the others; of each
 * part, ten orders in a row share what ten orders bring. So every month brings its part, and no sum
 * has to be known to know one order.
 */
final class Budgets {
  private static final int TOGETHER = 10;
  private static final int LEAST = 40;
  private static final int MORE = 260;
  private static final int SKEW = 2;
  private static final int WHOLE = 100;

  private final Scale scale;
  private final Buyers buyers;
  private final Source.Stream draws;

  Budgets(Source source, Scale scale, Buyers buyers) {
    this.scale = scale;
    this.buyers = buyers;
    draws = source.stream("order budgets");
  }

  /** In cents. */
  long of(long order) {
    Sample alike = buyers.like(order);
    boolean whale = buyers.whale(order);
    long rank = alike.rank(order);
    long group = rank / TOGETHER;
    int size = (int) Math.min(TOGETHER, alike.size() - group * TOGETHER);
    Chance chance = draws.at(whale ? group : -1 - group);
    long own = 0;
    long sum = 0;
    for (int i = 0; i < size; i++) {
      long weight = LEAST + chance.skewedBelow(MORE, SKEW);
      sum += weight;
      own = i == rank % TOGETHER ? weight : own;
    }
    return partOf(whale) / alike.size() * size * own / sum;
  }

  /** What all orders of a kind would bring if all were sales. */
  private long partOf(boolean whale) {
    long sales = (long) scale.orders() - scale.quotes() - scale.cancelled() / 2;
    long all = scale.revenue() / sales * scale.orders();
    long share = scale.of(Figure.WHALE_SHARE);
    if (scale.whaleOrders() == 0 || scale.whaleOrders() == scale.orders()) {
      return all;
    }
    return all / WHOLE * (whale ? share : WHOLE - share);
  }
}
