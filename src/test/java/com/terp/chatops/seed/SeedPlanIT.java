package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.UndoPreview;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class SeedPlanIT {
  private static final SeedSpec CLEARING = new SeedSpec("light", 1, Clear.CLEAR);
  private static final SeedSpec ADDING = new SeedSpec("light", 1, Clear.NO_CLEAR);

  @EachDatabase
  void planSaysWhatEachTableGainsAndLoses(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      SeedPlan plan = shop.seeding().plan(CLEARING);

      assertThat(plan.tables())
          .extracting(TablePlan::table)
          .containsExactly("users", "clients", "orders", "order_lines", "vendors");
      assertThat(table(plan, "clients"))
          .extracting(TablePlan::now, TablePlan::cleared, TablePlan::inserted, TablePlan::firstKey)
          .containsExactly(3L, 3L, 4L, 1L);
      assertThat(table(plan, "users"))
          .extracting(TablePlan::cleared, TablePlan::inserted, TablePlan::kept, TablePlan::firstKey)
          .containsExactly(0L, 1L, 1L, 8L);
      assertThat(plan.collateral())
          .containsExactlyInAnyOrder(
              new Collateral("notes", "client_id", "clients", Collateral.Effect.DELETED, 2),
              new Collateral("note_pictures", "note_id", "notes", Collateral.Effect.DELETED, 2),
              new Collateral("tasks", "order_id", "orders", Collateral.Effect.UNLINKED, 1));
      assertThat(plan.masked())
          .isEqualTo(Map.of("clients", List.of("name", "email"), "users", List.of("name")));
    }
  }

  @EachDatabase
  void planNeedsNoRightToWrite(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute(
          "CREATE USER IF NOT EXISTS 'reader'@'%%' IDENTIFIED BY 'reads';GRANT SELECT, REFERENCES ON `%s`.* TO 'reader'@'%%'"
              .formatted(test.schema()));
      Map<String, Fingerprint> before = shop.fingerprints();
      String url = test.url().replaceFirst("//[^@]*@", "//reader:reads@");

      try (Database reader =
          new Database(DatabaseUrl.parse("DATABASE_URL", url), test.botSchema())) {
        LiveSeeding seeding =
            new LiveSeeding(
                    Shop.ENVIRONMENT,
                    new Profiles(List.of(new ShopProfile("light", 4))),
                    new WriteAccess(reader, shop.leases(), shop.store()),
                    List::of,
                    Clock.systemUTC())
                .trusting();
        assertThat(seeding.plan(CLEARING)).isEqualTo(shop.seeding().plan(CLEARING));
      }
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void countsAndSumsOfThePlanAreThoseOfTheDatabaseAfterwards(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      SeedPlan plan = shop.seeding().plan(CLEARING);

      assertThat(shop.run("seed", shop.seeding().job(plan), null).state())
          .isEqualTo(RunState.SUCCEEDED);

      for (TablePlan table : plan.tables()) {
        assertThat(test.number("SELECT COUNT(*) FROM " + table.table())).isEqualTo(table.after());
        table
            .money()
            .forEach((column, sum) ->
                assertThat(
                        new BigDecimal(
                            test.text("SELECT SUM(%s) FROM %s".formatted(column, table.table()))))
                    .isEqualByComparingTo(sum));
      }
      assertThat(table(plan, "orders").money()).containsKey("total");
      assertThat(table(plan, "clients").money()).doesNotContainKey("total_spent");
    }
  }

  @EachDatabase
  void aChangedDatabaseIsRefusedWithWhatChanged(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      SeedPlan plan = shop.seeding().plan(CLEARING);
      test.execute("INSERT INTO notes (client_id, body) VALUES (11, 'new')");
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended ended = shop.run("seed", shop.seeding().job(plan), null);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline()).contains("changed since plan " + plan.shortDigest());
      assertThat(ended.report().body().toString()).contains("notes.client_id: taken along, 2, 3");
      assertThat(ended.report().offers().getFirst().command())
          .isEqualTo("seed dry-run light seed=1 env=staging");
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void aMissingColumnIsRefusedByName(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute(
          "ALTER TABLE clients DROP COLUMN email;ALTER TABLE orders MODIFY status INT NOT NULL;"
              + "ALTER TABLE order_lines ADD COLUMN tax DECIMAL(5,2) NOT NULL");

      assertThatThrownBy(() -> shop.seeding().plan(CLEARING))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.report().body().toString())
                      .contains("Column clients.email is missing; expected text or an enum")
                      .contains("Column orders.status: expected text or an enum, found int")
                      .contains("order_lines: column tax (decimal(5,2)) needs a value"));
    }
  }

  @EachDatabase
  void valuesThatTheColumnsCannotHoldAreRefusedBeforeAnyIsSent(TestDatabase test) {
    try (Shop shop = Shop.empty(test)) {
      test.execute(
          "ALTER TABLE orders MODIFY status ENUM('PENDING','SETTLED') NOT NULL;"
              + "ALTER TABLE clients MODIFY email VARCHAR(120) NOT NULL;"
              + "ALTER TABLE vendors MODIFY name VARCHAR(3) NOT NULL;"
              + "ALTER TABLE order_lines MODIFY line_total DECIMAL(3,2) NOT NULL");

      assertThatThrownBy(() -> shop.seeding().plan(CLEARING))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.report().body().toString())
                      .contains("expected the value PAID, found only PENDING, SETTLED")
                      .contains("clients.email: expected that it may be empty, found NOT NULL")
                      .contains("vendors.name: expected room for 9 characters")
                      .contains("order_lines.line_total: expected room for"));
    }
  }

  @EachDatabase
  void rowsThatForbidClearingGoAlongWhereTheyAreOursOrAskedFor(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute(
          "DELETE FROM notes WHERE client_id IS NOT NULL; UPDATE tasks SET order_id = NULL;"
              + "INSERT INTO contracts (client_id) VALUES (10), (10)");
      LiveSeeding careful = shop.careful(Shop.PROFILES);

      assertThatThrownBy(() -> careful.plan(CLEARING))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> {
                assertThat(refused.report().body().toString())
                    .contains("2 rows of contracts, which no run of this bot wrote")
                    .contains("hang on clients through client_id and would go with it");
                assertThat(refused.report().offers().getFirst().command())
                    .isEqualTo("seed dry-run light with-dependents seed=1");
              });
      assertThat(careful.plan(new SeedSpec("light", 1, Clear.NO_CLEAR)).cleared()).isZero();
      SeedPlan along = careful.plan(new SeedSpec("light", 1, Clear.WITH_DEPENDENTS));
      assertThat(along.collateral())
          .containsExactly(
              new Collateral("contracts", "client_id", "clients", Collateral.Effect.DELETED, 2));
      Map<String, Fingerprint> before = shop.fingerprints();
      RunEvent.Ended ended = shop.run("seed", careful.job(along), null);
      assertThat(ended.state()).as("%s", ended.report()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.number("SELECT COUNT(*) FROM contracts")).isZero();
      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
      UndoPreview preview = undoing.preview(ended.run());
      assertThat(shop.run("rollback", undoing.job(preview), ended.run()).state())
          .isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void foreignKeysOfOtherSchemasForbidClearing(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute(
          "CREATE TABLE `%s`.club (id INT PRIMARY KEY, client_id INT NOT NULL, CONSTRAINT club_client FOREIGN KEY (client_id) REFERENCES `%s`.clients (id) ON DELETE CASCADE)"
              .formatted(test.botSchema(), test.schema()));

      assertThatThrownBy(() -> shop.seeding().plan(CLEARING))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.report().body().toString())
                      .contains("Table club of the schema " + test.botSchema())
                      .contains("points to clients"));
      test.execute("DROP TABLE `%s`.club".formatted(test.botSchema()));
    }
  }

  @EachDatabase
  void anUnknownProfileIsRefusedWithTheKnownOnes(TestDatabase test) {
    try (Shop shop = Shop.empty(test)) {
      assertThatThrownBy(() -> shop.seeding().plan(new SeedSpec("hefty", 1, Clear.CLEAR)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> {
                assertThat(refused.report().headline()).contains("no profile hefty");
                assertThat(refused.report().body().toString()).contains("light, large");
              });
    }
  }

  @EachDatabase
  void keysBeginAboveEverythingHandedOutUnlessTheTableIsCleared(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute("DELETE FROM clients WHERE id = 90;ALTER TABLE vendors AUTO_INCREMENT = 500");

      SeedPlan plan = shop.seeding().plan(ADDING);

      assertThat(table(plan, "clients").firstKey()).isEqualTo(500);
      assertThat(table(plan, "vendors").firstKey()).isEqualTo(500);
      assertThat(table(plan, "orders").firstKey()).isEqualTo(23);
    }
  }

  private static TablePlan table(SeedPlan plan, String name) {
    return plan.tables().stream().filter(t -> t.table().equals(name)).findFirst().orElseThrow();
  }
}
