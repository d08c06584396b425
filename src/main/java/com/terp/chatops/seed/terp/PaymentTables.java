package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableBuilder;
import com.terp.chatops.seed.TableRows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments, what they are for, and the bank's side of them. */
final class PaymentTables {
  private static final long OPERATING_ACCOUNT = 0;

  private final World world;
  private final Keys keys;
  private final Papers papers;
  private final Expenses expenses;

  PaymentTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
    expenses = new Expenses(world.source(), world.period());
  }

  List<TableRows<?>> needed() {
    return List.of(payments(), invoicePayments());
  }

  List<TableRows<?>> linked() {
    return List.of(bankTransactions(), paymentHistory());
  }

  private TableRows<?> payments() {
    TableBuilder<Payment> columns =
        table("payments", keys, world.payments().count(), world.payments()::at)
            .key("id", Payment::index)
            .text("paymentNumber", payment -> papers.payment(payment.index()))
            .choice("paymentType", Payment::direction)
            .date("paymentDate", Payment::date)
            .money("amount", payment -> Money.of(payment.amount()))
            .choice("paymentMethod", Payment::method)
            .text("referenceNumber", payment -> "REF-" + payment.reference())
            .refOrNull("customerId", "clients", p -> p.paysBill() ? null : (Long) p.party())
            .refOrNull("invoiceId", "invoices", p -> p.received() ? (Long) p.document() : null)
            .flag("isReconciled", payment -> payment.reconciledAt().isPresent())
            .timestamp("reconciledAt", PaymentTables::reconciledAt)
            .ref("createdBy", "users", payment -> ReferenceData.ACCOUNTING)
            .timestamp("createdAt", Payment::at)
            .timestamp("updatedAt", Payment::changedAt)
            .text("notes", this::notes)
            .whole("version", payment -> 1);
    return (world.scale().linked() ? withBills(columns) : columns).core();
  }

  private @Nullable String notes(Payment payment) {
    return switch (payment.purpose()) {
      case INVOICE, BILL -> null;
      case REFUND -> "Refund of " + papers.refunded(world.refunds().at(payment.document()));
    };
  }

  /** A vendor and its client share one key, so that either reading of vendorId finds the seller. */
  private static TableBuilder<Payment> withBills(TableBuilder<Payment> columns) {
    return columns
        .ref("bankAccountId", "bankAccounts", payment -> OPERATING_ACCOUNT)
        .refOrNull("vendorId", "clients", p -> p.paysBill() ? (Long) p.party() : null)
        .refOrNull("billId", "bills", p -> p.paysBill() ? (Long) p.document() : null);
  }

  private TableRows<?> invoicePayments() {
    return table("invoice_payments", keys, world.payments().received(), world.payments()::at)
        .key("id", Payment::index)
        .ref("payment_id", "payments", Payment::index)
        .ref("invoice_id", "invoices", Payment::document)
        .money("allocated_amount", payment -> Money.of(payment.amount()))
        .timestamp("allocated_at", Payment::at)
        .ref("allocated_by", "users", payment -> ReferenceData.ACCOUNTING)
        .detail();
  }

  /** All payments, then all expenses. */
  private TableRows<?> bankTransactions() {
    long count = world.payments().count() + expenses.count();
    return table("bankTransactions", keys, count, this::booked)
        .key("id", Booked::index)
        .ref("bankAccountId", "bankAccounts", row -> OPERATING_ACCOUNT)
        .date("transactionDate", Booked::date)
        .text("transactionType", row -> row.deposit() ? "DEPOSIT" : "WITHDRAWAL")
        .money("amount", row -> Money.of(row.amount()))
        .text("description", Booked::paper)
        .text("referenceNumber", Booked::reference)
        .refOrNull("paymentId", "payments", Booked::payment)
        .flag("isReconciled", row -> row.reconciledAt() != null)
        .timestamp("reconciledAt", Booked::reconciledAt)
        .timestamp("createdAt", Booked::at)
        .detail();
  }

  private Booked booked(long index) {
    long payments = world.payments().count();
    if (index < payments) {
      Payment payment = world.payments().at(index);
      return new Booked(
          index,
          payment.received(),
          payment.amount(),
          payment.at(),
          papers.payment(index),
          "REF-" + payment.reference(),
          index,
          reconciledAt(payment));
    }
    Expenses.Expense expense = expenses.at(index - payments);
    String paper = papers.expense(expense.index());
    LocalDateTime at = InvoiceTables.at(expense.date());
    return new Booked(index, false, expense.amount(), at, paper, paper, null, null);
  }

  private record Booked(
      long index,
      boolean deposit,
      long amount,
      LocalDateTime at,
      String paper,
      String reference,
      @Nullable Long payment,
      @Nullable LocalDateTime reconciledAt) {
    LocalDate date() {
      return at.toLocalDate();
    }
  }

  /** What sellers got for which batch. */
  private TableRows<?> paymentHistory() {
    long first = world.payments().received();
    return table(
            "paymentHistory",
            keys,
            world.payables().payments(),
            index -> world.payments().at(first + index))
        .key("id", payment -> payment.index() - first)
        .ref("batchId", "batches", payment -> bill(payment).batch().index())
        .ref("vendorId", "vendors", Payment::party)
        .money("amount", payment -> Money.of(payment.amount()))
        .timestamp("paymentDate", Payment::at)
        .choice("paymentMethod", Payment::method)
        .text("notes", payment -> papers.bill(payment.document()))
        .ref("recordedBy", "users", payment -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", Payment::at)
        .detail();
  }

  private Bill bill(Payment payment) {
    return world.payables().at(payment.document());
  }

  private static @Nullable LocalDateTime reconciledAt(Payment payment) {
    return payment.reconciledAt().orElse(null);
  }
}
