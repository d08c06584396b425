package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.terp.chatops.seed.terp.Seeded.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Sums agree to the cent. */
class MoneyTest {
  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void orderTotalIsTheSumOfItsRoundedLines(Seeded seeded) {
    Map<Long, List<Row>> lines = seeded.by("order_line_items", "order_id");
    for (Row order : seeded.of("orders")) {
      List<Row> own = lines.get(order.whole("id"));
      assertThat(sum(own, "line_total")).isEqualByComparingTo(order.decimal("total"));
      assertThat(order.decimal("subtotal")).isEqualTo(order.decimal("total"));
      assertThat(order.decimal("total_margin"))
          .isEqualByComparingTo(order.decimal("total").subtract(order.decimal("total_cogs")));
      for (Row line : own) {
        BigDecimal exact = line.decimal("quantity").multiply(line.decimal("unit_price"));
        assertThat(exact.subtract(line.decimal("line_total")).abs())
            .isLessThanOrEqualTo(new BigDecimal("0.005"));
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void itemsOfAnOrderAndItsLinesSayTheSame(Seeded seeded) throws Exception {
    var json = new ObjectMapper();
    Map<Long, List<Row>> lines = seeded.by("order_line_items", "order_id");
    for (Row order : seeded.of("orders")) {
      var items = json.readTree(order.text("items"));
      List<Row> own = lines.get(order.whole("id"));
      assertThat(items).hasSameSizeAs(own);
      for (int i = 0; i < own.size(); i++) {
        var item = items.get(i);
        assertThat(item.get("batchId").asLong()).isEqualTo(own.get(i).whole("batch_id"));
        assertSame(item.get("quantity").decimalValue(), own.get(i).decimal("quantity"));
        assertSame(item.get("unitPrice").decimalValue(), own.get(i).decimal("unit_price"));
        assertSame(item.get("lineTotal").decimalValue(), own.get(i).decimal("line_total"));
        assertSame(item.get("unitCogs").decimalValue(), own.get(i).decimal("cogs_per_unit"));
      }
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void invoiceIsItsOrderAndItsLines(Seeded seeded) {
    Map<Long, Row> orders = seeded.byId("orders");
    Map<Long, List<Row>> lines = seeded.by("invoiceLineItems", "invoiceId");
    for (Row invoice : seeded.of("invoices")) {
      Row order = orders.get(invoice.whole("referenceId"));
      assertThat(order.text("orderType")).isEqualTo("SALE");
      assertThat(order.get("invoice_id")).isEqualTo(invoice.get("id"));
      assertThat(invoice.get("customerId")).isEqualTo(order.get("client_id"));
      assertSame(invoice.decimal("totalAmount"), order.decimal("total"));
      assertSame(sum(lines.get(invoice.whole("id")), "lineTotal"), order.decimal("total"));
      assertSame(
          invoice.decimal("amountPaid").add(invoice.decimal("amountDue")),
          invoice.decimal("totalAmount"));
    }
    assertThat(seeded.of("invoices"))
        .extracting(i -> i.whole("referenceId"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void paidIsWhatWasPaid(Seeded seeded) {
    Map<Long, List<Row>> payments = seeded.by("payments", "invoiceId");
    Map<Long, List<Row>> allocations = seeded.by("invoice_payments", "invoice_id");
    for (Row invoice : seeded.of("invoices")) {
      List<Row> own = payments.getOrDefault(invoice.whole("id"), List.of());
      assertSame(sum(own, "amount"), invoice.decimal("amountPaid"));
      assertSame(
          sum(allocations.getOrDefault(invoice.whole("id"), List.of()), "allocated_amount"),
          invoice.decimal("amountPaid"));
      assertThat(own)
          .allSatisfy(p -> assertThat(p.get("customerId")).isEqualTo(invoice.get("customerId")));
      assertThat(own).allSatisfy(p -> assertThat(p.decimal("amount")).isPositive());
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void ledgerBalancesForEveryDocument(Seeded seeded) {
    assertThat(seeded.of("ledgerEntries"))
        .allSatisfy(e ->
            assertThat(e.decimal("debit").signum() + e.decimal("credit").signum()).isEqualTo(1));
    Map<String, List<Row>> byDocument =
        seeded.of("ledgerEntries").stream()
            .collect(Collectors.groupingBy(e -> e.text("referenceType") + e.whole("referenceId")));
    byDocument.forEach((document, entries) ->
        assertThat(sum(entries, "debit"))
            .as(document)
            .isEqualByComparingTo(sum(entries, "credit")));
    Map<Long, Row> accounts = seeded.byId("accounts");
    Map<String, BigDecimal> byAccount =
        seeded.of("ledgerEntries").stream()
            .collect(
                Collectors.toMap(
                    e -> accounts.get(e.whole("accountId")).text("accountName"),
                    e -> e.decimal("debit").subtract(e.decimal("credit")),
                    BigDecimal::add));
    assertSame(byAccount.get("Accounts Receivable"), sum(seeded.of("invoices"), "amountDue"));
    assertSame(
        byAccount.get("Sales Revenue").negate(),
        sum(seeded.of("invoices"), "totalAmount").subtract(refunds(seeded)));
    if (seeded.tables().containsKey("bills")) {
      assertSame(byAccount.get("Accounts Payable").negate(), sum(seeded.of("bills"), "amountDue"));
      BigDecimal bank = BigDecimal.ZERO;
      for (Row row : seeded.of("bankTransactions")) {
        boolean in = row.text("transactionType").equals("DEPOSIT");
        bank = in ? bank.add(row.decimal("amount")) : bank.subtract(row.decimal("amount"));
      }
      assertSame(byAccount.get("Cash"), bank);
    }
  }

  private static BigDecimal refunds(Seeded seeded) {
    return seeded.tables().containsKey("credits")
        ? sum(seeded.of("credits"), "creditAmount")
        : BigDecimal.ZERO;
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void ledgerDatesFallIntoTheirFiscalPeriod(Seeded seeded) {
    Map<Long, Row> periods = seeded.byId("fiscalPeriods");
    for (Row entry : seeded.of("ledgerEntries")) {
      Row period = periods.get(entry.whole("fiscalPeriodId"));
      assertThat((LocalDate) entry.get("entryDate"))
          .isBetween((LocalDate) period.get("startDate"), (LocalDate) period.get("endDate"));
    }
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void statusFollowsFromAmountsAndDueDate(Seeded seeded) {
    for (Row invoice : seeded.of("invoices")) {
      assertThat(invoice.text("status")).isEqualTo(expected(invoice, "SENT"));
    }
    Map<Long, Row> invoices = seeded.byId("invoices");
    Map<String, String> saleStatus =
        Map.of("PAID", "PAID", "PARTIAL", "PARTIAL", "OVERDUE", "OVERDUE", "SENT", "PENDING");
    for (Row order : seeded.of("orders")) {
      if (order.get("invoice_id") != null) {
        String status = invoices.get(order.whole("invoice_id")).text("status");
        assertThat(order.text("saleStatus")).isEqualTo(saleStatus.get(status));
      } else {
        assertThat(order.get("saleStatus")).isEqualTo(uninvoiced(order));
      }
    }
  }

  private static String uninvoiced(Row order) {
    if (order.text("orderType").equals("QUOTE")) {
      return null;
    }
    return order.text("fulfillmentStatus").equals("CANCELLED") ? "CANCELLED" : "PENDING";
  }

  @ParameterizedTest
  @ArgumentsSource(Worlds.class)
  void billIsItsLinesAndItsPayments(Seeded seeded) {
    if (!seeded.tables().containsKey("bills")) {
      return;
    }
    Map<Long, List<Row>> lines = seeded.by("billLineItems", "billId");
    Map<Long, List<Row>> payments = seeded.by("payments", "billId");
    for (Row bill : seeded.of("bills")) {
      List<Row> paid = payments.getOrDefault(bill.whole("id"), List.of());
      assertSame(sum(lines.get(bill.whole("id")), "lineTotal"), bill.decimal("totalAmount"));
      assertSame(sum(paid, "amount"), bill.decimal("amountPaid"));
      assertSame(
          bill.decimal("amountPaid").add(bill.decimal("amountDue")), bill.decimal("totalAmount"));
      assertThat(paid)
          .allSatisfy(p -> assertThat(p.get("vendorId")).isEqualTo(bill.get("vendorId")));
      String status = bill.text("status");
      assertThat(Set.of("APPROVED", "PENDING").contains(status) ? "OPEN" : status)
          .isEqualTo(expected(bill, "OPEN"));
    }
  }

  private static String expected(Row document, String open) {
    BigDecimal paid = document.decimal("amountPaid");
    if (document.decimal("amountDue").signum() == 0) {
      return "PAID";
    }
    if (paid.signum() > 0) {
      return "PARTIAL";
    }
    var due = (LocalDate) document.get("dueDate");
    return due.isBefore(LocalDate.of(2025, 10, 27)) ? "OVERDUE" : open;
  }

  private static BigDecimal sum(List<Row> rows, String column) {
    return rows.stream().map(row -> row.decimal(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void assertSame(BigDecimal one, BigDecimal other) {
    assertThat(one).isEqualByComparingTo(other);
  }
}
