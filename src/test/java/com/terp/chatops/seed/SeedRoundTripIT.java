package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.undo.UndoPreview;
import com.terp.chatops.undo.UndoingInParts;
import java.time.Clock;
import java.util.Map;

class SeedRoundTripIT {
  private static final SeedSpec CLEARING = new SeedSpec("light", 1, Clear.CLEAR);
  private static final SeedSpec ADDING = new SeedSpec("large", 1, Clear.NO_CLEAR);

  @EachDatabase
  void undoOfAClearingSeedRestoresEveryTable(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended seeded = shop.seed(CLEARING);
      assertThat(seeded.state()).as(seeded.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isNotEqualTo(before);
      assertThat(test.number("SELECT COUNT(*) FROM notes")).isEqualTo(1);
      assertThat(test.number("SELECT COUNT(*) FROM tasks WHERE order_id IS NULL")).isEqualTo(2);

      RunEvent.Ended undone = undo(shop, seeded.run());

      assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
      assertThat(shop.store().find(seeded.run()).orElseThrow().state())
          .isEqualTo(RunState.ROLLED_BACK);
      assertThat(
              test.number(
                  "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_NAME LIKE 'snap\\_%'"
                      + " AND TABLE_SCHEMA = '"
                      + test.botSchema()
                      + "'"))
          .isZero();
    }
  }

  @EachDatabase
  void undoOfAnAddingSeedRestoresEveryTable(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended seeded = shop.seed(ADDING);
      assertThat(seeded.state()).as(seeded.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(test.number("SELECT MIN(id) FROM clients WHERE teri_code LIKE 'REG%'"))
          .isEqualTo(test.number("SELECT MIN(id) FROM vendors WHERE name LIKE 'Vendor%'"));

      RunEvent.Ended undone = undo(shop, seeded.run());

      assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void undoInPartsRestoresEveryTable(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended seeded = shop.seed(new SeedSpec("large", 1, Clear.CLEAR));
      LedgerUndoing undoing = UndoingInParts.of(shop);
      RunEvent.Ended undone = undo(shop, undoing, seeded.run());

      assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  private static RunEvent.Ended undo(Shop shop, RunId run) {
    return undo(
        shop,
        new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC()),
        run);
  }

  private static RunEvent.Ended undo(Shop shop, LedgerUndoing undoing, RunId run) {
    UndoPreview preview = undoing.preview(run);
    assertThat(preview.obstacles()).isEmpty();
    return shop.run("rollback run " + run, undoing.job(preview), run);
  }
}
