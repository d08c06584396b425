package com.terp.chatops.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.seed.terp.TerpProfiles;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.verify.check.Verdict;
import java.time.Clock;
import java.util.List;

/** What we seed holds, by every check there is. */
class SeededDataFitsIT {
  @EachDatabase
  void everyProfileHoldsAloneAndOnTopOfAnother(TestDatabase test) {
    try (Shop shop = Shop.terp(test)) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());
      Verification verification =
          new Verification(Shop.ENVIRONMENT, shop.database(), Clock.systemUTC());

      seed(shop, seeding, new SeedSpec("small", 5, Clear.NO_CLEAR));
      Verified besidePeoplesRows = verification.run();
      assertThat(besidePeoplesRows.clean())
          .as(VerifyReport.findings(besidePeoplesRows).toString())
          .isTrue();
      seed(shop, seeding, new SeedSpec("light", SeedSpec.DEFAULT_NUMBER, Clear.CLEAR));
      fits("light", verification.run());
      // Every table, a fifth of the rows: FullIT sees to full size.
      seed(shop, seeding, new SeedSpec("large-0.2", SeedSpec.DEFAULT_NUMBER, Clear.CLEAR));
      fits("large-0.2", verification.run());
      seed(shop, seeding, new SeedSpec("light", 7, Clear.NO_CLEAR));
      fits("light on top of full", verification.run());
      seed(shop, shop.careful(TerpProfiles.all()), new SeedSpec("light", 7, Clear.CLEAR));
      fits("light instead of full", verification.run());
    }
  }

  private static void fits(String what, Verified verified) {
    List<String> findings =
        VerifyReport.findings(verified).stream().map(Report.Finding::text).toList();
    assertThat(findings).as(what).isEmpty();
    assertThat(verified.results())
        .as(what)
        .noneMatch(result -> result.verdict() instanceof Verdict.Unknown);
  }

  private static void seed(Shop shop, LiveSeeding seeding, SeedSpec spec) {
    RunEvent.Ended ended = shop.run("seed", seeding.job(seeding.plan(spec)), null);
    assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
  }
}
