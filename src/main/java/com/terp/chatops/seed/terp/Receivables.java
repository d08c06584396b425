package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.terp.Invoice.Receipt;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Invoices in the order of their sales; the newest sales may still wait for theirs. */
final class Receivables {
  private static final int SLOWEST_DAYS = 45;

  private final Scale scale;
  private final Period period;
  private final Sales sales;
  private final Source.Stream draws;
  private final Settlement settlement;
  private final Memo<Invoice> invoices = new Memo<>(this::make);

  Receivables(Source source, Scale scale, Period period, Sales sales) {
    this.scale = scale;
    this.period = period;
    this.sales = sales;
    draws = source.stream("receipts");
    settlement =
        scale
            .payments()
            .<Settlement>map(
                all -> new CountedSettlement(source, scale.invoices(), all - scale.billPayments()))
            .orElseGet(() -> new AgedSettlement(source, scale, period, sales));
  }

  long count() {
    return scale.invoices();
  }

  /** How many payments came in. */
  long payments() {
    return settlement.payments();
  }

  Invoice at(long index) {
    return invoices.at(index);
  }

  /** Empty for what was not sold and for sales too new to have one. */
  Optional<Invoice> of(Order order) {
    if (!order.sold()) {
      return Optional.empty();
    }
    long sale = sales.soldBefore(order.index());
    return sale < scale.invoices() ? Optional.of(at(sale)) : Optional.empty();
  }

  /** The invoice a received payment is for. */
  Invoice paidBy(long payment) {
    return at(settlement.invoiceOf(payment));
  }

  private Invoice make(long index) {
    Order order = sales.order(sales.soldOrder(index));
    List<Receipt> receipts = receipts(index, order);
    long paid = receipts.stream().mapToLong(Receipt::amount).sum();
    return new Invoice(
        index, order, receipts, Invoice.statusOf(order.total(), paid, order.due(), period.asOf()));
  }

  private List<Receipt> receipts(long invoice, Order order) {
    Settlement.Manner manner = settlement.of(invoice);
    if (manner == Settlement.Manner.OPEN) {
      return List.of();
    }
    long first = settlement.firstPayment(invoice);
    Chance chance = draws.at(invoice);
    LocalDate date = later(order.invoiceDate(), chance);
    long part = Money.percentOf(order.total(), chance.between(30, 70));
    return switch (manner) {
      case OPEN -> List.of();
      case IN_PART -> List.of(new Receipt(first, date, part));
      case AT_ONCE -> List.of(new Receipt(first, date, order.total()));
      case TWICE ->
          List.of(
              new Receipt(first, date, part),
              new Receipt(first + 1, later(date, chance), order.total() - part));
    };
  }

  private LocalDate later(LocalDate day, Chance chance) {
    long left = ChronoUnit.DAYS.between(day, period.asOf());
    return day.plusDays(chance.between(Math.min(1, left), Math.min(SLOWEST_DAYS, left)));
  }
}
