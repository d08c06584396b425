package com.terp.chatops.verify;

import com.terp.chatops.verify.Check.Severity;
import java.util.List;

/** Amounts that have to agree. A cent is what rounding may cost. */
final class MoneyRules {
  private MoneyRules() {}

  static List<Check> all() {
    return List.of(orderLines(), invoiceLines(), invoiceOpen(), invoicePayments(), allocations());
  }

  private static Check orderLines() {
    return new Rule(
        "An order's total is the sum of its lines",
        Severity.BROKEN,
        List.of(
            "orders.total",
            "orders.tax",
            "orders.discount",
            "orders.shipping",
            "orders.order_number",
            "order_line_items.order_id",
            "order_line_items.line_total"),
        "orders whose total is not the sum of their lines",
        """
        SELECT o.order_number AS k FROM orders o
        JOIN (SELECT order_id, SUM(line_total) AS s FROM order_line_items GROUP BY order_id) l
          ON l.order_id = o.id
        WHERE ABS(o.total - COALESCE(o.tax, 0) - COALESCE(o.shipping, 0)
          + COALESCE(o.discount, 0) - l.s) > 0.01\
        """);
  }

  private static Check invoiceLines() {
    return new Rule(
        "An invoice's total is the sum of its lines",
        Severity.BROKEN,
        List.of(
            "invoices.totalAmount",
            "invoices.taxAmount",
            "invoices.discountAmount",
            "invoices.invoiceNumber",
            "invoiceLineItems.invoiceId",
            "invoiceLineItems.lineTotal",
            "invoiceLineItems.deleted_at"),
        "invoices whose total is not the sum of their lines",
        """
        SELECT i.invoiceNumber AS k FROM invoices i
        JOIN (SELECT invoiceId, SUM(lineTotal) AS s FROM invoiceLineItems
              WHERE deleted_at IS NULL GROUP BY invoiceId) l ON l.invoiceId = i.id
        WHERE i.status <> 'VOID' AND i.deleted_at IS NULL
          AND ABS(i.totalAmount - i.taxAmount + i.discountAmount - l.s) > 0.01\
        """);
  }

  private static Check invoiceOpen() {
    return new Rule(
        "What is paid and what is due make an invoice's total",
        Severity.BROKEN,
        List.of("invoices.totalAmount", "invoices.amountPaid", "invoices.amountDue"),
        "invoices where paid and due do not make the total",
        """
        SELECT invoiceNumber AS k FROM invoices
        WHERE status <> 'VOID' AND deleted_at IS NULL
          AND ABS(amountPaid + amountDue - totalAmount) > 0.01\
        """);
  }

  private static Check invoicePayments() {
    return new Rule(
        "What an invoice says is paid is what was paid",
        Severity.BROKEN,
        List.of(
            "invoices.amountPaid", "payments.invoiceId", "payments.amount", "payments.deleted_at"),
        "invoices whose paid amount is not the sum of their payments",
        """
        SELECT i.invoiceNumber AS k FROM invoices i
        LEFT JOIN (SELECT invoiceId, SUM(amount) AS s FROM payments
                   WHERE deleted_at IS NULL AND paymentType = 'RECEIVED'
                   GROUP BY invoiceId) p ON p.invoiceId = i.id
        WHERE i.status <> 'VOID' AND i.deleted_at IS NULL
          AND ABS(i.amountPaid - COALESCE(p.s, 0)) > 0.01\
        """);
  }

  private static Check allocations() {
    return new Rule(
        "No payment is allocated beyond its amount",
        Severity.BROKEN,
        List.of(
            "payments.amount", "invoice_payments.payment_id", "invoice_payments.allocated_amount"),
        "payments that are allocated beyond their amount",
        """
        SELECT p.paymentNumber AS k FROM payments p
        JOIN (SELECT payment_id, SUM(allocated_amount) AS s FROM invoice_payments
              WHERE deleted_at IS NULL GROUP BY payment_id) a ON a.payment_id = p.id
        WHERE a.s - p.amount > 0.01\
        """);
  }
}
