package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Children.Child;
import com.terp.chatops.seed.terp.Order.Fulfillment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders with their lines and what happened to them. */
final class OrderTables {
  private static final int QUOTE_DAYS = 30;
  private static final int NEW_DAYS = 10;

  private final World world;
  private final Keys keys;
  private final Papers papers;

  OrderTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> needed() {
    return List.of(orders(), orderLineItems());
  }

  List<TableRows<?>> linked() {
    return List.of(orderLineItemAllocations(), orderStatusHistory(), orderAuditLog());
  }

  private TableRows<?> orders() {
    return table("orders", keys, world.scale().orders(), world.sales()::order)
        .key("id", Order::index)
        .whole("version", order -> 1)
        .text("order_number", order -> papers.order(order.index()))
        .choice("orderType", Order::type)
        .flag("is_draft", order -> quoteStatus(order) == Order.QuoteStatus.UNSENT)
        .ref("client_id", "clients", Order::client)
        .json("items", order -> Json.objects(order.lines().stream().map(this::item).toList()))
        .decimal("subtotal", order -> Money.of(order.total()))
        .decimal("tax", order -> Money.ZERO)
        .decimal("discount", order -> Money.ZERO)
        .decimal("shipping", order -> Money.ZERO)
        .money("total", order -> Money.of(order.total()))
        .money("total_cogs", order -> Money.of(order.cogs()))
        .money("total_margin", order -> Money.of(order.margin()))
        .decimal(
            "avg_margin_percent",
            order -> Money.of(Money.basisPoints(order.margin(), order.total())))
        .date("valid_until", order -> order.quote() ? validUntil(order) : null)
        .choice("quoteStatus", this::quoteStatus)
        .choice("paymentTerms", Order::terms)
        .decimal("cash_payment", order -> Money.ZERO)
        .date("due_date", order -> order.quote() ? null : order.due())
        .choice("saleStatus", this::saleStatus)
        .refOrNull("invoice_id", "invoices", this::invoice)
        .choice("fulfillmentStatus", order -> order.last().status())
        .timestamp("packed_at", order -> order.reached(Fulfillment.PACKED).orElse(null))
        .refOrNull("packed_by", "users", order -> by(order, Fulfillment.PACKED))
        .timestamp("shipped_at", order -> order.reached(Fulfillment.SHIPPED).orElse(null))
        .refOrNull("shipped_by", "users", order -> by(order, Fulfillment.SHIPPED))
        .text("pickPackStatus", OrderTables::pickPackStatus)
        .timestamp("confirmed_at", order -> order.reached(Fulfillment.CONFIRMED).orElse(null))
        .ref("created_by", "users", order -> ReferenceData.SALES)
        .timestamp("created_at", Order::createdAt)
        .timestamp("updated_at", order -> order.last().at())
        .core();
  }

  private static LocalDate validUntil(Order order) {
    return order.createdAt().toLocalDate().plusDays(QUOTE_DAYS);
  }

  /** Old quotes are over, the newest are drafts. */
  private Order.@Nullable QuoteStatus quoteStatus(Order order) {
    if (!order.quote()) {
      return null;
    }
    boolean odd = order.index() % 2 == 1;
    if (validUntil(order).isBefore(world.period().asOf())) {
      return odd ? Order.QuoteStatus.EXPIRED : Order.QuoteStatus.REJECTED;
    }
    long days = ChronoUnit.DAYS.between(order.createdAt().toLocalDate(), world.period().asOf());
    if (days <= NEW_DAYS) {
      return Order.QuoteStatus.UNSENT;
    }
    return odd ? Order.QuoteStatus.SENT : Order.QuoteStatus.VIEWED;
  }

  private Json item(Line line) {
    return Json.object()
        .whole("batchId", keys.of("batches", line.batch()))
        .text("displayName", papers.product(line.goods().product()))
        .decimal("quantity", Money.of(line.quantity()))
        .decimal("unitPrice", Money.of(line.unitPrice()))
        .decimal("unitCogs", Money.of(line.goods().unitCogs()))
        .text("cogsMode", "FIXED")
        .text("cogsSource", "FIXED")
        .text("appliedRule", "NONE")
        .decimal("unitMargin", Money.of(line.unitMargin()))
        .decimal("marginPercent", Money.of(line.marginPercent()))
        .decimal("lineTotal", Money.of(line.total()))
        .decimal("lineCogs", Money.of(line.cogs()))
        .decimal("lineMargin", Money.of(line.total() - line.cogs()))
        .no("isSample");
  }

  private Invoice.@Nullable SaleStatus saleStatus(Order order) {
    return switch (order.fate()) {
      case QUOTED -> null;
      case CANCELLED -> Invoice.SaleStatus.CANCELLED;
      case SOLD ->
          world
              .receivables()
              .of(order)
              .map(invoice -> invoice.status().ofSale())
              .orElse(Invoice.SaleStatus.PENDING);
    };
  }

  private @Nullable Long invoice(Order order) {
    return world.receivables().of(order).map(Invoice::index).orElse(null);
  }

  private static @Nullable Long by(Order order, Fulfillment step) {
    return order.reached(step).map(at -> ReferenceData.WAREHOUSE).orElse(null);
  }

  private static String pickPackStatus(Order order) {
    return switch (order.last().status()) {
      case DRAFT, CONFIRMED -> "PENDING";
      case READY_FOR_PACKING -> "PICKING";
      case PACKED -> "PACKED";
      case SHIPPED, DELIVERED, RETURNED, RESTOCKED -> "READY";
      case CANCELLED -> "PENDING";
    };
  }

  private TableRows<?> orderLineItems() {
    return table(
            "order_line_items", keys, world.sales().lines().total(), world.sales()::lineInOrder)
        .key("id", Child::index)
        .ref("order_id", "orders", row -> row.of().index())
        .ref("batch_id", "batches", row -> row.part().batch())
        .text("product_display_name", row -> papers.product(row.part().goods().product()))
        .decimal("quantity", row -> Money.of(row.part().quantity()))
        .decimal("cogs_per_unit", row -> Money.of(row.part().goods().unitCogs()))
        .decimal("original_cogs_per_unit", row -> Money.of(row.part().goods().unitCogs()))
        .text("effective_cogs_basis", row -> "MANUAL")
        .flag("is_below_vendor_range", row -> false)
        .flag("is_cogs_overridden", row -> false)
        .decimal("margin_percent", row -> Money.of(row.part().marginPercent()))
        .decimal("margin_dollar", row -> Money.of(row.part().unitMargin()))
        .flag("is_margin_overridden", row -> false)
        .text("margin_source", row -> "DEFAULT")
        .decimal("unit_price", row -> Money.of(row.part().unitPrice()))
        .money("line_total", row -> Money.of(row.part().total()))
        .flag("is_sample", row -> false)
        .timestamp("created_at", row -> row.of().createdAt())
        .timestamp("updated_at", row -> row.of().createdAt())
        .detail();
  }

  private TableRows<?> orderLineItemAllocations() {
    return table(
            "order_line_item_allocations",
            keys,
            world.sales().sold().total(),
            world.sales()::soldInOrder)
        .key("id", Child::index)
        .ref("order_line_item_id", "order_line_items", row -> row.part().index())
        .ref("batch_id", "batches", row -> row.part().batch())
        .decimal("quantity_allocated", row -> Money.of(row.part().quantity()))
        .decimal("unit_cost", row -> Money.of(row.part().goods().unitCogs()))
        .timestamp("allocated_at", row -> world.sales().confirmedAt(row.of().index()))
        .ref("allocated_by", "users", row -> ReferenceData.WAREHOUSE)
        .detail();
  }

  private TableRows<?> orderStatusHistory() {
    Children<Order, Order.Step> steps =
        new Children<>(world.scale().orders(), world.sales()::order, Order::history);
    return table("order_status_history", keys, steps.count(), steps::at)
        .key("id", Child::index)
        .ref("order_id", "orders", step -> step.of().index())
        .choice("fulfillmentStatus", step -> step.part().status())
        .ref("changed_by", "users", OrderTables::changedBy)
        .timestamp("changed_at", step -> step.part().at())
        .detail();
  }

  private static long changedBy(Child<Order, Order.Step> step) {
    return switch (step.part().status()) {
      case DRAFT, CONFIRMED, CANCELLED -> ReferenceData.SALES;
      case READY_FOR_PACKING, PACKED, SHIPPED, DELIVERED, RETURNED, RESTOCKED ->
          ReferenceData.WAREHOUSE;
    };
  }

  /** Creation and, where there was one, confirmation. */
  private TableRows<?> orderAuditLog() {
    Children<Order, Order.Step> steps =
        new Children<>(
            world.scale().orders(),
            world.sales()::order,
            order -> order.history().subList(0, Math.min(2, order.history().size())));
    return table("order_audit_log", keys, steps.count(), steps::at)
        .key("id", Child::index)
        .ref("order_id", "orders", step -> step.of().index())
        .text("action", step -> step.ordinal() == 0 ? "CREATED" : step.part().status().name())
        .json(
            "changes",
            step -> {
              Fulfillment status = step.part().status();
              return Json.object().text("fulfillmentStatus", status.name()).toString();
            })
        .ref("user_id", "users", step -> ReferenceData.SALES)
        .timestamp("timestamp", step -> step.part().at())
        .detail();
  }
}
