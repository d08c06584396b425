package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.PrefixSums;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.terp.Invoice.Receipt;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Invoices in the order of their sales; the newest sales still wait for theirs. The newest invoices
 * are not paid yet, and of the others exactly as many as there is money for.
 */
final class Receivables {
  private static final int TWICE_SHARE = 5;
  private static final int PARTIAL_SHARE = 30;
  private static final int SLOWEST_DAYS = 45;

  private final Scale scale;
  private final Period period;
  private final Sales sales;
  private final Source.Stream draws;
  private final Sample payers;
  private final Sample twice;
  private final PrefixSums payments;
  private final Memo<Invoice> invoices = new Memo<>(this::make);

  Receivables(Source source, Scale scale, Period period, Sales sales) {
    this.scale = scale;
    this.period = period;
    this.sales = sales;
    draws = source.stream("receipts");
    int twices = scale.receivedPayments() * TWICE_SHARE / 100;
    int paying = scale.receivedPayments() - twices;
    int olderOnes = Math.max(paying, scale.invoices() * 3 / 4);
    payers = Sample.of(paying, olderOnes, source.stream("payers"));
    twice = Sample.of(twices, paying, source.stream("paid twice"));
    payments = PrefixSums.over(paying, payer -> twice.contains(payer) ? 2 : 1);
  }

  Invoice at(long index) {
    return invoices.at(index);
  }

  /** Empty for quotes and for sales too new to have one. */
  Optional<Invoice> of(Order order) {
    if (order.quote()) {
      return Optional.empty();
    }
    long sale = sales.sales().rank(order.index());
    return sale < scale.invoices() ? Optional.of(at(sale)) : Optional.empty();
  }

  /** The invoice a received payment is for. */
  Invoice paidBy(long payment) {
    return at(payers.at(payments.find(payment).parent()));
  }

  private Invoice make(long index) {
    Order order = sales.order(sales.sales().at(index));
    List<Receipt> receipts = receipts(index, order);
    long paid = receipts.stream().mapToLong(Receipt::amount).sum();
    return new Invoice(
        index, order, receipts, Invoice.statusOf(order.total(), paid, order.due(), period.asOf()));
  }

  private List<Receipt> receipts(long invoice, Order order) {
    if (invoice >= payers.range() || !payers.contains(invoice)) {
      return List.of();
    }
    long payer = payers.rank(invoice);
    long first = payments.firstOf(payer);
    Chance chance = draws.at(invoice);
    LocalDate date = later(order.invoiceDate(), chance);
    long part = Money.percentOf(order.total(), chance.between(30, 70));
    if (twice.contains(payer)) {
      return List.of(
          new Receipt(first, date, part),
          new Receipt(first + 1, later(date, chance), order.total() - part));
    }
    long amount = chance.percent(PARTIAL_SHARE) ? part : order.total();
    return List.of(new Receipt(first, date, amount));
  }

  private LocalDate later(LocalDate day, Chance chance) {
    long left = ChronoUnit.DAYS.between(day, period.asOf());
    return day.plusDays(chance.between(Math.min(1, left), Math.min(SLOWEST_DAYS, left)));
  }
}
