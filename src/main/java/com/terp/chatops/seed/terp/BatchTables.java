package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.random.PrefixSums;
import com.terp.chatops.seed.terp.Children.Child;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Batches, their states, movements and places. */
final class BatchTables {
  private final World world;
  private final Keys keys;
  private final Papers papers;

  BatchTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> needed() {
    return List.of(batches(), batchStatusHistory(), inventoryMovements());
  }

  List<TableRows<?>> linked() {
    return List.of(batchLocations(), priceHistory());
  }

  private TableRows<?> batches() {
    return table("batches", keys, world.scale().batches(), world.batches()::at)
        .key("id", Batch::index)
        .text("code", batch -> papers.batch(batch.index()))
        .whole("version", batch -> 1)
        .text("sku", batch -> papers.sku(batch.goods()))
        .ref("productId", "products", batch -> batch.goods().product().index())
        .ref("lotId", "lots", batch -> batch.lot().index())
        .choice("batchStatus", Batch::status)
        .flag("isPhotographyComplete", batch -> !batch.lot().open())
        .ref("statusId", "workflow_statuses", batch -> WorkflowStatus.indexOf(batch.status()))
        .text("grade", Batch::grade)
        .whole("isSample", batch -> 0)
        .whole("sampleOnly", batch -> 0)
        .whole("sampleAvailable", batch -> 0)
        .text("cogsMode", batch -> "FIXED")
        .decimal("unitCogs", batch -> Money.of(batch.goods().unitCogs()))
        .choice("paymentTerms", Batch::terms)
        .text("ownership_type", batch -> batch.consigned() ? "CONSIGNED" : "OFFICE_OWNED")
        .decimal("amountPaid", batch -> Money.of(batch.consigned() ? 0 : batch.cost()))
        .decimal("onHandQty", batch -> Money.of(batch.left()))
        .decimal("sampleQty", batch -> Money.ZERO)
        .decimal("reservedQty", batch -> Money.of(batch.reserved()))
        .decimal("quarantineQty", batch -> Money.of(heldAs(batch, Batch.Status.QUARANTINED)))
        .decimal("holdQty", batch -> Money.of(heldAs(batch, Batch.Status.ON_HOLD)))
        .decimal("defectiveQty", batch -> Money.ZERO)
        .whole("publishEcom", batch -> 0)
        .whole("publishB2b", batch -> batch.status() == Batch.Status.LIVE ? 1 : 0)
        .timestamp("createdAt", batch -> batch.lot().receivedAt())
        .timestamp("updatedAt", Batch::changedAt)
        .core();
  }

  private static long heldAs(Batch batch, Batch.Status status) {
    return batch.status() == status ? batch.held() : 0;
  }

  private TableRows<?> batchStatusHistory() {
    Children<Batch, Batch.Step> steps =
        new Children<>(world.scale().batches(), world.batches()::at, Batch::history);
    return table("batch_status_history", keys, steps.count(), steps::at)
        .key("id", Child::index)
        .ref("batchId", "batches", step -> step.of().index())
        .refOrNull("fromStatusId", "workflow_statuses", BatchTables::statusBefore)
        .ref("toStatusId", "workflow_statuses", step -> indexOf(step.part()))
        .ref("changedBy", "users", step -> ReferenceData.WAREHOUSE)
        .timestamp("createdAt", step -> step.part().at())
        .detail();
  }

  private static @Nullable Long statusBefore(Child<Batch, Batch.Step> step) {
    return step.ordinal() == 0 ? null : indexOf(step.of().history().get(step.ordinal() - 1));
  }

  private static long indexOf(Batch.Step step) {
    return WorkflowStatus.indexOf(step.status());
  }

  private TableRows<?> inventoryMovements() {
    PrefixSums sums = world.batches().movements();
    return table("inventoryMovements", keys, sums.total(), index -> movement(sums, index))
        .key("id", Movement::index)
        .ref("batchId", "batches", movement -> movement.batch().index())
        .text("inventoryMovementType", BatchTables::kind)
        .decimal("quantityChange", movement -> Money.of(movement.after() - movement.before()))
        .decimal("quantityBefore", movement -> Money.of(movement.before()))
        .decimal("quantityAfter", movement -> Money.of(movement.after()))
        .text("referenceType", BatchTables::document)
        .whole("referenceId", this::reason)
        .ref("performedBy", "users", movement -> ReferenceData.WAREHOUSE)
        .timestamp("createdAt", Movement::at)
        .detail();
  }

  private Movement movement(PrefixSums sums, long index) {
    PrefixSums.Place place = sums.find(index);
    return new Movement(index, world.batches().at(place.parent()), place.ordinal());
  }

  private static String kind(Movement movement) {
    return movement.intake() ? "INTAKE" : movement.move().kind().name();
  }

  private static String document(Movement movement) {
    if (movement.intake()) {
      return "LOT";
    }
    return switch (movement.move().kind()) {
      case SALE -> "ORDER";
      case RETURN -> "RETURN";
      case SAMPLE -> "SAMPLE_REQUEST";
    };
  }

  private long reason(Movement movement) {
    if (movement.intake()) {
      return keys.of("lots", movement.batch().lot().index());
    }
    Batch.Move move = movement.move();
    return switch (move.kind()) {
      case SALE -> keys.of("orders", move.of());
      case RETURN -> keys.of("returns", move.of());
      case SAMPLE -> keys.of("sampleRequests", move.of());
    };
  }

  /** A batch has one place, and none when it is gone. */
  private TableRows<?> batchLocations() {
    Children<Batch, Long> places =
        new Children<>(
            world.scale().batches(),
            world.batches()::at,
            batch -> batch.left() > 0 ? List.of(place(batch)) : List.of());
    return table("batchLocations", keys, places.count(), places::at)
        .key("id", Child::index)
        .ref("batchId", "batches", place -> place.of().index())
        .text("site", place -> place(place).site())
        .text("zone", place -> place(place).zone())
        .text("rack", place -> place(place).rack())
        .text("shelf", place -> "S1")
        .text("bin", place -> "B1")
        .decimal("qty", place -> Money.of(place.of().left()))
        .timestamp("createdAt", place -> place.of().lot().receivedAt())
        .timestamp("updatedAt", place -> place.of().changedAt())
        .detail();
  }

  private static ReferenceData.Place place(Child<Batch, Long> row) {
    return ReferenceData.PLACES.get(Math.toIntExact(row.part()));
  }

  private static long place(Batch batch) {
    return switch (batch.goods().product().category()) {
      case FLOWER -> 1 + batch.index() % 2;
      case CONCENTRATES -> 3;
      case EDIBLES, PRE_ROLLS, VAPES -> 4;
    };
  }

  /** What each batch was bought for, then what each line of a sale brought. */
  private TableRows<?> priceHistory() {
    long bought = world.scale().batches();
    return table("price_history", keys, bought + world.sales().sold().total(), this::price)
        .key("id", Price::index)
        .ref("product_id", "products", price -> price.goods().product().index())
        .ref("batch_id", "batches", price -> price.goods().batch())
        .refOrNull("client_id", "clients", Price::client)
        .refOrNull("order_id", "orders", Price::sale)
        .text("transaction_type", Price::kind)
        .decimal("unit_price", price -> Money.of(price.unitPrice()))
        .decimal("quantity", price -> Money.of(price.quantity()))
        .decimal("total_price", price -> Money.of(Money.times(price.quantity(), price.unitPrice())))
        .refOrNull("supplier_id", "clients", Price::supplier)
        .timestamp("created_at", Price::at)
        .detail();
  }

  private Price price(long index) {
    long bought = world.scale().batches();
    if (index < bought) {
      Batch batch = world.batches().at(index);
      Goods goods = batch.goods();
      return new Price(
          index, goods, null, goods.unitCogs(), batch.received(), batch.lot().receivedAt());
    }
    Child<Order, Line> row = world.sales().soldInOrder(index - bought);
    Line line = row.part();
    return new Price(
        index, line.goods(), row.of(), line.unitPrice(), line.quantity(), row.of().createdAt());
  }
}
