package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import com.terp.chatops.seed.terp.Bill.Sent;
import com.terp.chatops.seed.terp.Invoice.Receipt;
import com.terp.chatops.seed.terp.Payment.Method;
import com.terp.chatops.seed.terp.Payment.Purpose;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What came in, in the order of the invoices, then what went out for bills, in their order, then
 * what was paid back.
 */
final class Payments {
  private static final int RECONCILED_SHARE = 70;
  private static final Weighted<Method> METHODS =
      Weighted.of(40, Method.CHECK)
          .or(30, Method.ACH)
          .or(15, Method.WIRE)
          .or(10, Method.CASH)
          .or(5, Method.CREDIT_CARD);

  private final Period period;
  private final Receivables receivables;
  private final Payables payables;
  private final Refunds refunds;
  private final Source.Stream draws;
  private final Memo<Payment> payments = new Memo<>(this::make);

  Payments(
      Source source, Period period, Receivables receivables, Payables payables, Refunds refunds) {
    this.period = period;
    this.receivables = receivables;
    this.payables = payables;
    this.refunds = refunds;
    draws = source.stream("payments");
  }

  long count() {
    return firstRefund() + refunds.count();
  }

  /** Those that came in; they are the first. */
  long received() {
    return receivables.payments();
  }

  /** The payment of a refund. */
  Payment of(Refund refund) {
    return at(firstRefund() + refund.index());
  }

  Payment at(long index) {
    return payments.at(index);
  }

  private Payment make(long index) {
    if (index < receivables.payments()) {
      return received(index);
    }
    return index < firstRefund() ? sent(index) : paidBack(index);
  }

  private long firstRefund() {
    return receivables.payments() + payables.payments();
  }

  private Payment received(long index) {
    Invoice invoice = receivables.paidBy(index);
    Receipt receipt =
        invoice.receipts().stream().filter(r -> r.payment() == index).findFirst().orElseThrow();
    return payment(
        index,
        Purpose.INVOICE,
        new Deal(invoice.order().client(), invoice.index(), receipt.date(), receipt.amount()));
  }

  private Payment sent(long index) {
    Bill bill = payables.paidBy(index);
    Sent sent = bill.payment().orElseThrow();
    return payment(
        index,
        Purpose.BILL,
        new Deal(bill.batch().lot().seller(), bill.index(), sent.date(), sent.amount()));
  }

  private Payment paidBack(long index) {
    Refund refund = refunds.at(index - firstRefund());
    Invoice invoice = refund.invoice();
    return payment(
        index,
        Purpose.REFUND,
        new Deal(invoice.order().client(), refund.index(), refund.date(), refund.amount()));
  }

  private Payment payment(long index, Purpose purpose, Deal deal) {
    Chance chance = draws.at(index);
    LocalDateTime at = Period.during(deal.date(), chance);
    Method method = chance.pick(METHODS);
    LocalDateTime found = at.plusDays(chance.between(1, 5));
    boolean reconciled = chance.percent(RECONCILED_SHARE) && !found.isAfter(period.end());
    return new Payment(
        index,
        purpose,
        deal.party(),
        deal.document(),
        at,
        deal.amount(),
        method,
        chance.between(100_000, 999_999),
        reconciled ? Optional.of(found) : Optional.empty());
  }

  private record Deal(long party, long document, LocalDate date, long amount) {}
}
