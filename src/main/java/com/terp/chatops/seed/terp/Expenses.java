package com.terp.chatops.seed.terp;

import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import java.time.LocalDate;
import java.time.YearMonth;

/** What the house costs, the same number of expenses every month. */
final class Expenses {
  private static final int A_MONTH = 6;

  /** The last month of a profile is not over: nothing falls later than this day. */
  private final int latestDay;

  private final Period period;
  private final Source.Stream draws;

  Expenses(Source source, Period period) {
    this.period = period;
    latestDay = period.asOf().getDayOfMonth();
    draws = source.stream("expenses");
  }

  long count() {
    return (long) period.months().size() * A_MONTH;
  }

  Expense at(long index) {
    Chance chance = draws.at(index);
    YearMonth month = period.months().get(Math.toIntExact(index / A_MONTH));
    LocalDate day =
        month.atDay((int) chance.between(1, Math.min(latestDay, month.lengthOfMonth())));
    return new Expense(
        index,
        chance.below(ReferenceData.EXPENSES.size()),
        day,
        chance.between(120, 9_500) * 100 + chance.below(100),
        chance.below(3));
  }

  /**
   * An expense.
   *
   * @param category index into {@link ReferenceData#EXPENSES}
   * @param amount in cents
   * @param method 0 to 2
   */
  record Expense(long index, long category, LocalDate date, long amount, long method) {}
}
