package com.terp.chatops.seed.terp;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of everything a profile writes. Sellers are the first clients, whales follow them. Lots
 * all have as many batches; the newest wait for intake. Orders count quotes and cancelled ones.
 */
final class Scale {
  private static final int HUNDRED = 100;

  /** Orders of whales are larger than others by a quarter. */
  private static final int WHALE_ORDERS_OF_REVENUE = 80;

  private static final int SAMPLED_SHARE = 70;

  private final Breadth breadth;
  private final Map<Figure, Long> figures;

  private Scale(Breadth breadth, Map<Figure, Long> figures) {
    this.breadth = breadth;
    this.figures = figures;
  }

  /** Nothing but the mix all profiles share. */
  static Scale of(Breadth breadth) {
    return new Scale(breadth, new EnumMap<>(Figure.class))
        .with(Figure.STRAINS, 30)
        .with(Figure.BATCHES_PER_LOT, 5)
        .with(Figure.ITEMS, 5)
        .with(Figure.WHALE_SHARE, 70)
        .with(Figure.FLOWER_SHARE, 90)
        .with(Figure.CONSIGNMENT_SALES, 50)
        .with(Figure.CONSIGNMENT_INTAKE, 90)
        .with(Figure.OVERDUE, 15)
        .with(Figure.OVERDUE_120, 50)
        .with(Figure.REFUNDS, 5)
        .with(Figure.REFUND_AMOUNT, 5)
        .with(Figure.WAITING, 15)
        .with(Figure.MARGIN, 25)
        .with(Figure.MARGIN_SPREAD, 10)
        .with(Figure.INDOOR, 1800)
        .with(Figure.GREENHOUSE, 1200)
        .with(Figure.OUTDOOR, 800);
  }

  /** The same with one figure changed. */
  Scale with(Figure figure, long value) {
    EnumMap<Figure, Long> changed = new EnumMap<>(figures);
    changed.put(figure, value);
    return new Scale(breadth, changed);
  }

  /** Everything that is counted times a factor, given in hundredths. */
  Scale times(long hundredths) {
    EnumMap<Figure, Long> grown = new EnumMap<>(figures);
    grown.replaceAll((figure, value) ->
        figure.grows() ? Math.max(figure.least(), Money.times(value, hundredths)) : value);
    Scale scale = new Scale(breadth, grown);
    long least = (long) scale.vendors() + scale.whales() + 1;
    long lots = (Shelf.MOST_LINES + 1L) / scale.batchesPerLot() + 2;
    return scale
        .with(Figure.CLIENTS, Math.max(scale.clients(), least))
        .with(Figure.LOTS, Math.max(scale.lots(), lots));
  }

  /** 0 where nothing is given. */
  long of(Figure figure) {
    Long value = figures.get(figure);
    return value == null ? 0 : value;
  }

  private int count(Figure figure) {
    return Math.toIntExact(of(figure));
  }

  int vendors() {
    return count(Figure.VENDORS);
  }

  /** Sellers included. */
  int clients() {
    return count(Figure.CLIENTS);
  }

  int whales() {
    return count(Figure.WHALES);
  }

  int products() {
    return count(Figure.PRODUCTS);
  }

  int strains() {
    return count(Figure.STRAINS);
  }

  int batchesPerLot() {
    return count(Figure.BATCHES_PER_LOT);
  }

  int lots() {
    return count(Figure.LOTS);
  }

  int batches() {
    return lots() * batchesPerLot();
  }

  /** Batches that have been on sale; the newest lots still wait for intake. */
  int batchesOnSale() {
    long share = of(Figure.WAITING);
    long waiting = (lots() * share + HUNDRED / 2) / HUNDRED;
    boolean none = share == 0 || lots() < 3;
    return batches() - (none ? 0 : (int) Math.max(1, waiting) * batchesPerLot());
  }

  int orders() {
    return count(Figure.ORDERS);
  }

  /** Orders that stay quotes. */
  int quotes() {
    return count(Figure.QUOTES);
  }

  /** Of the orders that are no quotes. */
  int cancelled() {
    return count(Figure.CANCELLED);
  }

  /** Orders that move stock. */
  int sold() {
    return orders() - quotes() - cancelled();
  }

  int whaleOrders() {
    return (int) (orders() * of(Figure.WHALE_SHARE) * WHALE_ORDERS_OF_REVENUE / 10_000);
  }

  int items() {
    return count(Figure.ITEMS);
  }

  /** At most one for each order that is sold. */
  int invoices() {
    return figures.containsKey(Figure.INVOICES) ? count(Figure.INVOICES) : sold();
  }

  /** Sent ones included; empty where they follow from what clients owe. */
  Optional<Integer> payments() {
    return figures.containsKey(Figure.PAYMENTS)
        ? Optional.of(count(Figure.PAYMENTS))
        : Optional.empty();
  }

  /** One for a batch, at most one for each batch that has been on sale. */
  int bills() {
    return Math.min(batchesOnSale(), count(Figure.BILLS));
  }

  /** How many of the payments are sent, at most one for each bill. */
  int billPayments() {
    return Math.min(bills(), count(Figure.BILL_PAYMENTS));
  }

  /** Requests for samples, one for a batch. */
  int samples() {
    return linked() ? batchesOnSale() * SAMPLED_SHARE / HUNDRED : 0;
  }

  /** Of delivered orders; none where payments are counted, as money must have come in before. */
  int returns() {
    return payments().isPresent() ? 0 : count(Figure.RETURNS);
  }

  /** Orders of which a part is paid back; none where payments are counted. */
  int refunds() {
    return payments().isPresent() ? 0 : (int) (orders() * of(Figure.REFUNDS) / HUNDRED);
  }

  /** What the sales bring, in cents. */
  long revenue() {
    return of(Figure.REVENUE) * HUNDRED;
  }

  boolean linked() {
    return breadth != Breadth.NEEDED;
  }

  /** Whether TERP's defaults, rights and accounts belong to it. */
  boolean complete() {
    return breadth == Breadth.COMPLETE;
  }

  enum Breadth {
    /** What the counted tables cannot live without. */
    NEEDED,
    /** Everything TERP would have written as well. */
    LINKED,
    /** Every table of the live schema, with TERP's defaults, rights and accounts. */
    COMPLETE
  }
}
