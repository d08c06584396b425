package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.cents;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.number;
import static com.terp.chatops.seed.terp.modules.Say.theirs;
import static com.terp.chatops.seed.terp.modules.Say.where;

import com.terp.chatops.seed.fill.Row;
import com.terp.chatops.seed.fill.Sketch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money beside the main way: disputes, installments, services, goods sent back, counting errors.
 */
final class Claims {
  private static final int INSTALLMENTS = 3;
  private static final int SERVICES = 2;

  private Claims() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        vendorReturns(sizes),
        vendorReturnItems(),
        disputes(sizes),
        plans(sizes),
        installments(),
        serviceInvoices(),
        serviceLines(),
        discrepancies(),
        cashMoves());
  }

  private static Sketch vendorReturns(Sizes sizes) {
    return Sketch.of("vendor_returns")
        .rows(20)
        .parent("vendor_id", Say.inTurn(sizes, "vendors"))
        .set("status", row -> row.index() % 2 == 0 ? "CREDIT_RECEIVED" : "PENDING_VENDOR_CREDIT")
        .set("total_value", row -> quantity(row.index()).multiply(cost(row.index())))
        .set(
            "credit_received",
            where("status", List.of("CREDIT_RECEIVED"), r -> r.get("total_value")))
        .set(
            "credit_received_at",
            where("status", List.of("CREDIT_RECEIVED"), Say.later("created_at", 5, 20)))
        .money("total_value", "credit_received");
  }

  private static Sketch vendorReturnItems() {
    return Sketch.of("vendor_return_items")
        .rowsPer("vendor_returns", 1)
        .set("quantity", row -> quantity(row.parentIndex("vendor_return_id")))
        .set("unit_cost", row -> cost(row.parentIndex("vendor_return_id")));
  }

  private static BigDecimal quantity(long index) {
    return BigDecimal.valueOf(1 + index % 9);
  }

  private static BigDecimal cost(long index) {
    return BigDecimal.valueOf(800 + 100 * (index % 8));
  }

  private static Sketch disputes(Sizes sizes) {
    return Sketch.of("invoice_disputes")
        .rows(20)
        .parent("invoice_id", Say.drawn(sizes, "invoices"))
        .set("client_id", theirs("invoice_id", "customerId"))
        .set("disputed_amount", row -> part(row.of("invoice_id", "totalAmount"), 10))
        .set(
            "adjustment_amount",
            where("dispute_status", List.of("RESOLVED"), r -> part(r.get("disputed_amount"), 50)))
        .money("disputed_amount");
  }

  private static BigDecimal part(@Nullable Object whole, int percent) {
    return cents(number(whole).multiply(BigDecimal.valueOf(percent, 2)));
  }

  private static Sketch plans(Sizes sizes) {
    return Sketch.of("installment_plans")
        .rows(20)
        .parent("invoice_id", Say.drawn(sizes, "invoices"))
        .parent("order_id", row -> -1)
        .set("client_id", theirs("invoice_id", "customerId"))
        .set("total_amount", row -> cents(number(row.of("invoice_id", "totalAmount"))))
        .set("number_of_installments", always(INSTALLMENTS))
        .set("frequency", always("MONTHLY"))
        .set(
            "first_payment_date",
            row -> Say.timeOf(row, "invoice_id", "invoiceDate").toLocalDate().plusDays(30))
        .set("down_payment_amount", always(BigDecimal.ZERO))
        .set("total_paid", row -> paid(row.get("total_amount"), paidOf(row.index())))
        .set(
            "remaining_balance",
            row -> number(row.get("total_amount")).subtract(number(row.get("total_paid"))))
        .set("status", row -> paidOf(row.index()) == INSTALLMENTS ? "COMPLETED" : "ACTIVE")
        .set("interest_rate", always(BigDecimal.ZERO))
        .set("late_fee_amount", always(BigDecimal.ZERO))
        .money("total_amount", "total_paid", "remaining_balance");
  }

  private static Sketch installments() {
    return Sketch.of("installments")
        .rowsPer("installment_plans", INSTALLMENTS)
        .set("installment_number", row -> row.index() % INSTALLMENTS + 1)
        .set(
            "due_date",
            row ->
                Say.timeOf(row, "plan_id", "first_payment_date")
                    .toLocalDate()
                    .plusDays(30 * (row.index() % INSTALLMENTS)))
        .set("amount_due", Claims::due)
        .set("amount_paid", row -> settled(row) ? due(row) : BigDecimal.ZERO)
        .set("paid_date", row -> settled(row) ? row.get("due_date") : null)
        .set("payment_id", never())
        .set("installment_status", Claims::installmentStatus)
        .set("late_fee_applied", always(BigDecimal.ZERO))
        .money("amount_due", "amount_paid");
  }

  /** How many installments of a plan are paid: none of some, all of others. */
  private static int paidOf(long plan) {
    return (int) (plan % (INSTALLMENTS + 1));
  }

  private static boolean settled(Row row) {
    return row.index() % INSTALLMENTS < paidOf(row.parentIndex("plan_id"));
  }

  private static String installmentStatus(Row row) {
    if (settled(row)) {
      return "PAID";
    }
    return row.time("due_date").isBefore(row.period().end()) ? "OVERDUE" : "SCHEDULED";
  }

  /** The last one takes the cents that cannot be shared out. */
  private static BigDecimal due(Row row) {
    BigDecimal total = number(row.of("plan_id", "total_amount"));
    return row.index() % INSTALLMENTS == INSTALLMENTS - 1
        ? total.subtract(paid(total, INSTALLMENTS - 1))
        : paid(total, 1);
  }

  private static BigDecimal paid(@Nullable Object total, int installments) {
    BigDecimal whole = number(total);
    BigDecimal each = whole.divide(BigDecimal.valueOf(INSTALLMENTS), 2, RoundingMode.DOWN);
    return installments == INSTALLMENTS ? whole : each.multiply(BigDecimal.valueOf(installments));
  }

  private static Sketch serviceInvoices() {
    return Sketch.of("service_invoices")
        .rows(20)
        .set("subtotal", row -> rate(row.index()).multiply(BigDecimal.valueOf(1 + SERVICES)))
        .set("tax_amount", always(BigDecimal.ZERO))
        .set("total_amount", row -> row.get("subtotal"))
        .set("status", Claims::serviceStatus)
        .set("amount_paid", Claims::servicePaid)
        .set(
            "amount_due",
            row -> number(row.get("total_amount")).subtract(number(row.get("amount_paid"))))
        .money("subtotal", "total_amount", "amount_paid", "amount_due");
  }

  private static String serviceStatus(Row row) {
    return switch ((int) (row.index() % 4)) {
      case 0, 1 -> "PAID";
      case 2 -> "PARTIAL";
      default -> row.time("due_date").isBefore(row.period().end()) ? "OVERDUE" : "SENT";
    };
  }

  private static BigDecimal servicePaid(Row row) {
    BigDecimal total = number(row.get("total_amount"));
    return row.is("status", "PAID")
        ? total
        : row.is("status", "PARTIAL") ? part(total, 40) : BigDecimal.ZERO;
  }

  /** One hour of the first service and two of the second. */
  private static Sketch serviceLines() {
    return Sketch.of("service_invoice_line_items")
        .rowsPer("service_invoices", SERVICES)
        .set("quantity", row -> 1 + row.index() % SERVICES)
        .set("unit_price", row -> rate(row.parentIndex("service_invoice_id")))
        .set(
            "line_total",
            row -> number(row.get("quantity")).multiply(number(row.get("unit_price"))))
        .money("line_total");
  }

  private static BigDecimal rate(long invoice) {
    return BigDecimal.valueOf(45 + 15 * (invoice % 6));
  }

  private static Sketch discrepancies() {
    return Sketch.of("intake_discrepancies")
        .rows(20)
        .set("receipt_id", theirs("item_id", "receipt_id"))
        .set("expected_quantity", row -> 20 + row.index() % 30)
        .set(
            "actual_quantity",
            row ->
                number(row.get("expected_quantity"))
                    .subtract(BigDecimal.valueOf(1 + row.index() % 3)))
        .set(
            "difference",
            row ->
                number(row.get("actual_quantity")).subtract(number(row.get("expected_quantity"))));
  }

  /** Cash goes in and out; nothing is moved from one place to another. */
  private static Sketch cashMoves() {
    return Sketch.of("cash_location_transactions")
        .set("transaction_type", row -> row.index() % 2 == 0 ? "IN" : "OUT")
        .parent("transfer_to_location_id", row -> -1)
        .parent("transfer_from_location_id", row -> -1)
        .money("amount");
  }
}
