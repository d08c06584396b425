package com.terp.chatops.verify;

import com.terp.chatops.verify.Check.Severity;
import java.util.List;

/** What cannot have happened before something else. */
final class DateRules {
  private DateRules() {}

  static List<Check> all() {
    return List.of(invoiceAfterOrder(), dueAfterInvoice(), paymentAfterInvoice(), shipping());
  }

  // The timestamp is compared with the date as TERP's own validator does.
  private static Check invoiceAfterOrder() {
    return new Rule(
        "No invoice is older than its order",
        Severity.BROKEN,
        List.of(
            "orders.created_at",
            "invoices.invoiceDate",
            "invoices.referenceType",
            "invoices.referenceId"),
        "invoices dated before their order",
        """
        SELECT i.invoiceNumber AS k FROM invoices i
        JOIN orders o ON i.referenceType = 'ORDER' AND o.id = i.referenceId
        WHERE o.created_at > i.invoiceDate\
        """);
  }

  private static Check dueAfterInvoice() {
    return new Rule(
        "No invoice is due before its date",
        Severity.BROKEN,
        List.of("invoices.invoiceDate", "invoices.dueDate", "invoices.invoiceNumber"),
        "invoices due before their date",
        "SELECT invoiceNumber AS k FROM invoices WHERE dueDate < invoiceDate");
  }

  private static Check paymentAfterInvoice() {
    return new Rule(
        "No payment is older than its invoice",
        Severity.BROKEN,
        List.of("payments.paymentDate", "payments.invoiceId", "invoices.invoiceDate"),
        "payments dated before their invoice",
        """
        SELECT p.paymentNumber AS k FROM payments p
        JOIN invoices i ON i.id = p.invoiceId
        WHERE p.deleted_at IS NULL AND p.paymentDate < i.invoiceDate\
        """);
  }

  private static Check shipping() {
    return new Rule(
        "Orders are placed, packed and shipped in that order",
        Severity.BROKEN,
        List.of(
            "orders.created_at", "orders.packed_at", "orders.shipped_at", "orders.order_number"),
        "orders packed or shipped before their time",
        """
        SELECT order_number AS k FROM orders
        WHERE packed_at < created_at OR shipped_at < packed_at OR shipped_at < created_at\
        """);
  }
}
