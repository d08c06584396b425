package com.terp.chatops.verify.stock;

import com.terp.chatops.verify.check.Check;
import java.util.List;

/** Quantities in batches and the movements that explain them. */
public final class StockChecks {
  private StockChecks() {}

  /** Every check there is about it. */
  public static List<Check> all() {
    return List.of(
        new QuantitiesAreNotNegative(),
        new NoMoreIsSpokenForThanOnHand(),
        new SamplesAreOnHand(),
        new DeletedBatchesHoldNothing(),
        new WhatIsOnSaleIsAProduct(),
        new MovementsAddUp(),
        new MovementsFollowEachOther(),
        new FirstMovementBringsItIn(),
        new LastMovementLeavesWhatIsOnHand(),
        new MovementsGoTheirWay(),
        new MovementsNeverGoBelowNothing(),
        new BatchesAreNotOversold(),
        new SaleMovementsAreTheirLines(),
        new ShippedLinesMovedStock(),
        new AllocationsStayWithinTheirLine(),
        new ShippedLinesAreAllocatedInFull(),
        new AllocationsAreOfTheLinesBatch(),
        new AllocationsAreOfTheLinesProduct(),
        new InvoiceLinesAreOfTheBatchsProduct(),
        new PricesAreOfTheBatchsProduct(),
        new SoldOutMeansNothingLeft(),
        new LiveBatchesHaveSomething(),
        new OnlyLiveBatchesArePublished(),
        new OnlyLiveBatchesAreReserved(),
        new NothingIsSoldBeforeItsIntake(),
        new NothingShipsBeforeItsLot(),
        new ConsignedBatchesAreOnConsignment(),
        new BatchesAreNotOverpaid(),
        new CostRangesAreRanges(),
        new BatchPlacesHoldWhatIsOnHand(),
        new SitesReserveWhatTheyHave(),
        new TransfersGoElsewhere(),
        new ZonesHoldWhatFits(),
        new SampleAllowanceAddsUp(),
        new NotMoreIsReceivedThanOrdered(),
        new IntakesAreTheirMovements(),
        new NotMoreComesBackThanWasSold(),
        new BatchHistoryIsUnbroken(),
        new BatchesFollowTheirStates(),
        new BatchStateIsItsLastChange(),
        new BatchesHaveAHistory(),
        new ShippedLinesAreAllocated(),
        new AllocationsCostWhatTheirLineCosts(),
        new LotsAreOfTheirBillsVendor(),
        new PayablesAreOfTheirLot(),
        new PurchaseItemsAreOfTheirSupplier(),
        new CartsAreOfTheBatchsProduct(),
        new ReturnsAreOfWhatWasSold(),
        new SiteCountsAreTheBatches(),
        new ZonesHoldWhatIsOnHand(),
        new ReservedIsWhatWaits(),
        new ZonesKnowWhatTheyHold(),
        new SalesAreOfTheBatchsProduct(),
        new SalesCostWhatTheirBatchCosts(),
        new BagsHoldTheirOrdersLines(),
        new VendorReturnsGoToTheirVendor(),
        new CostHistoryEndsAtTheCost(),
        new DiscrepanciesAreTheItems(),
        new CartsHoldWhatIsThere());
  }
}
