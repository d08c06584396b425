package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.PrefixSums;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import com.terp.chatops.seed.terp.Children.Child;
import com.terp.chatops.seed.terp.Order.Fate;
import com.terp.chatops.seed.terp.Order.Fulfillment;
import com.terp.chatops.seed.terp.Order.Step;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders in order of time, and their lines. */
final class Sales {
  private static final int MINUTES_TO_CONFIRM = 30;

  private final Scale scale;
  private final Period period;
  private final Assortment assortment;
  private final Buyers buyers;
  private final Baskets baskets;
  private final Fulfilling fulfilling;
  private final Draws draws;
  private final Weighted<PaymentTerms> terms;
  private final Sample quotes;
  private final Sample cancelled;
  private final PrefixSums lines;
  private final PrefixSums sold;
  private final Shelf shelf;
  private final Claims claims;
  private final Memo<Order> orders = new Memo<>(this::make);

  Sales(Source source, Scale scale, Period period, Assortment assortment) {
    this.scale = scale;
    this.period = period;
    this.assortment = assortment;
    draws = Draws.of(source);
    buyers = new Buyers(source, scale);
    baskets = new Baskets(source, scale, new Budgets(source, scale, buyers));
    fulfilling = new Fulfilling(period);
    terms = weighted(scale.of(Figure.CONSIGNMENT_SALES));
    quotes = Sample.of(scale.quotes(), scale.orders(), source.stream("quotes"));
    cancelled =
        Sample.of(scale.cancelled(), quotes.others().size(), source.stream("cancelled orders"));
    lines = PrefixSums.over(scale.orders(), this::linesOf);
    sold = PrefixSums.over(scale.orders(), order -> fate(order) == Fate.SOLD ? linesOf(order) : 0);
    shelf = new Shelf(lines.total(), scale.batchesOnSale());
    long settled = soldBefore(period.asOf().minusDays(Claims.DAYS));
    claims = new Claims(source, scale, Math.min(scale.invoices(), settled));
  }

  private static Weighted<PaymentTerms> weighted(long consignment) {
    long rest = 100 - consignment;
    return Weighted.of(consignment * 100, PaymentTerms.CONSIGNMENT)
        .or(rest * 60, PaymentTerms.NET_30)
        .or(rest * 20, PaymentTerms.NET_15)
        .or(rest * 10, PaymentTerms.NET_7)
        .or(rest * 10, PaymentTerms.COD);
  }

  Order order(long index) {
    return orders.at(index);
  }

  Fate fate(long order) {
    if (quotes.contains(order)) {
      return Fate.QUOTED;
    }
    return cancelled.contains(quotes.others().rank(order)) ? Fate.CANCELLED : Fate.SOLD;
  }

  /** The order that was sold as the so many-th. */
  long soldOrder(long rank) {
    return quotes.others().at(cancelled.others().at(rank));
  }

  /** How many were sold before a day. */
  private long soldBefore(LocalDate day) {
    long low = 0;
    long high = scale.sold();
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (createdAt(soldOrder(middle)).toLocalDate().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many were sold before this order. */
  long soldBefore(long order) {
    return cancelled.others().rank(quotes.others().rank(order));
  }

  Claims claims() {
    return claims;
  }

  PrefixSums lines() {
    return lines;
  }

  /** The lines of what was sold. */
  PrefixSums sold() {
    return sold;
  }

  Shelf shelf() {
    return shelf;
  }

  Line line(long index) {
    PrefixSums.Place place = lines.find(index);
    return line(index, place.parent(), baskets.of(place.parent(), linesOf(place.parent())), place);
  }

  /** A line within its order, by its index among all lines. */
  Child<Order, Line> lineInOrder(long index) {
    return child(index, lines.find(index));
  }

  /** A line within its order, by its index among the lines of what was sold. */
  Child<Order, Line> soldInOrder(long index) {
    return child(index, sold.find(index));
  }

  private Child<Order, Line> child(long index, PrefixSums.Place place) {
    Order order = order(place.parent());
    return new Child<>(index, order, place.ordinal(), order.lines().get(place.ordinal()));
  }

  LocalDateTime createdAt(long order) {
    return period.slot(order, scale.orders(), draws.times().at(order));
  }

  /** When a sale is promised its goods. */
  LocalDateTime confirmedAt(long order) {
    return createdAt(order).plusMinutes(MINUTES_TO_CONFIRM);
  }

  /** When the goods of a sale left the shelf; empty for what has not left by the end. */
  Optional<LocalDateTime> shippedAt(long order) {
    return reached(order, Fulfillment.SHIPPED);
  }

  /** Whether the goods of a sale have left the shelf by the end. */
  boolean shipped(long order) {
    return fate(order) == Fate.SOLD
        && (fulfilling.shippedFor(confirmedAt(order)) || shippedAt(order).isPresent());
  }

  /** Whether the goods of a sale are promised and still on the shelf at the end. */
  boolean waiting(long order) {
    return fate(order) == Fate.SOLD
        && !shipped(order)
        && reached(order, Fulfillment.CONFIRMED).isPresent();
  }

  private Optional<LocalDateTime> reached(long order, Fulfillment status) {
    return steps(order).stream().filter(s -> s.status() == status).map(Step::at).findFirst();
  }

  /** Without what a return adds. */
  private List<Step> steps(long order) {
    return fulfilling.history(
        fate(order), createdAt(order), confirmedAt(order), draws.orders().at(order));
  }

  PaymentTerms terms(long order) {
    return draws.terms().at(order).pick(terms);
  }

  private long linesOf(long order) {
    int items = scale.items();
    Chance chance = draws.counts().at(order);
    return buyers.whale(order)
        ? chance.between(Math.max(1, items - 1), items == 1 ? 1 : items + 2)
        : chance.between(1, Math.max(1, 2L * items - 2));
  }

  private Order make(long index) {
    long first = lines.firstOf(index);
    int count = Math.toIntExact(lines.childrenOf(index));
    long[] basket = baskets.of(index, count);
    List<Line> own = new ArrayList<>(count);
    for (int ordinal = 0; ordinal < count; ordinal++) {
      own.add(line(first + ordinal, index, basket, new PrefixSums.Place(index, ordinal)));
    }
    Fate fate = fate(index);
    List<Step> history = steps(index);
    Optional<Return> returned =
        fate == Fate.SOLD
            ? claims.of(soldBefore(index), history.get(history.size() - 1).at())
            : Optional.empty();
    return new Order(
        index,
        fate,
        buyers.of(index),
        terms(index),
        createdAt(index),
        List.copyOf(own),
        returned.map(goods -> Fulfilling.after(history, goods)).orElse(history),
        returned);
  }

  private Line line(long index, long order, long[] basket, PrefixSums.Place place) {
    Goods goods = assortment.at(shelf.batchOf(index));
    long price = baskets.price(goods, index);
    long worth = basket[place.ordinal()];
    long budget = fate(order) == Fate.SOLD ? worth : worth * 2 / 5;
    return new Line(
        index, order, place.ordinal(), goods, Baskets.quantity(goods, budget, price), price);
  }

  private record Draws(
      Source.Stream orders, Source.Stream times, Source.Stream counts, Source.Stream terms) {
    static Draws of(Source source) {
      return new Draws(
          source.stream("orders"),
          source.stream("order times"),
          source.stream("order lines"),
          source.stream("order terms"));
    }
  }
}
