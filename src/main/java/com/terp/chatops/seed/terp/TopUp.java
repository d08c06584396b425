package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.Standing;
import java.util.Map;
import java.util.Optional;

/**
 * What is missing to a profile's counts beside the rows that stay. Where something is, the world is
 * as small as can hold it: there is no invoice without an order, and no order without a buyer.
 */
final class TopUp {
  private static final Map<Figure, String> TABLES =
      Map.of(
          Figure.VENDORS, "vendors",
          Figure.CLIENTS, "clients",
          Figure.PRODUCTS, "products",
          Figure.ORDERS, "orders",
          Figure.INVOICES, "invoices",
          Figure.PAYMENTS, "payments",
          Figure.BILLS, "bills");

  private final Scale scale;
  private final Standing standing;

  TopUp(Scale scale, Standing standing) {
    this.scale = scale;
    this.standing = standing;
  }

  /**
   * What to write.
   *
   * @param payments how many payments the whole profile has
   * @return empty where nothing is missing
   */
  Optional<Scale> missing(long payments) {
    long batches = left(scale.batches(), "batches");
    long invoices = left(Figure.INVOICES, scale.invoices());
    long paid = left(Figure.PAYMENTS, payments);
    long orders = left(Figure.ORDERS, scale.orders());
    long bills = left(Figure.BILLS, scale.bills());
    boolean nothing =
        batches + invoices + paid + orders + bills == 0
            && left(Figure.VENDORS, scale.vendors()) == 0
            && left(Figure.CLIENTS, scale.clients()) == 0
            && left(Figure.PRODUCTS, scale.products()) == 0;
    if (nothing) {
      return Optional.empty();
    }
    boolean alone =
        standing.rows("batches") == 0
            && TABLES.values().stream().allMatch(t -> standing.rows(t) == 0);
    long payers = scale.payments().isPresent() ? 0 : part(scale.orders(), paid, payments);
    return Optional.of(
        alone ? scale : least(Math.max(orders, payers), invoices, paid, batches, bills));
  }

  private long left(Figure figure, long whole) {
    return left(whole, String.valueOf(TABLES.get(figure)));
  }

  private long left(long whole, String table) {
    return Math.max(0, whole - standing.rows(table));
  }

  private Scale least(long orders, long invoices, long paid, long batches, long bills) {
    boolean counted = scale.payments().isPresent();
    long sent = Math.min(paid, part(scale.billPayments(), bills, scale.bills()));
    long billed = Math.max(bills, sent);
    long invoiced = Math.max(invoices, counted ? paid - sent : 0);
    long quotes = part(scale.quotes(), orders, scale.orders());
    long cancelled = part(scale.cancelled(), orders, scale.orders());
    long placed = Math.max(1, Math.max(orders, invoiced + quotes + cancelled));
    long vendors = Math.max(1, left(Figure.VENDORS, scale.vendors()));
    long clients = left(Figure.CLIENTS, scale.clients());
    long whales = Math.max(1, part(scale.whales(), clients, scale.clients()));
    long lots = (Math.max(batches, Shelf.MOST_LINES) + perLot() - 1) / perLot();
    Scale world =
        scale
            .with(Figure.VENDORS, vendors)
            .with(Figure.WHALES, whales)
            .with(Figure.CLIENTS, Math.max(clients, vendors + whales + 1))
            .with(Figure.PRODUCTS, Math.max(vendors, left(Figure.PRODUCTS, scale.products())))
            .with(Figure.LOTS, lots)
            .with(Figure.ORDERS, placed)
            .with(Figure.QUOTES, quotes)
            .with(Figure.CANCELLED, cancelled)
            .with(Figure.BILLS, billed)
            .with(Figure.BILL_PAYMENTS, sent)
            .with(Figure.RETURNS, part(scale.returns(), orders, scale.orders()))
            .with(
                Figure.REVENUE,
                Math.max(1, part(scale.of(Figure.REVENUE), placed, scale.orders())));
    while (world.batchesOnSale() < Math.max(billed, Shelf.MOST_LINES)) {
      lots++;
      world = world.with(Figure.LOTS, lots);
    }
    return counted ? world.with(Figure.INVOICES, invoiced).with(Figure.PAYMENTS, paid) : world;
  }

  private long perLot() {
    return scale.batchesPerLot();
  }

  private static long part(long of, long part, long whole) {
    return whole == 0 ? 0 : Math.min(of, of * part / whole);
  }
}
