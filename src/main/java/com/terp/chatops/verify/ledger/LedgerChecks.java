package com.terp.chatops.verify.ledger;

import com.terp.chatops.verify.check.Check;
import java.util.List;

/** Double entry. */
public final class LedgerChecks {
  private LedgerChecks() {}

  /** Every check there is about it. */
  public static List<Check> all() {
    return List.of(
        new LedgerBalances(),
        new BookingsBalance(),
        new BookingDaysBalance(),
        new EntriesHaveOneSide(),
        new EntriesLieInTheirPeriod(),
        new PeriodsDoNotOverlap(),
        new PeriodsAreOfTheirYear(),
        new AccountsHaveTheirSide(),
        new PostedEntriesSayWhen(),
        new InvoicesAreBookedInFull(),
        new RevenueIsTheInvoices(),
        new CostOfGoodsIsTheOrders(),
        new PaymentsAreBookedInFull(),
        new PaymentsMoveCash(),
        new BillsAreBookedInFull(),
        new ExpensesAreBookedInFull(),
        new InvoicesAreBooked(),
        new PaymentsAreBooked(),
        new BillsAreBooked(),
        new ExpensesAreBooked(),
        new EntriesAreOfSomething(),
        new VoidInvoicesAreReversed(),
        new DeletedPaymentsAreReversed(),
        new EntriesAreOfTheInvoicesDay(),
        new EntriesAreOfThePaymentsDay(),
        new ReceivablesAreTheOpenInvoices(),
        new PayablesAreTheOpenBills());
  }
}
