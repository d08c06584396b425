package com.terp.chatops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.verify.check.Verdict;
import java.util.List;

class VerificationIT {
  @EachDatabase
  void anEmptySchemaFitsTogether(TestDatabase database) {
    database.withTables();

    Verified verified = verify(database);

    assertThat(verified.clean()).isTrue();
    assertThat(VerifyReport.of(verified).outcome()).isEqualTo(Outcome.GOOD);
    assertThat(verified.results())
        .as("every check can look at TERP's own tables")
        .noneMatch(r -> r.verdict() instanceof Verdict.Skipped);
  }

  @EachDatabase
  void aSchemaWithoutTheTablesIsSkippedWithANote(TestDatabase database) {
    database.execute("CREATE TABLE lonely (id INT PRIMARY KEY)");

    Verified verified = verify(database);

    assertThat(verified.clean()).isTrue();
    assertThat(verified.skipped()).isPositive();
    assertThat(VerifyReport.findings(verified))
        .anySatisfy(f -> assertThat(f.text()).contains("orders.total does not exist here"));
  }

  @EachDatabase
  void findsRowsThatPointAtNothingAndNamesThem(TestDatabase database) {
    database.withTables();
    database.execute(
        """
        SET FOREIGN_KEY_CHECKS = 0;
        INSERT INTO invoices (id, invoiceNumber, customerId, invoiceDate, dueDate, subtotal,
          taxAmount, discountAmount, totalAmount, amountPaid, amountDue, status, referenceType,
          referenceId, createdBy) VALUES
          (7, 'INV-7', 4711, '2026-01-02', '2026-01-01', 10, 0, 0, 10, 3, 3, 'SENT', 'ORDER', 99, 1);
        INSERT INTO ledgerEntries (entryNumber, entryDate, accountId, debit, credit, referenceType,
          referenceId, fiscalPeriodId, createdBy) VALUES
          ('E-1', '2026-01-02', 1, 10, 0, 'INVOICE', 7, 1, 1)\
        """);

    List<String> findings =
        VerifyReport.findings(verify(database)).stream().map(Report.Finding::text).toList();

    assertThat(findings)
        .contains(
            "1 rows of invoices whose customerId points at no row of clients: 7",
            "1 rows of invoices whose referenceId means no row of orders: 7",
            "1 invoices where paid and due do not make the total: INV-7",
            "1 invoices whose paid amount is not the sum of their payments: INV-7",
            "1 invoices due before their date: INV-7",
            "1 bookings whose debits and credits differ: INVOICE 7");
    assertThat(VerifyReport.of(verify(database)).outcome()).isEqualTo(Outcome.BAD);
  }

  private static Verified verify(TestDatabase database) {
    try (Database real =
        new Database(DatabaseUrl.parse("DATABASE_URL", database.url()), database.botSchema())) {
      return new Verification("staging", real, new TestClock("2026-11-21T10:00:00Z")).run();
    }
  }
}
