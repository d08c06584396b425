package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Source;
import java.time.LocalDate;
import java.util.Optional;

/** Parts of prices paid back, in the order of the sales, then what was paid back for goods. */
final class Refunds {
  private final Scale scale;
  private final Period period;
  private final Sales sales;
  private final Receivables receivables;
  private final Source.Stream draws;
  private final Memo<Refund> refunds = new Memo<>(this::make);

  Refunds(Source source, Scale scale, Period period, Sales sales, Receivables receivables) {
    this.scale = scale;
    this.period = period;
    this.sales = sales;
    this.receivables = receivables;
    draws = source.stream("refunds");
  }

  long count() {
    return sales.claims().refunded() + returns();
  }

  /** Returns that were paid back; their refunds are the last. */
  long returns() {
    return sales.claims().processed().size();
  }

  Refund at(long index) {
    return refunds.at(index);
  }

  /** The refund of a return that was paid back, in their order. */
  Refund ofReturn(long rank) {
    return at(sales.claims().refunded() + rank);
  }

  private Refund make(long index) {
    Claims claims = sales.claims();
    long parts = claims.refunded();
    long sale =
        index < parts
            ? claims.refundedSale(index)
            : claims.returned().at(claims.processed().at(index - parts));
    Invoice invoice = receivables.at(sale);
    Optional<Return> goods = index < parts ? Optional.empty() : invoice.order().returned();
    LocalDate paid = invoice.changedOn();
    LocalDate reason = goods.map(g -> g.processedAt().toLocalDate()).orElse(paid);
    LocalDate date = (paid.isAfter(reason) ? paid : reason).plusDays(draws.at(index).between(1, 4));
    long amount =
        goods.isPresent()
            ? invoice.order().lines().get(0).total()
            : Money.percentOf(invoice.total(), scale.of(Figure.REFUND_AMOUNT));
    return new Refund(index, invoice, goods, period.atMost(date), amount);
  }
}
