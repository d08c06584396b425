package com.terp.chatops.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.ledger.SnapshotLimits;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RetentionIT {
  private static final SeedSpec CLEARING = new SeedSpec("light", 1, Clear.WITH_DEPENDENTS);

  @EachDatabase
  void copiesWhoseTimeIsOverGoAndTheUndoSaysSoWhileOwnRowsCanStillBeTakenBack(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
      RunId clearing = shop.seed(CLEARING).run();
      assertThat(undoing.copies().megabytes(clearing)).isPositive();
      assertThat(sweep(shop, new SnapshotLimits(1, Duration.ofDays(14), 1))).isEmpty();

      assertThatThrownBy(() ->
              new Retention(
                      shop.database(),
                      shop.store(),
                      new SnapshotLimits(1, Duration.ofDays(14), 0),
                      Clock.systemUTC())
                  .sweep(told -> {
                    assertThat(undoing.copies().gone()).containsExactly(told.run().id());
                    throw new IllegalStateException("told");
                  }))
          .hasMessage("told");
      test.execute("UPDATE `%s`.ledger_snapshot SET dropped_at = NULL".formatted(test.botSchema()));
      List<Retention.Dropped> dropped = sweep(shop, new SnapshotLimits(1, Duration.ofDays(14), 0));

      assertThat(dropped).singleElement().extracting(d -> d.run().id()).isEqualTo(clearing);
      assertThat(undoing.copies().gone()).containsExactly(clearing);
      assertThat(undoing.preview(clearing, UndoMode.KEEP).obstacles())
          .contains(new Obstacle.CopyGone("vendors", 1))
          .allMatch(obstacle -> obstacle instanceof Obstacle.CopyGone);

      test.execute(
          "UPDATE clients SET teri_code = CONCAT('X', id); UPDATE orders SET order_number = CONCAT('X', id); UPDATE vendors SET name = CONCAT('X', id)");
      RunId adding = shop.seed(new SeedSpec("light", 1, Clear.NO_CLEAR)).run();
      assertThat(sweep(shop, new SnapshotLimits(1, Duration.ZERO, 0))).isEmpty();
      assertThat(shop.run("rollback", undoing.job(undoing.preview(adding)), adding).state())
          .isEqualTo(RunState.SUCCEEDED);
    }
  }

  @EachDatabase
  void aPlanThatLeavesNoRoomForItsCopiesIsRefused(TestDatabase test) {
    try (Shop shop = Shop.withRows(test)) {
      assertThat(shop.seeding().plan(CLEARING).warnings())
          .anyMatch(warning -> warning.matches("A copy of \\d+ rows, about 1 MB, is kept .*"));
      assertThatThrownBy(() ->
              shop.seeding().keeping(new SnapshotLimits(0, Duration.ofDays(1), 1)).plan(CLEARING))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("There is no room on staging for copies");
    }
  }

  private static List<Retention.Dropped> sweep(Shop shop, SnapshotLimits limits) {
    List<Retention.Dropped> dropped = new ArrayList<>();
    new Retention(shop.database(), shop.store(), limits, Clock.systemUTC()).sweep(dropped::add);
    return dropped;
  }
}
