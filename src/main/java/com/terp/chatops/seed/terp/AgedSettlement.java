package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.PrefixSums;
import com.terp.chatops.seed.random.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everybody pays when it is due, but for a share of what clients owe, of which a part is long
 * overdue. Of what is not due yet, some is paid early.
 */
final class AgedSettlement implements Settlement {
  /** Days from the due date on which a debt is long overdue. */
  static final int LONG = 120;

  private static final int TWICE_SHARE = 5;
  private static final int EARLY_SHARE = 25;
  private static final int EARLY_PART_SHARE = 35;
  private static final long DRAWS = 1L << 40;

  private final Period period;
  private final Sales sales;
  private final int invoices;
  private final Source.Stream draws;
  private final long lateBelow;
  private final long longLateBelow;
  private final PrefixSums payments;

  AgedSettlement(Source source, Scale scale, Period period, Sales sales) {
    this.period = period;
    this.sales = sales;
    invoices = scale.invoices();
    draws = source.stream("settlements");
    long late = open() * scale.of(Figure.OVERDUE) / (100 - scale.of(Figure.OVERDUE));
    long longLate = late * scale.of(Figure.OVERDUE_120) / 100;
    long asOf = period.asOf().toEpochDay();
    longLateBelow = bound(longLate, 0, asOf - LONG);
    lateBelow = bound(late - longLate, asOf - LONG + 1, asOf - 1);
    payments = PrefixSums.over(invoices, invoice -> of(invoice).payments());
  }

  private LocalDate due(long invoice) {
    long order = sales.soldOrder(invoice);
    return Order.due(sales.terms(order), sales.createdAt(order));
  }

  @Override
  public Manner of(long invoice) {
    LocalDate due = due(invoice);
    Chance chance = draws.at(invoice);
    long drawn = chance.below(DRAWS);
    long days = ChronoUnit.DAYS.between(due, period.asOf());
    if (days <= 0) {
      return early(chance);
    }
    if (sales.claims().paidBack(invoice)) {
      return Manner.AT_ONCE;
    }
    boolean late = drawn < (days >= LONG ? longLateBelow : lateBelow);
    return late ? Manner.OPEN : chance.percent(TWICE_SHARE) ? Manner.TWICE : Manner.AT_ONCE;
  }

  private static Manner early(Chance chance) {
    long drawn = chance.below(100);
    if (drawn < EARLY_SHARE) {
      return Manner.AT_ONCE;
    }
    return drawn < EARLY_PART_SHARE ? Manner.IN_PART : Manner.OPEN;
  }

  /** What is owed and not due yet, about. No terms are longer than a few weeks. */
  private long open() {
    long sum = 0;
    for (long invoice = invoices - 1L; invoice >= 0; invoice--) {
      long order = sales.soldOrder(invoice);
      if (sales
          .createdAt(order)
          .toLocalDate()
          .plusDays(PaymentTerms.LONGEST + 1)
          .isBefore(period.asOf())) {
        break;
      }
      if (!due(invoice).isBefore(period.asOf())) {
        long total = sales.order(order).total();
        sum +=
            switch (of(invoice)) {
              case OPEN -> total;
              case IN_PART -> total / 2;
              case AT_ONCE, TWICE -> 0;
            };
      }
    }
    return sum;
  }

  /** Below which draw the invoices that are due within some days add up to an amount. */
  private long bound(long amount, long from, long until) {
    if (amount <= 0) {
      return 0;
    }
    for (long below = DRAWS / 64; ; below *= 4) {
      List<Candidate> found = candidates(Math.min(below, DRAWS), from, until);
      long sum = 0;
      for (Candidate candidate : found) {
        if (sum + candidate.amount() / 2 >= amount) {
          return candidate.drawn();
        }
        sum += candidate.amount();
      }
      if (below >= DRAWS) {
        return DRAWS;
      }
    }
  }

  private List<Candidate> candidates(long below, long from, long until) {
    List<Candidate> found = new ArrayList<>();
    for (long invoice = 0; invoice < invoices; invoice++) {
      long drawn = draws.at(invoice).below(DRAWS);
      if (drawn < below) {
        long due = due(invoice).toEpochDay();
        if (due >= from && due <= until && !sales.claims().paidBack(invoice)) {
          found.add(new Candidate(drawn, sales.order(sales.soldOrder(invoice)).total()));
        }
      }
    }
    found.sort(Comparator.comparingLong(Candidate::drawn));
    return found;
  }

  @Override
  public long payments() {
    return payments.total();
  }

  @Override
  public long firstPayment(long invoice) {
    return payments.firstOf(invoice);
  }

  @Override
  public long invoiceOf(long payment) {
    return payments.find(payment).parent();
  }

  private record Candidate(long drawn, long amount) {}
}
