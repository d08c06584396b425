package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Children.Child;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invoices with their lines, and how clients see them. */
final class InvoiceTables {
  private static final int HOUR = 16;

  private final World world;
  private final Keys keys;
  private final Papers papers;

  InvoiceTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
  }

  List<TableRows<?>> needed() {
    return List.of(invoices(), invoiceLineItems());
  }

  List<TableRows<?>> linked() {
    return List.of(clientTransactions());
  }

  private TableRows<?> invoices() {
    return table("invoices", keys, world.receivables().count(), world.receivables()::at)
        .key("id", Invoice::index)
        .text("invoiceNumber", invoice -> papers.invoice(invoice.index()))
        .whole("version", invoice -> 1)
        .ref("customerId", "clients", invoice -> invoice.order().client())
        .date("invoiceDate", Invoice::date)
        .date("dueDate", Invoice::due)
        .decimal("subtotal", invoice -> Money.of(invoice.total()))
        .decimal("taxAmount", invoice -> Money.ZERO)
        .decimal("discountAmount", invoice -> Money.ZERO)
        .money("totalAmount", invoice -> Money.of(invoice.total()))
        .money("amountPaid", invoice -> Money.of(invoice.paid()))
        .money("amountDue", invoice -> Money.of(invoice.total() - invoice.paid()))
        .choice("status", Invoice::status)
        .text("paymentTerms", invoice -> invoice.order().terms().name())
        .text("referenceType", invoice -> "ORDER")
        .ref("referenceId", "orders", invoice -> invoice.order().index())
        .ref("createdBy", "users", invoice -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", invoice -> at(invoice.date()))
        .timestamp("updatedAt", invoice -> at(invoice.changedOn()))
        .core();
  }

  static LocalDateTime at(LocalDate day) {
    return day.atTime(HOUR, 0);
  }

  private TableRows<?> invoiceLineItems() {
    Children<Invoice, Line> lines =
        new Children<>(
            world.receivables().count(),
            world.receivables()::at,
            invoice -> invoice.order().lines());
    return table("invoiceLineItems", keys, lines.count(), lines::at)
        .key("id", Child::index)
        .ref("invoiceId", "invoices", row -> row.of().index())
        .ref("productId", "products", row -> row.part().goods().product().index())
        .ref("batchId", "batches", row -> row.part().batch())
        .text("description", row -> row.part().goods().product().name())
        .decimal("quantity", row -> Money.of(row.part().quantity()))
        .decimal("unitPrice", row -> Money.of(row.part().unitPrice()))
        .decimal("taxRate", row -> Money.ZERO)
        .decimal("discountPercent", row -> Money.ZERO)
        .money("lineTotal", row -> Money.of(row.part().total()))
        .timestamp("createdAt", row -> at(row.of().date()))
        .detail();
  }

  /** One for each order, as TERP's own seeder writes them. */
  private TableRows<?> clientTransactions() {
    return table(
            "client_transactions",
            keys,
            world.scale().orders(),
            index -> transaction(world.sales().order(index)))
        .key("id", row -> row.order().index())
        .ref("client_id", "clients", row -> row.order().client())
        .text("transaction_type", row -> row.order().quote() ? "QUOTE" : "ORDER")
        .text("transaction_number", row -> papers.order(row.order().index()))
        .date("transaction_date", row -> row.order().createdAt().toLocalDate())
        .money("amount", row -> Money.of(row.order().total()))
        .choice("payment_status", Transaction::status)
        .date("payment_date", Transaction::paidOn)
        .decimal("payment_amount", Transaction::paid)
        .timestamp("created_at", row -> row.order().createdAt())
        .timestamp("updated_at", row -> row.order().last().at())
        .detail();
  }

  private Transaction transaction(Order order) {
    return new Transaction(order, world.receivables().of(order));
  }

  private record Transaction(Order order, Optional<Invoice> invoice) {
    Invoice.SaleStatus status() {
      return invoice.map(i -> i.status().ofSale()).orElse(Invoice.SaleStatus.PENDING);
    }

    @Nullable LocalDate paidOn() {
      return invoice.filter(i -> i.paid() > 0).map(Invoice::changedOn).orElse(null);
    }

    @Nullable BigDecimal paid() {
      return invoice.filter(i -> i.paid() > 0).map(i -> Money.of(i.paid())).orElse(null);
    }
  }
}
