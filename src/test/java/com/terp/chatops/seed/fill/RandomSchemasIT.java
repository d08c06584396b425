package com.terp.chatops.seed.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.seed.TablePlan;
import com.terp.chatops.seed.terp.TerpProfiles;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.verify.Verification;
import com.terp.chatops.verify.VerifyReport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Schemas nobody has seen, many of them: planned, seeded exactly so, verified and taken back. */
class RandomSchemasIT {
  /** More by hand: {@code -Dfuzz.from=1 -Dfuzz.to=200}. */
  private static final long FROM = Long.getLong("fuzz.from", 1);

  private static final long TO = Long.getLong("fuzz.to", 3);

  @EachDatabase
  void everySchemaIsSeededAsPlannedAndTakenBack(TestDatabase test) {
    List<String> failures = new ArrayList<>();
    try (Shop shop = Shop.of(test, "CREATE TABLE `first` (id INT PRIMARY KEY)")) {
      for (long number = FROM; number <= TO; number++) {
        clear(test);
        List<String> ddl = RandomSchema.statements(number, test.kind());
        try {
          ddl.forEach(test::execute);
          roundTrip(shop, number);
        } catch (RefusedException e) {
          failures.add("%d: %s%n%s".formatted(number, e.report(), String.join(";\n", ddl)));
        } catch (RuntimeException | AssertionError e) {
          failures.add("%d: %s%n%s".formatted(number, e.getMessage(), String.join(";\n", ddl)));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static void clear(TestDatabase test) {
    StringBuilder script =
        new StringBuilder("DROP VIEW IF EXISTS `a view`;SET FOREIGN_KEY_CHECKS = 0;");
    test.column(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'")
        .forEach(name -> script.append("DROP TABLE `%s`;".formatted(name.replace("`", "``"))));
    test.execute(script + "SET FOREIGN_KEY_CHECKS = 1");
  }

  private static void roundTrip(Shop shop, long number) {
    Map<String, Fingerprint> before = shop.fingerprints();
    LiveSeeding seeding = shop.seeding(TerpProfiles.all());
    SeedPlan plan = seeding.plan(new SeedSpec("full", number, Clear.CLEAR));
    RunEvent.Ended seeded = shop.run("seed full", seeding.job(plan), null);
    assertThat(seeded.state()).as("%s", seeded.report()).isEqualTo(RunState.SUCCEEDED);
    Map<String, Fingerprint> after = shop.fingerprints();
    for (TablePlan table : plan.tables()) {
      assertThat(after.get(table.table()).rows())
          .as(table.table())
          .isEqualTo(table.after())
          .isPositive();
    }
    assertThat(after).hasSameSizeAs(plan.tables());
    Verification verification =
        new Verification(Shop.ENVIRONMENT, shop.database(), Clock.systemUTC());
    assertThat(VerifyReport.findings(verification.run())).isEmpty();
    LedgerUndoing undoing =
        new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
    RunEvent.Ended undone =
        shop.run("undo", undoing.job(undoing.preview(seeded.run())), seeded.run());
    assertThat(undone.state()).as("%s", undone.report()).isEqualTo(RunState.SUCCEEDED);
    assertThat(shop.fingerprints()).isEqualTo(before);
  }
}
