package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;

/** What goes into an order: its budget in parts, and how much of which goods a part buys. */
final class Baskets {
  private static final long WHOLE = 100_00;

  /** A quarter of a pound, or a piece. */
  private static final long FLOWER_STEP = 25;

  private static final long PIECE = 100;

  private final Scale scale;
  private final Budgets budgets;
  private final Source.Stream parts;
  private final Source.Stream prices;

  Baskets(Source source, Scale scale, Budgets budgets) {
    this.scale = scale;
    this.budgets = budgets;
    parts = source.stream("order parts");
    prices = source.stream("lines");
  }

  /** What each line of an order may cost, in cents. */
  long[] of(long order, long lines) {
    Chance chance = parts.at(order);
    long[] weights = new long[Math.toIntExact(lines)];
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = chance.between(50, 150);
      sum += weights[i];
    }
    long budget = budgets.of(order);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = budget * weights[i] / sum;
    }
    return weights;
  }

  /** In cents, above cost by the margin. */
  long price(Goods goods, long line) {
    long middle = scale.of(Figure.MARGIN) * 100;
    long spread = scale.of(Figure.MARGIN_SPREAD) * 100;
    long margin = prices.at(line).between(middle - spread, middle + spread);
    return (goods.unitCogs() * WHOLE + (WHOLE - margin) / 2) / (WHOLE - margin);
  }

  /** In hundredths of a unit, never nothing. */
  static long quantity(Goods goods, long budget, long price) {
    long step = goods.product().flower() ? FLOWER_STEP : PIECE;
    long ofOneStep = price * step / 100;
    return step * Math.max(1, (budget + ofOneStep / 2) / ofOneStep);
  }
}
