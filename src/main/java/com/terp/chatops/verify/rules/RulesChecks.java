package com.terp.chatops.verify.rules;

import com.terp.chatops.verify.check.Check;
import java.util.List;

/** What a document may do, and what goes together. */
public final class RulesChecks {
  private RulesChecks() {}

  /** Every check there is about it. */
  public static List<Check> all() {
    return List.of(
        new FulfilmentFollowsItsStates(),
        new OrderStatusIsItsLastChange(),
        new OrdersHaveAHistory(),
        new StatusHistoryIsInOrder(),
        new StepsHaveTheirTimes(),
        new ReachedStepsHaveATime(),
        new QuotesAreNotInvoiced(),
        new QuotesMoveNoStock(),
        new QuotesAndSalesHaveTheirStatus(),
        new ConvertedQuotesHaveAnOrder(),
        new OrdersComeFromConvertedQuotes(),
        new DraftsAreNotConfirmed(),
        new SalesUnderWayAreNoDrafts(),
        new CancelledOrdersAreNotPaid(),
        new DeletedOrdersHaveNoInvoice(),
        new SamplesCostNothing(),
        new SamplesAreNotInvoiced(),
        new BuyersBuyAndSellersSell(),
        new PurchaseStatusFitsItsDates(),
        new ReceivedPurchasesReceivedSomething(),
        new TransferStatusFitsItsTimes(),
        new SampleStatusFitsItsDates(),
        new DoneTasksAreCompleted(),
        new PayoutsAreOfTheirOrder(),
        new NotificationsReachSomebody(),
        new RoomsAreNotBookedTwice(),
        new DeploymentsEndWhenTheyEnd(),
        new DeploymentsAreInAKnownState(),
        new FlagsDependOnOtherFlags(),
        new EnumsHoldAValue(),
        new FlagsAreYesOrNo(),
        new JsonIsWellFormed(),
        new PercentagesArePercentages(),
        new QuantitiesAreCounted(),
        new NumbersAreWellFormed(),
        new NamesAreNotBlank(),
        new LinksAreThereOnce(),
        new MailsAreOnesOwn(),
        new NothingIsItsOwnParent(),
        new TimesheetsAddUp(),
        new TimesheetsAreTheirEntries(),
        new WorkedMinutesAddUp(),
        new RolesHoldTheirPermissions(),
        new DefaultsAreThere(),
        new NamesAreThereOnce(),
        new LinksAreNotBlank(),
        new FinalReceiptsSayWhen(),
        new NumbersGoOnAfterTheLast(),
        new DeliveriesAreTheirOrders(),
        new ProductsAreListedOnce());
  }
}
