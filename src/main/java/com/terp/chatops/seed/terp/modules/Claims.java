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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money beside the main way: disputes, installments, services. */
final class Claims {
  private static final List<String> DISPUTED = List.of("OPEN", "UNDER_REVIEW", "ESCALATED");
  private static final List<String> RESOLVED = List.of("RESOLVED");
  private static final int INSTALLMENTS = 3;
  private static final int SERVICES = 2;

  private Claims() {}

  static List<Sketch> sketches(Sizes sizes) {
    return List.of(
        disputes(sizes), plans(sizes), installments(), serviceInvoices(), serviceLines());
  }

  private static Sketch disputes(Sizes sizes) {
    return Sketch.of("invoice_disputes")
        .rows(20)
        .parent("invoice_id", Say.drawn(sizes, "invoices"))
        .set("client_id", theirs("invoice_id", "customerId"))
        .set("disputed_amount", row -> part(row.of("invoice_id", "totalAmount"), 10))
        .set("dispute_status", row -> paid(row) ? "RESOLVED" : row.pick(DISPUTED))
        .set(
            "adjustment_amount",
            where("dispute_status", RESOLVED, r -> part(r.get("disputed_amount"), 50)))
        .set("resolved_at", where("dispute_status", RESOLVED, Say.later("created_at", 1, 20)))
        .parent("resolved_by", Say.personWhere(Say.ACCOUNTING, "dispute_status", "RESOLVED"))
        .set("resolution_notes", where("dispute_status", RESOLVED, always("Settled by half")))
        .money("disputed_amount");
  }

  private static boolean paid(Row row) {
    return Say.text(row.of("invoice_id", "status")).equals("PAID");
  }

  private static BigDecimal part(@Nullable Object whole, int percent) {
    return cents(number(whole).multiply(BigDecimal.valueOf(percent, 2)));
  }

  /** What is left of an invoice, or was paid of it, in parts. */
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
        .set("total_paid", row -> cents(number(row.of("invoice_id", "amountPaid"))))
        .set(
            "remaining_balance",
            row -> number(row.get("total_amount")).subtract(number(row.get("total_paid"))))
        .set(
            "status",
            row -> number(row.get("remaining_balance")).signum() == 0 ? "COMPLETED" : "ACTIVE")
        .set("interest_rate", always(BigDecimal.ZERO))
        .set("late_fee_amount", always(BigDecimal.ZERO))
        .set("created_at", row -> Say.timeOf(row, "invoice_id", "invoiceDate").plusHours(10))
        .set("updated_at", row -> row.get("created_at"))
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
        .set("paid_date", row -> settled(row) ? paidOn(row) : null)
        .set("payment_id", never())
        .set("installment_status", Claims::installmentStatus)
        .set("late_fee_applied", always(BigDecimal.ZERO))
        .set("reminder_sent_at", never())
        .set("created_at", theirs("plan_id", "created_at"))
        .set("updated_at", theirs("plan_id", "created_at"))
        .money("amount_due", "amount_paid");
  }

  /** What was paid of the invoice is the first installment, unless it was all of it. */
  private static boolean settled(Row row) {
    BigDecimal paid = number(row.of("plan_id", "total_paid"));
    boolean all = number(row.of("plan_id", "remaining_balance")).signum() == 0;
    return all || (paid.signum() > 0 && row.index() % INSTALLMENTS == 0);
  }

  /** When it fell due, or before where that is still to come. */
  private static LocalDate paidOn(Row row) {
    LocalDate due = row.time("due_date").toLocalDate();
    LocalDate last = row.period().end().toLocalDate();
    return due.isAfter(last) ? last : due;
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
    BigDecimal paid = number(row.of("plan_id", "total_paid"));
    boolean begun = paid.signum() > 0 && paid.compareTo(total) < 0;
    BigDecimal first = begun ? paid : share(total, INSTALLMENTS);
    BigDecimal second = begun ? share(total.subtract(paid), INSTALLMENTS - 1) : first;
    return switch ((int) (row.index() % INSTALLMENTS)) {
      case 0 -> first;
      case 1 -> second;
      default -> total.subtract(first).subtract(second);
    };
  }

  private static BigDecimal share(BigDecimal whole, int parts) {
    return whole.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
  }

  private static Sketch serviceInvoices() {
    return Sketch.of("service_invoices")
        .rows(20)
        .set("invoice_number", row -> "SVC-%06d".formatted(row.index() + 1))
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
}
