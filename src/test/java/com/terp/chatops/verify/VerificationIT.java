package com.terp.chatops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class VerificationIT {
  @EachDatabase
  void anEmptySchemaFitsTogether(TestDatabase database) {
    database.withTables();

    Verified verified = verify(database);

    assertThat(verified.clean()).isTrue();
    assertThat(VerifyReport.of(verified).outcome()).isEqualTo(Outcome.GOOD);
    assertThat(verified.unknown()).isZero();
    assertThat(verified.suspicious()).isZero();
  }

  @EachDatabase
  void aSchemaWithoutTheTablesIsSkippedWithANote(TestDatabase database) {
    database.execute("CREATE TABLE lonely (id INT PRIMARY KEY)");

    Verified verified = verify(database);

    assertThat(verified.clean()).isTrue();
    assertThat(verified.skipped()).isPositive();
    assertThat(verified.unknown()).isZero();
    assertThat(VerifyReport.of(verified).body())
        .filteredOn(Report.Findings.class::isInstance)
        .singleElement()
        .asString()
        .contains("The ledger balances – ledgerEntries does not exist here");
  }

  @EachDatabase
  void aRenamedColumnIsSkippedWithItsName(TestDatabase database) {
    database.withTables();
    database.execute("ALTER TABLE ledgerEntries RENAME COLUMN debit TO debited");

    Verified verified = verify(database);

    assertThat(verified.unknown()).isZero();
    assertThat(verified.clean()).isTrue();
    assertThat(verified.results())
        .filteredOn(r -> r.check().equals("The ledger balances"))
        .singleElement()
        .satisfies(r ->
            assertThat(r.verdict()).isEqualTo(new Verdict.Skipped("debit does not exist here")));
  }

  @EachDatabase
  void aCheckThatTakesTooLongIsNotKnownAndNotGreen(TestDatabase database) {
    Check endless =
        new Check() {
          @Override
          public String title() {
            return "Endless";
          }

          @Override
          public Verdict on(Snapshot snapshot) throws SQLException {
            snapshot.number("SELECT BENCHMARK(9000000000, SHA2('a', 512))");
            return new Verdict.Held("never");
          }
        };
    Theme theme = new Theme("Theme", "Wait.", List.of(endless));

    try (Database real = real(database)) {
      Verification verification =
          new Verification(
              "staging", real, Clock.systemUTC(), List.of(theme), Duration.ofSeconds(2));
      Verified verified = verification.run();

      assertThat(verified.results().get(0).verdict())
          .isEqualTo(new Verdict.Unknown("it took longer than 2 s"));
      assertThat(VerifyReport.of(verified).outcome()).isEqualTo(Outcome.UNKNOWN);
    }
  }

  @EachDatabase
  void rowsThatPeopleEnteredByHandHold(TestDatabase database) {
    database.withPeoplesRows();

    Verified verified = verify(database);

    assertThat(verified.clean()).isTrue();
    assertThat(verified.unknown()).isZero();
  }

  @EachDatabase
  void whatTerpItselfWritesHolds(TestDatabase database) {
    Set<String> ofItems =
        Set.of(
            "The items of an order and its lines say the same",
            "The items of an order have the prices of its lines",
            "Not more comes back than was sold");
    Set<String> others =
        Set.of(
            "The items of an order are a list with something in it",
            "The items of an order are of the batches of its lines",
            "What comes back of an order was sold with it",
            "No draft is confirmed, packed or shipped",
            "A void invoice leaves nothing in the ledger",
            "A deleted payment leaves nothing in the ledger");
    database.withPeoplesRows();
    database.execute(
        """
        UPDATE orders SET items = JSON_QUOTE(CAST(items AS CHAR));
        UPDATE returns SET items = JSON_QUOTE(CAST(items AS CHAR));
        UPDATE orders SET fulfillmentStatus = 'READY_FOR_PACKING' WHERE is_draft = 1;
        UPDATE invoices SET status = 'VOID' WHERE referenceId = 4;
        UPDATE payments SET deleted_at = '2025-11-19 10:00:00' WHERE id = 2;
        INSERT INTO ledgerEntries (entryNumber, entryDate, accountId, debit, credit, referenceType,
            referenceId, fiscalPeriodId, createdBy)
          SELECT CONCAT('REV-', id), '2025-11-19', accountId, credit, debit, 'REVERSAL', 4, 1, 4
          FROM ledgerEntries WHERE referenceType = 'INVOICE' AND referenceId = 3;
        INSERT INTO ledgerEntries (entryNumber, entryDate, accountId, debit, credit, referenceType,
            referenceId, fiscalPeriodId, createdBy)
          SELECT CONCAT('REV-', id), '2025-11-19', accountId, credit, debit, 'PAYMENT_VOID', 2, 1, 4
          FROM ledgerEntries WHERE referenceType = 'PAYMENT' AND referenceId = 2\
        """);

    assertThat(outcomes(verify(database)))
        .containsAllEntriesOf(all(ofItems, Verdict.Held.class))
        .containsAllEntriesOf(all(others, Verdict.Held.class));

    database.execute(
        """
        UPDATE orders SET items = JSON_QUOTE('[{"batchId":1,"quantity":5,"unitPrice":1550}]')
          WHERE id = 2;
        UPDATE returns SET items = JSON_QUOTE('[{"batchId":2,"quantity":100}]')\
        """);

    assertThat(outcomes(verify(database)))
        .containsAllEntriesOf(all(ofItems, Verdict.Broken.class))
        .containsAllEntriesOf(all(others, Verdict.Held.class));
  }

  private static Map<String, Class<?>> outcomes(Verified verified) {
    return verified.results().stream()
        .collect(Collectors.toMap(CheckResult::check, r -> r.verdict().getClass()));
  }

  private static Map<String, Class<?>> all(Set<String> checks, Class<?> verdict) {
    return checks.stream().collect(Collectors.toMap(check -> check, check -> verdict));
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

  private static Database real(TestDatabase database) {
    return new Database(DatabaseUrl.parse("DATABASE_URL", database.url()), database.botSchema());
  }

  private static Verified verify(TestDatabase database) {
    try (Database real = real(database)) {
      return new Verification("staging", real, new TestClock("2026-11-21T10:00:00Z")).run();
    }
  }
}
