package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Memo;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import com.terp.chatops.seed.random.Weighted;
import com.terp.chatops.seed.terp.Bill.Sent;
import com.terp.chatops.seed.terp.Party.VendorTerms;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Bills in the order of their batches, and what was paid for them. */
final class Payables {
  private static final int PARTIAL_SHARE = 20;
  private static final int SLOWEST_DAYS = 40;
  private static final Weighted<VendorTerms> TERMS =
      Weighted.of(40, VendorTerms.NET_60)
          .or(40, VendorTerms.NET_30)
          .or(10, VendorTerms.NET_15)
          .or(5, VendorTerms.ON_RECEIPT)
          .or(5, VendorTerms.COD);

  private final Scale scale;
  private final Period period;
  private final Batches batches;
  private final long received;
  private final Source.Stream draws;
  private final Sample billed;
  private final Sample paid;
  private final Memo<Bill> bills = new Memo<>(this::make);

  Payables(Source source, Scale scale, Period period, Batches batches, Receivables receivables) {
    this.scale = scale;
    this.period = period;
    this.batches = batches;
    received = receivables.payments();
    draws = source.stream("bills");
    billed = Sample.of(scale.bills(), scale.batchesOnSale(), source.stream("billed batches"));
    int olderOnes = Math.max(scale.billPayments(), scale.bills() * 2 / 3);
    paid = Sample.of(scale.billPayments(), olderOnes, source.stream("paid bills"));
  }

  long count() {
    return scale.bills();
  }

  /** How many payments went out. */
  long payments() {
    return scale.billPayments();
  }

  Bill at(long index) {
    return bills.at(index);
  }

  Optional<Bill> of(Batch batch) {
    return batch.index() < billed.range() && billed.contains(batch.index())
        ? Optional.of(at(billed.rank(batch.index())))
        : Optional.empty();
  }

  /** The bill a sent payment is for; the sent ones follow the received ones. */
  Bill paidBy(long payment) {
    return at(paid.at(payment - received));
  }

  private Bill make(long index) {
    Chance chance = draws.at(index);
    Batch batch = batches.at(billed.at(index));
    boolean settled = batch.consigned() && batch.sold() > 0;
    long quantity = settled ? batch.sold() : batch.received();
    LocalDateTime reason =
        settled ? batch.moves().get(batch.moves().size() - 1).at() : batch.lot().receivedAt();
    LocalDate date = period.atMost(reason.toLocalDate().plusDays(1));
    VendorTerms terms = chance.pick(TERMS);
    long total = Money.times(quantity, batch.goods().unitCogs());
    Optional<Sent> sent = sent(index, date, total, chance);
    Bill.Status status =
        status(total, sent.map(Sent::amount).orElse(0L), date.plusDays(terms.days()), chance);
    return new Bill(index, batch, quantity, date, terms, sent, status);
  }

  private Optional<Sent> sent(long bill, LocalDate date, long total, Chance chance) {
    if (bill >= paid.range() || !paid.contains(bill)) {
      return Optional.empty();
    }
    long left = ChronoUnit.DAYS.between(date, period.asOf());
    LocalDate day = date.plusDays(chance.between(0, Math.min(SLOWEST_DAYS, left)));
    long part = Money.percentOf(total, chance.between(30, 70));
    return Optional.of(
        new Sent(received + paid.rank(bill), day, chance.percent(PARTIAL_SHARE) ? part : total));
  }

  private Bill.Status status(long total, long paidSoFar, LocalDate due, Chance chance) {
    if (paidSoFar >= total) {
      return Bill.Status.PAID;
    }
    if (paidSoFar > 0) {
      return Bill.Status.PARTIAL;
    }
    if (due.isBefore(period.asOf())) {
      return Bill.Status.OVERDUE;
    }
    return chance.percent(60) ? Bill.Status.APPROVED : Bill.Status.PENDING;
  }
}
