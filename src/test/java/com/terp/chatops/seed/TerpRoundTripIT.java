package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.terp.TerpProfiles;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import java.time.Clock;
import java.util.Map;

/** The real profiles on TERP's own tables, there and back. */
class TerpRoundTripIT {
  @EachDatabase
  void lightOverSmallOverPeoplesRowsAndBack(TestDatabase test) {
    try (Shop shop = Shop.terp(test)) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());
      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
      Map<String, Fingerprint> people = shop.fingerprints();

      RunEvent.Ended small = seed(shop, seeding, new SeedSpec("small", 5, Clear.NO_CLEAR));
      Map<String, Fingerprint> afterSmall = shop.fingerprints();
      RunEvent.Ended light =
          seed(shop, seeding, new SeedSpec("light", SeedSpec.DEFAULT_NUMBER, Clear.CLEAR));

      RunEvent.Ended undone =
          shop.run("undo", undoing.job(undoing.preview(light.run())), light.run());
      assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(afterSmall);

      undone = shop.run("undo", undoing.job(undoing.preview(small.run())), small.run());
      assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(people);
    }
  }

  private static RunEvent.Ended seed(Shop shop, LiveSeeding seeding, SeedSpec spec) {
    SeedPlan plan = seeding.plan(spec);
    RunEvent.Ended ended = shop.run("seed", seeding.job(plan), null);
    assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
    return ended;
  }
}
