package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import java.util.List;
import java.util.stream.LongStream;

/** Lots and how they came in: purchase orders and intake sessions. */
final class IntakeTables {
  private final World world;
  private final Keys keys;
  private final Papers papers;

  IntakeTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> needed() {
    return List.of(lots());
  }

  List<TableRows<?>> linked() {
    return List.of(
        intakeSessions(), intakeSessionBatches(), purchaseOrders(), purchaseOrderItems());
  }

  private TableRows<?> lots() {
    return table("lots", keys, world.scale().lots(), world.batches()::lot)
        .key("id", Lot::index)
        .text("code", lot -> papers.lot(lot.index()))
        .ref("supplier_client_id", "clients", Lot::seller)
        .ref("vendorId", "vendors", Lot::seller)
        .timestamp("date", Lot::receivedAt)
        .timestamp("createdAt", Lot::receivedAt)
        .timestamp("updatedAt", Lot::receivedAt)
        .detail();
  }

  private TableRows<?> intakeSessions() {
    return table("intake_sessions", keys, world.scale().lots(), world.batches()::lot)
        .key("id", Lot::index)
        .text("session_number", lot -> papers.intake(lot.index()))
        .ref("vendor_id", "clients", Lot::seller)
        .text("status", lot -> lot.open() ? "IN_PROGRESS" : "COMPLETED")
        .date("receive_date", lot -> lot.receivedAt().toLocalDate())
        .ref("received_by", "users", lot -> ReferenceData.WAREHOUSE)
        .choice("paymentTerms", lot -> PaymentTerms.CONSIGNMENT)
        .money("total_amount", lot -> Money.of(cost(lot)))
        .decimal("amount_paid", lot -> Money.ZERO)
        .flag("receipt_generated", lot -> !lot.open())
        .timestamp("receipt_generated_at", lot -> lot.open() ? null : lot.receivedAt())
        .timestamp("created_at", Lot::receivedAt)
        .timestamp("updated_at", Lot::receivedAt)
        .timestamp("completed_at", lot -> lot.open() ? null : lot.receivedAt().plusHours(2))
        .detail();
  }

  private TableRows<?> intakeSessionBatches() {
    return table("intake_session_batches", keys, world.scale().batches(), world.batches()::at)
        .key("id", Batch::index)
        .ref("intake_session_id", "intake_sessions", batch -> batch.lot().index())
        .ref("batch_id", "batches", Batch::index)
        .decimal("received_qty", batch -> Money.of(batch.received()))
        .decimal("unit_cost", batch -> Money.of(batch.goods().unitCogs()))
        .money("total_cost", batch -> Money.of(batch.cost()))
        .timestamp("created_at", batch -> batch.lot().receivedAt())
        .timestamp("updated_at", batch -> batch.lot().receivedAt())
        .detail();
  }

  private TableRows<?> purchaseOrders() {
    return table("purchaseOrders", keys, world.scale().lots(), world.batches()::lot)
        .key("id", Lot::index)
        .text("poNumber", lot -> papers.purchaseOrder(lot.index()))
        .ref("supplier_client_id", "clients", Lot::seller)
        .ref("vendorId", "vendors", Lot::seller)
        .ref("intakeSessionId", "intake_sessions", Lot::index)
        .text("purchaseOrderStatus", lot -> lot.open() ? "RECEIVING" : "RECEIVED")
        .date("orderDate", lot -> lot.orderedAt().toLocalDate())
        .date("expectedDeliveryDate", lot -> lot.receivedAt().toLocalDate())
        .date("actualDeliveryDate", lot -> lot.open() ? null : lot.receivedAt().toLocalDate())
        .decimal("subtotal", lot -> Money.of(cost(lot)))
        .decimal("tax", lot -> Money.ZERO)
        .decimal("shipping", lot -> Money.ZERO)
        .money("total", lot -> Money.of(cost(lot)))
        .text("paymentTerms", lot -> world.parties().at(lot.seller()).vendorTerms().words())
        .ref("createdBy", "users", lot -> ReferenceData.OPERATIONS)
        .timestamp("createdAt", Lot::orderedAt)
        .timestamp("updatedAt", Lot::receivedAt)
        .timestamp("sentAt", lot -> lot.orderedAt().plusHours(1))
        .timestamp("confirmedAt", lot -> lot.orderedAt().plusDays(1))
        .detail();
  }

  private TableRows<?> purchaseOrderItems() {
    return table("purchaseOrderItems", keys, world.scale().batches(), world.batches()::at)
        .key("id", Batch::index)
        .ref("purchaseOrderId", "purchaseOrders", batch -> batch.lot().index())
        .ref("productId", "products", batch -> batch.goods().product().index())
        .decimal("quantityOrdered", batch -> Money.of(batch.received()))
        .decimal("quantityReceived", batch -> Money.of(batch.received()))
        .text("cogsMode", batch -> "FIXED")
        .decimal("unitCost", batch -> Money.of(batch.goods().unitCogs()))
        .money("totalCost", batch -> Money.of(batch.cost()))
        .ref("supplier_client_id", "clients", batch -> batch.lot().seller())
        .timestamp("createdAt", batch -> batch.lot().orderedAt())
        .timestamp("updatedAt", batch -> batch.lot().receivedAt())
        .detail();
  }

  private long cost(Lot lot) {
    return LongStream.range(lot.firstBatch(), lot.firstBatch() + lot.batches())
        .mapToObj(world.batches()::at)
        .mapToLong(Batch::cost)
        .sum();
  }
}
