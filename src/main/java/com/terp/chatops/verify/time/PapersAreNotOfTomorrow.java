package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The day written on papers of things that happened. A day is left for clocks and time zones. */
final class PapersAreNotOfTomorrow extends Scan {
  private static final Map<String, String> DAYS =
      Map.of(
          "invoices", "invoiceDate",
          "bills", "billDate",
          "payments", "paymentDate",
          "expenses", "expenseDate",
          "ledgerEntries", "entryDate",
          "bankTransactions", "transactionDate",
          "client_transactions", "transaction_date");

  PapersAreNotOfTomorrow() {
    super("No paper is dated tomorrow", Weight.RULE);
  }

  @Override
  protected String looksAt() {
    return "tables";
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    String day = DAYS.getOrDefault(table.name(), "");
    Stream<Column> dated = table.columns().stream().filter(column -> column.name().equals(day));
    return dated
        .map(column ->
            new Flaw(
                ColumnNames.in(column) + " > DATE_ADD(CURRENT_TIMESTAMP, INTERVAL 1 DAY)",
                "rows of %s dated in the future".formatted(table.name())))
        .toList();
  }
}
