package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A cancelled seed offers undo or resume; resumed, it arrives where it would have arrived. */
class ResumeIT {
  private static final SeedSpec LARGE = new SeedSpec("large", 1, Clear.CLEAR);

  @EachDatabase
  void aResumedSeedArrivesWhereAnUninterruptedOneDoes(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      // Its key would be another one each time.
      test.execute("INSERT INTO users (openId, name) VALUES ('seeder', 'Sam Seeder')");
      Map<String, Fingerprint> before = shop.fingerprints();
      RunEvent.Ended whole = shop.seed(LARGE);
      assertThat(whole.state()).as(whole.report().toString()).isEqualTo(RunState.SUCCEEDED);
      Map<String, Fingerprint> seeded = butForTheClock(shop);
      undo(shop, whole.run());
      assertThat(shop.fingerprints()).isEqualTo(before);

      RunEvent.Ended cancelled = cancelledAtOrders(shop);
      assertThat(cancelled.report().offers())
          .extracting(Offer::command)
          .contains(
              "rollback run " + cancelled.run(),
              "seed large seed=1 resume=%s env=staging".formatted(cancelled.run()));
      RunEvent.Ended resumed = shop.seed(LARGE.resuming(cancelled.run()));

      assertThat(resumed.state()).as(resumed.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(butForTheClock(shop)).isEqualTo(seeded);
      assertThat(shop.store().find(cancelled.run()).orElseThrow().report().offers())
          .extracting(Offer::command)
          .as("what was gone on with can only be undone")
          .contains("rollback run " + cancelled.run())
          .noneMatch(command -> command.contains("resume="));
      assertThat(
              test.text(
                  "SELECT told_state FROM `%s`.run WHERE id = %s"
                      .formatted(test.botSchema(), cancelled.run())))
          .as("and its message is to say so")
          .isEqualTo("CHANGED");
      undo(shop, resumed.run());
      undo(shop, cancelled.run());
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void whatCannotBeResumedIsSaidAndNothingChanges(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      RunEvent.Ended cancelled = cancelledAtOrders(shop);
      RunId run = cancelled.run();
      Map<String, Fingerprint> then = shop.fingerprints();

      assertRefused(shop, new SeedSpec("light", 1, Clear.CLEAR).resuming(run), "was another seed");
      assertRefused(shop, LARGE.resuming(new RunId(99)), "There is no run 99");
      test.execute("INSERT INTO vendors (name) VALUES ('Newcomer')");
      assertRefused(shop, LARGE.resuming(run), "cannot be resumed");
      test.execute("DELETE FROM vendors WHERE name = 'Newcomer'");
      assertThat(shop.fingerprints()).isEqualTo(then);
    }
  }

  private static void assertRefused(Shop shop, SeedSpec spec, String sentence) {
    LiveSeeding seeding = shop.seeding();
    assertThatThrownBy(() -> seeding.plan(spec))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(sentence);
  }

  private static RunEvent.Ended cancelledAtOrders(Shop shop) {
    AtomicBoolean once = new AtomicBoolean();
    shop.listen(event -> {
      if (event instanceof RunEvent.Progress p
          && p.label().equals("orders")
          && p.done() > 0
          && once.compareAndSet(false, true)) {
        shop.cancel(p.run());
      }
    });
    RunEvent.Ended ended = shop.seed(LARGE);
    assertThat(ended.state()).isEqualTo(RunState.CANCELLED);
    return ended;
  }

  /** The server dates clients when they come. */
  private static Map<String, Fingerprint> butForTheClock(Shop shop) {
    Map<String, Fingerprint> prints = new TreeMap<>(shop.fingerprints());
    String clients =
        "SELECT SUM(CRC32(CONCAT_WS('|', id, teri_code, name, IFNULL(email, '-'), total_spent,"
            + " created_by))) FROM clients";
    prints.put("clients", new Fingerprint(shop.test().number(clients), ""));
    return prints;
  }

  private static void undo(Shop shop, RunId run) {
    LedgerUndoing undoing =
        new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
    RunEvent.Ended undone = shop.run("rollback", undoing.job(undoing.preview(run)), run);
    assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
  }
}
