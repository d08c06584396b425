package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.PrefixSums;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;

/**
 * As many payments as a profile says. The newest invoices are not paid yet, and of the others
 * exactly as many as there is money for.
 */
final class CountedSettlement implements Settlement {
  private static final int TWICE_SHARE = 5;
  private static final int PARTIAL_SHARE = 30;

  private final Sample payers;
  private final Sample twice;
  private final PrefixSums payments;
  private final Source.Stream draws;

  CountedSettlement(Source source, int invoices, int received) {
    int twices = received * TWICE_SHARE / 100;
    int paying = received - twices;
    int olderOnes = Math.max(paying, invoices * 3 / 4);
    payers = Sample.of(paying, olderOnes, source.stream("payers"));
    twice = Sample.of(twices, paying, source.stream("paid twice"));
    payments = PrefixSums.over(paying, payer -> twice.contains(payer) ? 2 : 1);
    draws = source.stream("settlements");
  }

  @Override
  public Manner of(long invoice) {
    if (invoice >= payers.range() || !payers.contains(invoice)) {
      return Manner.OPEN;
    }
    if (twice.contains(payers.rank(invoice))) {
      return Manner.TWICE;
    }
    return draws.at(invoice).percent(PARTIAL_SHARE) ? Manner.IN_PART : Manner.AT_ONCE;
  }

  @Override
  public long payments() {
    return payments.total();
  }

  @Override
  public long firstPayment(long invoice) {
    return payments.firstOf(payers.rank(invoice));
  }

  @Override
  public long invoiceOf(long payment) {
    return payers.at(payments.find(payment).parent());
  }
}
