package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableBuilder;
import com.terp.chatops.seed.TableRows;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments, what they are for, and the bank's side of them. */
final class PaymentTables {
  private static final long OPERATING_ACCOUNT = 0;

  private final World world;
  private final Keys keys;
  private final Papers papers;

  PaymentTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> needed() {
    return List.of(payments(), invoicePayments());
  }

  List<TableRows<?>> linked() {
    return List.of(bankTransactions());
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
            .refOrNull("customerId", "clients", p -> p.received() ? (Long) p.party() : null)
            .refOrNull("invoiceId", "invoices", p -> p.received() ? (Long) p.document() : null)
            .flag("isReconciled", payment -> payment.reconciledAt().isPresent())
            .timestamp("reconciledAt", PaymentTables::reconciledAt)
            .ref("createdBy", "users", payment -> ReferenceData.ACCOUNTING)
            .timestamp("createdAt", Payment::at)
            .timestamp("updatedAt", Payment::changedAt)
            .whole("version", payment -> 1);
    return (world.scale().linked() ? withBills(columns) : columns).core();
  }

  /** A vendor and its client share one key, so that either reading of vendorId finds the seller. */
  private static TableBuilder<Payment> withBills(TableBuilder<Payment> columns) {
    return columns
        .ref("bankAccountId", "bankAccounts", payment -> OPERATING_ACCOUNT)
        .refOrNull("vendorId", "clients", p -> p.received() ? null : (Long) p.party())
        .refOrNull("billId", "bills", p -> p.received() ? null : (Long) p.document());
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

  private TableRows<?> bankTransactions() {
    return table("bankTransactions", keys, world.payments().count(), world.payments()::at)
        .key("id", Payment::index)
        .ref("bankAccountId", "bankAccounts", payment -> OPERATING_ACCOUNT)
        .date("transactionDate", Payment::date)
        .text("transactionType", payment -> payment.received() ? "DEPOSIT" : "WITHDRAWAL")
        .money("amount", payment -> Money.of(payment.amount()))
        .text("description", payment -> papers.payment(payment.index()))
        .text("referenceNumber", payment -> "REF-" + payment.reference())
        .ref("paymentId", "payments", Payment::index)
        .flag("isReconciled", payment -> payment.reconciledAt().isPresent())
        .timestamp("reconciledAt", PaymentTables::reconciledAt)
        .timestamp("createdAt", Payment::at)
        .detail();
  }

  private static @Nullable LocalDateTime reconciledAt(Payment payment) {
    return payment.reconciledAt().orElse(null);
  }
}
