package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableBuilder;
import com.terp.chatops.seed.TableRows;
import java.time.LocalDate;
import java.util.List;

/**
 * What was paid back: a credit is written for each refund, used up at once by paying it out. The
 * old transactions hold the invoice and the refund, linked.
 */
final class RefundTables {
  private final World world;
  private final Keys keys;
  private final Papers papers;
  private final long count;

  RefundTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    papers = new Papers(keys);
    count = world.refunds().count();
  }

  List<TableRows<?>> linked() {
    return List.of(returns(), transactions(), transactionLinks(), credits(), creditApplications());
  }

  private TableRows<?> returns() {
    Claims claims = world.sales().claims();
    return table(
            "returns",
            keys,
            claims.returned().size(),
            rank -> world.sales().order(world.sales().soldOrder(claims.returned().at(rank))))
        .key("id", order -> goods(order).index())
        .ref("order_id", "orders", Order::index)
        .json("items", order -> Json.objects(List.of(item(order))))
        .choice("returnReason", order -> goods(order).reason())
        .choice("status", order -> goods(order).status())
        .text("notes", order -> "Part of " + papers.order(order.index()))
        .ref("processed_by", "users", order -> ReferenceData.WAREHOUSE)
        .timestamp("processed_at", order -> goods(order).changedAt())
        .detail();
  }

  private static Return goods(Order order) {
    return order.returned().orElseThrow();
  }

  private Json item(Order order) {
    Line line = order.lines().get(0);
    return Json.object()
        .whole("batchId", keys.of("batches", line.batch()))
        .decimal("quantity", Money.of(line.quantity()))
        .text("reason", goods(order).reason().name());
  }

  /** All invoices of which something was paid back, then all refunds. */
  private TableRows<?> transactions() {
    return table(
            "transactions",
            keys,
            count * 2,
            index -> new Entry(index, index >= count, world.refunds().at(index % count)))
        .key("id", Entry::index)
        .text("transactionNumber", entry -> papers.transaction(entry.index()))
        .text("transactionType", entry -> entry.back() ? "REFUND" : "INVOICE")
        .ref("clientId", "clients", entry -> client(entry.refund()))
        .timestamp("transactionDate", entry -> InvoiceTables.at(entry.date()))
        .money("amount", entry -> Money.of(entry.amount()))
        .text("transactionStatus", entry -> entry.back() ? "COMPLETED" : "PAID")
        .text("notes", entry -> papers.refunded(entry.refund()))
        .ref("createdBy", "users", entry -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", entry -> InvoiceTables.at(entry.date()))
        .timestamp("updatedAt", entry -> InvoiceTables.at(entry.date()))
        .detail();
  }

  private record Entry(long index, boolean back, Refund refund) {
    LocalDate date() {
      return back ? refund.date() : refund.invoice().date();
    }

    long amount() {
      return back ? refund.amount() : refund.invoice().total();
    }
  }

  private static long client(Refund refund) {
    return refund.invoice().order().client();
  }

  private TableBuilder<Refund> refunds(String name) {
    return table(name, keys, count, world.refunds()::at).key("id", Refund::index);
  }

  private TableRows<?> transactionLinks() {
    return refunds("transactionLinks")
        .ref("parentTransactionId", "transactions", Refund::index)
        .ref("childTransactionId", "transactions", refund -> count + refund.index())
        .text("transactionLinkType", refund -> "REFUND_OF")
        .money("linkAmount", refund -> Money.of(refund.amount()))
        .ref("createdBy", "users", refund -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", refund -> InvoiceTables.at(refund.date()))
        .detail();
  }

  private TableRows<?> credits() {
    return refunds("credits")
        .text("creditNumber", refund -> papers.credit(refund.index()))
        .ref("clientId", "clients", RefundTables::client)
        .ref("transactionId", "transactions", Refund::index)
        .money("creditAmount", refund -> Money.of(refund.amount()))
        .money("amountUsed", refund -> Money.of(refund.amount()))
        .money("amountRemaining", refund -> Money.ZERO)
        .text("creditReason", Refund::reason)
        .text("creditStatus", refund -> "FULLY_USED")
        .text("notes", refund -> "Paid out as " + payment(refund))
        .ref("createdBy", "users", refund -> ReferenceData.ACCOUNTING)
        .timestamp("createdAt", refund -> InvoiceTables.at(refund.date()))
        .timestamp("updatedAt", refund -> InvoiceTables.at(refund.date()))
        .detail();
  }

  private TableRows<?> creditApplications() {
    return refunds("creditApplications")
        .ref("creditId", "credits", Refund::index)
        .ref("invoiceId", "transactions", Refund::index)
        .money("amountApplied", refund -> Money.of(refund.amount()))
        .timestamp("appliedDate", refund -> InvoiceTables.at(refund.date()))
        .text("notes", refund -> "Paid out as " + payment(refund))
        .ref("appliedBy", "users", refund -> ReferenceData.ACCOUNTING)
        .text("idempotencyKey", refund -> papers.credit(refund.index()))
        .timestamp("createdAt", refund -> InvoiceTables.at(refund.date()))
        .detail();
  }

  private String payment(Refund refund) {
    return papers.payment(world.payments().of(refund).index());
  }
}
