package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.PrefixSums;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import com.terp.chatops.seed.terp.Children.Child;
import com.terp.chatops.seed.terp.Order.Fulfillment;
import com.terp.chatops.seed.terp.Order.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Orders in order of time, and their lines. */
final class Sales {
  private static final int REGULAR_LINES = 5;
  private static final int WHALE_FEWEST = 3;
  private static final long LOWEST_MARGIN = 15_00;
  private static final long HIGHEST_MARGIN = 35_00;
  private static final long WHOLE = 100_00;

  /** The same for all, so that sales leave the shelf in the order of the orders. */
  private static final int MINUTES_TO_CONFIRM = 30;

  private static final Weighted<PaymentTerms> TERMS =
      Weighted.of(50, PaymentTerms.CONSIGNMENT)
          .or(30, PaymentTerms.NET_30)
          .or(10, PaymentTerms.NET_15)
          .or(5, PaymentTerms.NET_7)
          .or(5, PaymentTerms.COD);

  private final Scale scale;
  private final Period period;
  private final Parties parties;
  private final Assortment assortment;
  private final Draws draws;
  private final Sample quotes;
  private final PrefixSums lines;
  private final PrefixSums sold;
  private final Shelf shelf;
  private final Memo<Order> orders = new Memo<>(this::make);

  Sales(Source source, Scale scale, Period period, Parties parties, Assortment assortment) {
    this.scale = scale;
    this.period = period;
    this.parties = parties;
    this.assortment = assortment;
    draws = Draws.of(source);
    quotes = Sample.of(scale.quotes(), scale.orders(), source.stream("quotes"));
    lines = PrefixSums.over(scale.orders(), this::linesOf);
    sold = PrefixSums.over(scale.orders(), order -> quote(order) ? 0 : linesOf(order));
    shelf = new Shelf(lines.total(), scale.batchesOnSale());
  }

  Order order(long index) {
    return orders.at(index);
  }

  boolean quote(long order) {
    return quotes.contains(order);
  }

  /** The orders that are no quotes. */
  Sample sales() {
    return quotes.others();
  }

  PrefixSums lines() {
    return lines;
  }

  /** The lines of sales alone. */
  PrefixSums sold() {
    return sold;
  }

  Shelf shelf() {
    return shelf;
  }

  Line line(long index) {
    PrefixSums.Place place = lines.find(index);
    return line(index, place.parent(), place.ordinal());
  }

  /** A line within its order, by its index among all lines. */
  Child<Order, Line> lineInOrder(long index) {
    return child(index, lines.find(index));
  }

  /** A line within its order, by its index among the lines of sales. */
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

  /** When a sale leaves the shelf. */
  LocalDateTime confirmedAt(long order) {
    return createdAt(order).plusMinutes(MINUTES_TO_CONFIRM);
  }

  private long client(long order) {
    return parties.buyer(draws.clients().at(order));
  }

  private long linesOf(long order) {
    Chance chance = draws.counts().at(order);
    return switch (parties.kind(client(order))) {
      case WHALE -> chance.between(WHALE_FEWEST, Shelf.MOST_LINES);
      case REGULAR, SELLER -> chance.between(1, REGULAR_LINES);
    };
  }

  private Order make(long index) {
    Chance chance = draws.orders().at(index);
    long first = lines.firstOf(index);
    int count = Math.toIntExact(lines.childrenOf(index));
    List<Line> own = new ArrayList<>(count);
    for (int ordinal = 0; ordinal < count; ordinal++) {
      own.add(line(first + ordinal, index, ordinal));
    }
    Order.Type type = quote(index) ? Order.Type.QUOTE : Order.Type.SALE;
    return new Order(
        index,
        type,
        client(index),
        chance.pick(TERMS),
        createdAt(index),
        List.copyOf(own),
        history(type, index, chance));
  }

  private Line line(long index, long order, int ordinal) {
    Goods goods = assortment.at(shelf.batchOf(index));
    Chance chance = draws.lines().at(index);
    long margin = chance.between(LOWEST_MARGIN, HIGHEST_MARGIN);
    long price = (goods.unitCogs() * WHOLE + (WHOLE - margin) / 2) / (WHOLE - margin);
    return new Line(index, order, ordinal, goods, quantity(goods, chance), price);
  }

  /** Half a pound to fifty pounds, or one to fifty pieces; mostly little. */
  private static long quantity(Goods goods, Chance chance) {
    return goods.product().flower()
        ? 50 * (1 + chance.skewedBelow(100, 8))
        : 100 * (1 + chance.skewedBelow(50, 2));
  }

  private List<Step> history(Order.Type type, long index, Chance chance) {
    LocalDateTime created = createdAt(index);
    LocalDateTime confirmed = confirmedAt(index);
    List<Step> way =
        List.of(
            new Step(Fulfillment.DRAFT, created),
            new Step(Fulfillment.CONFIRMED, confirmed),
            new Step(Fulfillment.READY_FOR_PACKING, confirmed.plusMinutes(chance.between(20, 90))),
            new Step(Fulfillment.PACKED, confirmed.plusHours(chance.between(16, 30))),
            new Step(Fulfillment.SHIPPED, confirmed.plusHours(chance.between(36, 60))),
            new Step(Fulfillment.DELIVERED, confirmed.plusHours(chance.between(72, 140))));
    return switch (type) {
      case QUOTE -> way.subList(0, 1);
      case SALE -> way.stream().filter(step -> !step.at().isAfter(period.end())).toList();
    };
  }

  private record Draws(
      Source.Stream orders,
      Source.Stream times,
      Source.Stream clients,
      Source.Stream counts,
      Source.Stream lines) {
    static Draws of(Source source) {
      return new Draws(
          source.stream("orders"),
          source.stream("order times"),
          source.stream("order clients"),
          source.stream("order lines"),
          source.stream("lines"));
    }
  }
}
