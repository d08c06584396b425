package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.terp.ProfileWish;
import com.terp.chatops.seed.terp.TerpProfiles;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.verify.Verification;
import com.terp.chatops.verify.Verified;
import com.terp.chatops.verify.VerifyReport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

  /** Every profile, clearing and beside what is there, each taken back to the last byte. */
  @EachDatabase
  void everyProfileThereAndBack(TestDatabase test) {
    try (Shop shop = Shop.terp(test)) {
      LiveSeeding seeding = shop.seeding(profiles());
      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
      Map<String, Fingerprint> people = shop.fingerprints();
      long rows = 0;
      int trips = 0;
      for (SeedSpec spec : everyProfileClearingAndNot()) {
        RunEvent.Ended seeded = seed(shop, seeding, spec);
        rows += shop.fingerprints().values().stream().mapToLong(Fingerprint::rows).sum();
        RunEvent.Ended undone =
            shop.run("undo", undoing.job(undoing.preview(seeded.run())), seeded.run());
        assertThat(undone.state()).as(undone.report().toString()).isEqualTo(RunState.SUCCEEDED);
        assertThat(shop.fingerprints()).as(spec.title()).isEqualTo(people);
        trips++;
      }
      System.out.printf(
          "round trip: %d seeds taken back, %d tables compared each time, %d rows seeded over%n",
          trips, people.size(), rows);
    }
  }

  private static List<SeedSpec> everyProfileClearingAndNot() {
    return Stream.of("small", "light", "spring", "large-0.02")
        .flatMap(profile ->
            Stream.of(Clear.WITH_DEPENDENTS, Clear.NO_CLEAR)
                .map(clear -> new SeedSpec(profile, 3, clear)))
        .toList();
  }

  private static Profiles profiles() {
    return TerpProfiles.with(
        List.of(new ProfileWish("spring", Map.of("base", "light", "factor", "0.5"), List.of())));
  }

  /** {@code small}, {@code table=clients}: exactly 10 clients, and nothing else changes. */
  @EachDatabase
  void oneTableIsSeededWithWhatItCannotLiveWithout(TestDatabase test) {
    try (Shop shop = Shop.emptyTerp(test)) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());
      Map<String, Fingerprint> before = shop.fingerprints();
      SeedSpec spec =
          new SeedSpec("small", SeedSpec.DEFAULT_NUMBER, Clear.CLEAR, Optional.of("clients"));

      RunEvent.Ended ended = seed(shop, seeding, spec);

      assertThat(test.number("SELECT COUNT(*) FROM clients")).isEqualTo(10);
      Map<String, Fingerprint> after = shop.fingerprints();
      Set<String> changed = new TreeSet<>(before.keySet());
      changed.removeIf(table -> after.get(table).equals(before.get(table)));
      assertThat(changed).contains("clients").isSubsetOf("clients", "users");
      assertThat(ended.report().headline()).startsWith("Seeded clients of small on staging");

      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());
      shop.run("undo", undoing.job(undoing.preview(ended.run())), ended.run());
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  /** Papers agree with each other, so that none comes alone. */
  @EachDatabase
  void aPaperOfADealIsSeededWithTheOthers(TestDatabase test) {
    try (Shop shop = Shop.emptyTerp(test)) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());

      seed(shop, seeding, new SeedSpec("small", 5, Clear.CLEAR, Optional.of("payments")));

      assertThat(test.number("SELECT COUNT(*) FROM payments")).isEqualTo(30);
      seed(shop, seeding, new SeedSpec("small", 6, Clear.CLEAR, Optional.of("payments")));
      assertThat(test.number("SELECT COUNT(*) FROM payments")).as("beside clients").isEqualTo(30);
      Verified verified =
          new Verification(Shop.ENVIRONMENT, shop.database(), Clock.systemUTC()).run();
      assertThat(verified.clean()).as("%s", VerifyReport.findings(verified)).isTrue();
    }
  }

  @EachDatabase
  void aTableThatPeoplesRowsHangOnIsNotCleared(TestDatabase test) {
    try (Shop shop = Shop.terp(test)) {
      LiveSeeding seeding = shop.careful(TerpProfiles.all());
      SeedSpec spec = new SeedSpec("small", 1, Clear.CLEAR, Optional.of("clients"));

      assertThatThrownBy(() -> seeding.plan(spec))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("Seeding clients alone would take rows of other tables");
    }
  }

  @EachDatabase
  void aTableThatIsNotThereIsSaid(TestDatabase test) {
    try (Shop shop = Shop.terp(test)) {
      LiveSeeding seeding = shop.seeding(TerpProfiles.all());
      SeedSpec spec = new SeedSpec("small", 1, Clear.CLEAR, Optional.of("Client"));

      assertThatThrownBy(() -> seeding.plan(spec))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("There is no table Client on staging");
    }
  }

  private static RunEvent.Ended seed(Shop shop, LiveSeeding seeding, SeedSpec spec) {
    SeedPlan plan = seeding.plan(spec);
    RunEvent.Ended ended = shop.run("seed", seeding.job(plan), null);
    assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
    return ended;
  }
}
