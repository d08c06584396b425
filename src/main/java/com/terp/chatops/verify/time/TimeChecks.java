package com.terp.chatops.verify.time;

import com.terp.chatops.verify.check.Check;
import java.util.List;

/** What cannot have happened before something else. */
public final class TimeChecks {
  private TimeChecks() {}

  /** Every check there is about it. */
  public static List<Check> all() {
    return List.of(
        new InvoicesFollowTheirOrders(),
        new InvoicesSatisfyTerpsValidator(),
        new InvoicesAreDueAfterTheirDate(),
        new InvoicesAreDueAsTheirTermsSay(),
        new PaymentsFollowTheirInvoices(),
        new BillsAreDueAfterTheirDate(),
        new BillsAreDueAsTheirTermsSay(),
        new PaymentsFollowTheirBills(),
        new OrdersPassTheirSteps(),
        new OrdersAreDueAfterTheirDay(),
        new StatusHistoryBeginsAfterTheOrder(),
        new StatusTimesAreTheOrders(),
        new ClientsAreOlderThanTheirOrders(),
        new BatchesAreNotOlderThanTheirLot(),
        new PurchasesPassTheirSteps(),
        new TransactionsArePaidAfterTheirDay(),
        new InstallmentsFallDueInTurn(),
        new ReconciledAfterPaid(),
        new TransfersPassTheirSteps(),
        new SamplesPassTheirSteps(),
        new EventsEndAfterTheyStart(),
        new CreatedBeforeUpdated(),
        new DeletedAfterCreated(),
        new StartsBeforeEnds(),
        new StepsAfterCreation(),
        new DatesAreReal(),
        new DatesArePlausible(),
        new NothingComesFromTheFuture(),
        new PapersAreNotOfTomorrow(),
        new ReturnsFollowTheirOrders(),
        new SalesFollowTheirBatch());
  }
}
