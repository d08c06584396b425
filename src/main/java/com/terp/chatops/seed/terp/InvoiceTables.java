package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Children.Child;
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
        .text("description", row -> papers.product(row.part().goods().product()))
        .decimal("quantity", row -> Money.of(row.part().quantity()))
        .decimal("unitPrice", row -> Money.of(row.part().unitPrice()))
        .decimal("taxRate", row -> Money.ZERO)
        .decimal("discountPercent", row -> Money.ZERO)
        .money("lineTotal", row -> Money.of(row.part().total()))
        .timestamp("createdAt", row -> at(row.of().date()))
        .detail();
  }

  /** One for each order, as TERP's own seeder writes them, then one for each refund. */
  private TableRows<?> clientTransactions() {
    long count = world.scale().orders() + world.refunds().count();
    return table("client_transactions", keys, count, this::transaction)
        .key("id", Transaction::index)
        .ref("client_id", "clients", Transaction::client)
        .text("transaction_type", Transaction::type)
        .text("transaction_number", Transaction::number)
        .date("transaction_date", row -> row.at().toLocalDate())
        .money("amount", row -> Money.of(row.amount()))
        .choice("payment_status", Transaction::status)
        .date("payment_date", Transaction::paidOn)
        .decimal("payment_amount", row -> row.paidOn() == null ? null : Money.of(row.paid()))
        .timestamp("created_at", Transaction::at)
        .timestamp("updated_at", Transaction::changedAt)
        .detail();
  }

  private Transaction transaction(long index) {
    int orders = world.scale().orders();
    return index < orders
        ? transaction(world.sales().order(index))
        : transaction(index, world.refunds().at(index - orders));
  }

  private Transaction transaction(Order order) {
    Optional<Invoice> invoice = world.receivables().of(order);
    long paid = invoice.map(Invoice::paid).orElse(0L);
    return new Transaction(
        order.index(),
        order.client(),
        order.quote() ? "QUOTE" : "ORDER",
        papers.order(order.index()),
        order.createdAt(),
        order.last().at(),
        order.total(),
        invoice.map(i -> i.status().ofSale()).orElse(Invoice.SaleStatus.PENDING),
        paid > 0 ? invoice.map(Invoice::changedOn).orElse(null) : null,
        paid);
  }

  private Transaction transaction(long index, Refund refund) {
    LocalDateTime at = at(refund.date());
    return new Transaction(
        index,
        refund.invoice().order().client(),
        "REFUND",
        papers.credit(refund.index()),
        at,
        at,
        refund.amount(),
        Invoice.SaleStatus.PAID,
        refund.date(),
        refund.amount());
  }

  private record Transaction(
      long index,
      long client,
      String type,
      String number,
      LocalDateTime at,
      LocalDateTime changedAt,
      long amount,
      Invoice.SaleStatus status,
      @Nullable LocalDate paidOn,
      long paid) {}
}
