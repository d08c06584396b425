package com.terp.chatops.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.health.DatabaseProbe;
import com.terp.chatops.health.Health;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunListener;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.seed.ShopProfile;
import com.terp.chatops.seed.terp.TerpProfiles;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import com.terp.chatops.verify.Verification;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A rehearsal does everything, and nothing is left of it. */
class RehearsalIT {
  private static final Clock CLOCK = Clock.systemUTC();

  @EachDatabase
  void everythingIsTriedBesideRealRowsAndEveryTableIsAsBefore(TestDatabase test) {
    try (Shop shop = shop(test);
        Stage stage = new Stage(shop, new ShopProfile("light", 4))) {
      Map<String, Fingerprint> before = shop.fingerprints();
      List<String> steps = new CopyOnWriteArrayList<>();
      AtomicBoolean there = new AtomicBoolean();
      shop.listen(event -> {
        if (event instanceof RunEvent.StepEnded step) {
          steps.add(step.label());
          there.compareAndSet(
              false,
              step.label().equals("masked fields")
                  && test.number("SELECT COUNT(*) FROM orders") == 3 + 12);
        }
      });

      RunEvent.Ended ended = shop.run("rehearse", stage.rehearsing().job(), null);

      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(ended.report().headline())
          .startsWith("The rehearsal on staging went through")
          .contains("10 tables byte for byte as before");
      assertThat(steps)
          .containsExactly(
              "contents of every table",
              "verify",
              "dry-run",
              "seed",
              "verify again",
              "masked fields",
              "health",
              "undo",
              "proof");
      assertThat(there).isTrue();
      assertThat(shop.fingerprints()).isEqualTo(before);
      assertThat(stage.undoing().undoable()).isEmpty();
    }
  }

  @EachDatabase
  void stoppedInTheMiddleItTakesBackWhatItWroteFirst(TestDatabase test) {
    try (Shop shop = shop(test);
        Stage stage = new Stage(shop, new ShopProfile("large", 700))) {
      Map<String, Fingerprint> before = shop.fingerprints();
      AtomicBoolean once = new AtomicBoolean();
      shop.listen(event -> {
        if (event instanceof RunEvent.Progress p
            && p.label().equals("seed")
            && p.done() > Shop.CHUNK
            && once.compareAndSet(false, true)) {
          shop.cancel(p.run());
        }
      });

      RunEvent.Ended ended = shop.run("rehearse", stage.rehearsing().job(), null);

      assertThat(once).isTrue();
      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.CANCELLED);
      assertThat(ended.report().headline()).contains("was cancelled by Oscar");
      assertThat(ended.report().body().toString()).contains("Everything it wrote is taken back");
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void whatOthersChangeMeanwhileIsNamedAndNotCalledBroken(TestDatabase test) {
    try (Shop shop = shop(test);
        Stage stage = new Stage(shop, new ShopProfile("light", 4))) {
      shop.listen(
          once(
              "masked fields",
              () -> {
                test.execute("INSERT INTO vendors (name) VALUES ('of somebody else')");
                test.execute("UPDATE clients SET name = 'renamed' WHERE id = 10");
                test.execute("INSERT INTO weather (sky) VALUES ('grey')");
              }));

      RunEvent.Ended ended = shop.run("rehearse", stage.rehearsing().job(), null);

      assertThat(ended.report().outcome()).as(ended.report().toString()).isEqualTo(Outcome.GOOD);
      assertThat(ended.report().headline())
          .contains("7 tables byte for byte as before")
          .endsWith("others changed 3 tables");
      assertThat(ended.report().body().toString())
          .contains("vendors: 1 row added, those from before unchanged")
          .contains("clients: 2 rows before, 2 now, some of them changed");
      assertThat(test.number("SELECT COUNT(*) FROM vendors")).isEqualTo(2);
      assertThat(test.text("SELECT name FROM clients WHERE id = 10")).isEqualTo("renamed");
    }
  }

  @EachDatabase
  void rowsThatSomebodyBuiltOnStayAndTheRunCanBeUndoneLater(TestDatabase test) {
    try (Shop shop = shop(test);
        Stage stage = new Stage(shop, new ShopProfile("light", 4))) {
      Map<String, Fingerprint> before = shop.fingerprints();
      shop.listen(
          once(
              "masked fields",
              () ->
                  test.execute(
                      "INSERT INTO notes (id, client_id, body)"
                          + " SELECT 700, MAX(id), 'mine' FROM clients")));

      RunEvent.Ended ended = shop.run("rehearse", stage.rehearsing().job(), null);

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline()).contains("are still there");
      assertThat(ended.report().offers().getFirst().command())
          .isEqualTo("rollback run " + ended.run());
      test.execute("DELETE FROM notes WHERE id = 700");
      RunEvent.Ended undone =
          shop.run(
              "rollback run " + ended.run(),
              stage.undoing().job(stage.undoing().preview(ended.run())),
              ended.run());
      assertThat(undone.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
    }
  }

  @EachDatabase
  void onTerpsTablesBesideTheRowsOfPeopleAndOfASeed(TestDatabase test) {
    try (Shop shop = Shop.terp(test);
        Stage stage = new Stage(shop, TerpProfiles.all().find("small").orElseThrow())) {
      var seeding = shop.seeding(TerpProfiles.all());
      SeedSpec light = new SeedSpec("light", 12345, SeedSpec.Clear.CLEAR);
      shop.run("seed light", seeding.job(seeding.plan(light)), null);
      Map<String, Fingerprint> before = shop.fingerprints();

      RunEvent.Ended ended = shop.run("rehearse", stage.rehearsing().job(), null);

      assertThat(ended.state()).as(ended.report().toString()).isEqualTo(RunState.SUCCEEDED);
      assertThat(shop.fingerprints()).isEqualTo(before);
      Report report = ended.report();
      System.out.println(test + ": " + report.headline());
      ((Report.Findings) report.body().getFirst())
          .findings()
          .forEach(f -> System.out.println("  " + f.text()));
    }
  }

  private static Shop shop(TestDatabase test) {
    Shop shop = Shop.withRows(test);
    test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
    return shop;
  }

  private static RunListener once(String label, Runnable then) {
    AtomicBoolean done = new AtomicBoolean();
    return event -> {
      if (event instanceof RunEvent.StepEnded step
          && step.label().equals(label)
          && done.compareAndSet(false, true)) {
        then.run();
      }
    };
  }

  /** What a rehearsal needs around it. */
  private static final class Stage implements AutoCloseable {
    private final Health health;
    private final LedgerUndoing undoing;
    private final Rehearsing rehearsing;

    Stage(Shop shop, Profile profile) {
      WriteAccess access = shop.access();
      this.health =
          new Health(Shop.ENVIRONMENT, List.of(new DatabaseProbe(shop.database(), CLOCK)), CLOCK);
      this.undoing = new LedgerUndoing(Shop.ENVIRONMENT, access, shop.store(), CLOCK);
      this.rehearsing =
          new Rehearsing(
              Shop.ENVIRONMENT,
              profile,
              new Rehearsing.Parts(
                  access,
                  undoing,
                  new Verification(Shop.ENVIRONMENT, shop.database(), CLOCK),
                  health,
                  CLOCK));
    }

    Rehearsing rehearsing() {
      return rehearsing;
    }

    LedgerUndoing undoing() {
      return undoing;
    }

    @Override
    public void close() {
      health.close();
    }
  }
}
