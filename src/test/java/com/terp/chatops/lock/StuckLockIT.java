package com.terp.chatops.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.terp.chatops.db.Database;
import com.terp.chatops.lock.Freeing.Choice;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedingChild;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A lock whose holder does not let go is freed, and one whose holder lives is not. */
class StuckLockIT {
  private static final Clock NOW = Clock.systemUTC();
  private static final Clock LATER = Clock.offset(NOW, Duration.ofMinutes(2));

  @EachDatabase
  void theLockOfAFrozenBotIsFreedAndItsRunIsUndone(TestDatabase test) throws Exception {
    try (Shop shop = Shop.withRows(test)) {
      Map<String, Fingerprint> before = shop.fingerprints();
      // With the bot's own account: a session counts as that of the trigger's owner while in it.
      execute(
          test,
          "CREATE TRIGGER slow BEFORE INSERT ON order_lines FOR EACH ROW IF NEW.id = 1500 THEN DO"
              + " SLEEP(120); END IF");
      try (SeedingChild child = SeedingChild.halfWay(test)) {
        assertThat(refusal(shop, NOW, Choice.ANYWAY).headline()).contains("is alive");
        child.freeze();
        assertThat(refusal(shop, NOW, Choice.ANYWAY).headline()).contains("is alive");

        StuckLock lock = lock(shop, LATER);
        Freeing plan = lock.plan(Choice.WHEN_QUIET);
        RunId run = ((LockState.HeldByRun) plan.held()).run().id();
        assertThat(plan.word()).isNull();
        assertThat(plan.preview().body().toString()).contains("does not answer");
        long wrote = test.number("SELECT COUNT(*) FROM order_lines");
        Instant began = NOW.instant();
        RunEvent.Ended freed = shop.run("rollback lock", lock.job(plan), null);

        assertThat(freed.state()).as(freed.toString()).isEqualTo(RunState.SUCCEEDED);
        assertThat(freed.report().offers().getFirst().command()).isEqualTo("rollback run " + run);
        assertThat(lock.look()).isInstanceOf(LockState.Free.class);
        assertThat(shop.store().find(run).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(shop.end(run).join().report().headline()).contains("freed its lock");
        System.out.printf(
            "%s: frozen in mid-chunk with %d lines committed, free after %s ms%n",
            test, wrote, Duration.between(began, NOW.instant()).toMillis());
        test.execute("DROP TRIGGER slow");
        child.thaw();
        child.end();
        assertThat(test.number("SELECT COUNT(*) FROM order_lines")).isEqualTo(wrote);
        undo(shop, run);
        assertThat(shop.fingerprints()).isEqualTo(before);
      }
    }
  }

  @EachDatabase
  void aStrangersLockIsFreedOnlyWhereNobodyWorksUnderIt(TestDatabase test) throws Exception {
    // In a schema of its own, or the sessions of this bot's own pool would count as work beside it.
    String other = test.schema() + "_other";
    test.execute("CREATE DATABASE `%s`".formatted(other));
    try (Shop shop = Shop.withRows(test);
        Connection script = test.server().connect(other);
        Connection beside = test.server().connect(other);
        Statement holding = script.createStatement();
        Statement working = beside.createStatement()) {
      holding.execute("SELECT GET_LOCK('terp_seeding_global', 0)");
      StuckLock lock = lock(shop, NOW);
      Thread work = Thread.ofVirtual().start(() -> sleep(working));
      while (!(session(lock).busyBeside() > 0)) {
        Thread.onSpinWait();
      }
      assertThat(refusal(shop, NOW, Choice.WHEN_QUIET))
          .satisfies(r -> assertThat(r.headline()).startsWith("Somebody is at work"))
          .satisfies(r ->
              assertThat(r.offers().getFirst().command())
                  .isEqualTo("rollback lock anyway env=staging"));
      assertThat(lock.plan(Choice.ANYWAY).word()).isNotNull();
      working.cancel();
      work.join();

      Freeing plan = lock.plan(Choice.WHEN_QUIET);
      assertThat(plan.word())
          .isEqualTo(Long.toString(((LockState.HeldByStranger) plan.held()).holder().connection()));
      assertThat(plan.preview().body().toString()).contains("has done nothing for");
      RunEvent.Ended freed = shop.run("rollback lock", lock.job(plan), null);

      assertThat(freed.report().outcome()).as(freed.toString()).isEqualTo(Outcome.GOOD);
      assertThat(lock.look()).isInstanceOf(LockState.Free.class);
      assertThat(script.isValid(1)).isFalse();
      assertThat(refusal(shop, NOW, Choice.WHEN_QUIET).headline())
          .isEqualTo("The seeding lock on staging is free; there is nothing to do");
      RunEvent.Ended late = shop.run("rollback lock", lock.job(plan), null);
      assertThat(late.report().headline()).contains("has become free by itself");
    }
  }

  /** The server freed the dead one's lock long ago: what holds it now is at work. */
  @EachDatabase
  void aScriptThatFollowsADeadBotIsAStranger(TestDatabase test) throws Exception {
    try (Shop shop = Shop.withRows(test);
        Connection script = test.connect();
        Statement holding = script.createStatement()) {
      RunId dead = shop.seed(new SeedSpec("light", 1, SeedSpec.Clear.NO_CLEAR)).run();
      String run = "UPDATE `%s`.run SET state = 'RUNNING', heartbeat_at = %s WHERE id = %s";
      String schema = test.botSchema();
      shop.leases().acquire("terp_seeding_global", dead);
      holding.execute("SELECT GET_LOCK('terp_seeding_global', 0)");

      test.execute(run.formatted(schema, "UTC_TIMESTAMP(6)", dead));
      assertThat(lock(shop, NOW).look()).isInstanceOf(LockState.HeldByRun.class);
      test.execute(run.formatted(schema, "UTC_TIMESTAMP(6) - INTERVAL 2 MINUTE", dead));
      assertThat(lock(shop, NOW).look()).isInstanceOf(LockState.HeldByStranger.class);
      assertThat(lock(shop, NOW).plan(Choice.ANYWAY).word()).isNotNull();
    }
  }

  @EachDatabase
  void whatCannotBeSeenOrEndedIsSaidWithTheGrant(TestDatabase test) throws Exception {
    String user = "plain_" + test.schema();
    test.execute("CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY 'x'".formatted(user));
    test.execute("GRANT ALL ON `%s`.* TO '%s'@'127.0.0.1'".formatted(test.schema(), user));
    test.execute("GRANT ALL ON `%s`.* TO '%s'@'127.0.0.1'".formatted(test.botSchema(), user));
    try (Shop shop = Shop.withRows(test);
        Database plain = plain(test, user);
        Connection script = test.connect();
        Statement holding = script.createStatement()) {
      holding.execute("SELECT GET_LOCK('terp_seeding_global', 0)");
      StuckLock lock =
          new StuckLock("staging", new StuckLock.Parts(plain, shop.leases(), shop.runs(), NOW));

      Report refused =
          catchThrowableOfType(RefusedException.class, () -> lock.plan(Choice.WHEN_QUIET)).report();
      assertThat(refused.headline()).contains("I cannot see");
      assertThat(refused.body().toString())
          .contains("GRANT PROCESS ON *.* TO '%s'@'127.0.0.1'".formatted(user));
      RunEvent.Ended failed = shop.run("rollback lock", lock.job(lock.plan(Choice.ANYWAY)), null);

      assertThat(failed.state()).isEqualTo(RunState.FAILED);
      assertThat(failed.report().headline())
          .contains("belongs to another database user")
          .contains("GRANT CONNECTION_ADMIN ON *.* TO '%s'@'127.0.0.1'".formatted(user));
      assertThat(script.isValid(1)).isTrue();
    } finally {
      test.execute("DROP USER '%s'@'127.0.0.1'".formatted(user));
    }
  }

  private static Database plain(TestDatabase test, String user) {
    String url = test.url().replaceFirst("//[^@]*@", "//" + user + ":x@");
    return new Database(
        com.terp.chatops.config.DatabaseUrl.parse("DATABASE_URL", url), test.botSchema());
  }

  private static StuckLock lock(Shop shop, Clock clock) {
    return new StuckLock(
        Shop.ENVIRONMENT, new StuckLock.Parts(shop.database(), shop.leases(), shop.runs(), clock));
  }

  private static Report refusal(Shop shop, Clock clock, Choice choice) {
    return catchThrowableOfType(RefusedException.class, () -> lock(shop, clock).plan(choice))
        .report();
  }

  private static com.terp.chatops.db.LockHolder.Session session(StuckLock lock) {
    return ((LockState.HeldByStranger) lock.look()).holder().session();
  }

  private static void execute(TestDatabase test, String sql) throws SQLException {
    try (Connection connection = test.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void sleep(Statement statement) {
    try {
      statement.execute("SELECT SLEEP(120)");
    } catch (SQLException cancelled) {
      // That was asked for.
    }
  }

  private static void undo(Shop shop, RunId run) {
    LedgerUndoing undoing = new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), NOW);
    RunEvent.Ended undone = shop.run("rollback run " + run, undoing.job(undoing.preview(run)), run);
    assertThat(undone.state()).as(undone.toString()).isEqualTo(RunState.SUCCEEDED);
  }
}
