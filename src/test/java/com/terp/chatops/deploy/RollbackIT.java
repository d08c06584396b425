package com.terp.chatops.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.OtherEndException;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.sandbox.standin.Behaviour;
import com.terp.chatops.sandbox.standin.PlatformFault;
import com.terp.chatops.sandbox.standin.Release;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Rollbacks from the plan to the verdict, with a database and an API that fails on demand. */
class RollbackIT {

  @EachDatabase
  void itIsAskedForOnceWhateverBecomesOfTheAnswer(TestDatabase test) throws Exception {
    try (RollbackBench bench = new RollbackBench(test)) {
      for (PlatformFault fault : List.of(PlatformFault.NONE, PlatformFault.CUT_AFTER_POST)) {
        RollbackPlan plan = bench.sick();
        bench.standIn.become(fault);

        Report report = bench.run(plan);

        assertThat(report.outcome()).isEqualTo(Outcome.GOOD);
        assertThat(report.headline()).isEqualTo("staging is back on 2c164862 and healthy");
        assertThat(report.offers())
            .extracting(Report.Offer::command)
            .contains("rollback commit env=staging", "rollback revert env=staging");
        assertThat(report.body()).anyMatch(part -> part.toString().contains("asked in"));
        assertThat(bench.asked()).as(fault.name()).isEqualTo(1);
        bench.standIn.become(PlatformFault.NONE);
        bench.platform.commit().orThrow();
      }
    }
  }

  @EachDatabase
  void whatWasNotCarriedOutIsSaidAndCanBeAskedForAgain(TestDatabase test) throws Exception {
    try (RollbackBench bench = new RollbackBench(test)) {
      RollbackPlan plan = bench.sick();
      for (PlatformFault fault :
          List.of(PlatformFault.LOSE_POST, PlatformFault.BREAK_POST, PlatformFault.LIMIT_POST)) {
        bench.standIn.become(fault);

        assertThatThrownBy(() -> bench.run(plan))
            .as(fault.name())
            .isInstanceOf(ChatOpsException.class)
            .hasMessageContaining("nothing was changed");

        assertThat(bench.asked()).as(fault.name()).isEqualTo(1);
        assertThat(bench.platform.app().orThrow().pinned()).isNull();
      }
      bench.standIn.become(PlatformFault.NONE);
      assertThat(bench.run(plan).outcome()).isEqualTo(Outcome.GOOD);
      assertThat(bench.asked()).isEqualTo(1);
    }
  }

  @EachDatabase
  void aRunThatDiesGoesOnWithoutAskingTwice(TestDatabase test) throws Exception {
    try (RollbackBench bench = new RollbackBench(test)) {
      RollbackPlan before = bench.sick();
      ToldRun dying = bench.context().dyingAt("ask DigitalOcean");
      assertThatThrownBy(() -> bench.run(before, dying)).isInstanceOf(ToldRun.Death.class);
      OtherEndException notDone =
          catchThrowableOfType(OtherEndException.class, () -> bench.run(before, dying.revived()));
      assertThat(notDone.report().headline()).contains("did not carry out");
      assertThat(bench.asked()).isZero();

      bench.standIn.become(PlatformFault.CUT_AFTER_POST);
      ToldRun asked = bench.context().dyingAt("remark");
      assertThatThrownBy(() -> bench.run(before, asked)).isInstanceOf(ToldRun.Death.class);
      bench.standIn.become(PlatformFault.NONE);
      assertThat(bench.judges(asked)).as("its answer was never heard").isTrue();
      assertThat(bench.judges()).as("the run has ended meanwhile").isFalse();
      assertThat(bench.run(before, asked.revived()).outcome()).isEqualTo(Outcome.GOOD);
      assertThat(bench.asked()).isEqualTo(1);
      bench.platform.commit().orThrow();

      RollbackPlan judged = bench.sick();
      ToldRun watching = bench.context().dyingAt("judge");
      assertThatThrownBy(() -> bench.run(judged, watching)).isInstanceOf(ToldRun.Death.class);
      assertThat(bench.judges(watching)).as("its answer was written down").isTrue();
      bench.platform.commit().orThrow();
      bench.deploy(Behaviour.GOOD);
      assertThat(bench.judges(watching)).as("a push that came later").isFalse();
      assertThat(bench.run(judged, watching.revived()).outcome()).isEqualTo(Outcome.GOOD);
      assertThat(bench.asked()).isEqualTo(1);
      System.out.println(
          "killed before the question, before its answer was written, while judging");
    }
  }

  @EachDatabase
  void ofManyAtOnceOneAsks(TestDatabase test) throws Exception {
    try (RollbackBench bench = new RollbackBench(test);
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      RollbackPlan plan = bench.sick();
      List<Future<Report>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        ToldRun context = bench.context();
        Callable<Report> run = () -> bench.run(plan, context);
        all.add(threads.submit(run));
      }
      int done = 0;
      for (Future<Report> each : all) {
        try {
          each.get();
          done++;
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(RefusedException.class);
        }
      }
      assertThat(done).isEqualTo(1);
      assertThat(bench.asked()).isEqualTo(1);
    }
  }

  @Test
  void aPinIsRememberedDayByDay() throws Exception {
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB);
        RollbackBench bench = new RollbackBench(test)) {
      List<String> heads = new ArrayList<>();
      PinReminder reminder =
          new PinReminder("staging", bench.rollbacks, bench.noting(heads), "C0ALERTS", bench.clock);
      reminder.remind();
      bench.run(bench.sick());
      reminder.remind();
      assertThat(heads).isEmpty();

      for (int hours = 0; hours < 50; hours++) {
        bench.clock.advance(Duration.ofHours(1));
        reminder.remind();
      }
      assertThat(heads.stream().distinct())
          .satisfiesExactly(
              one -> assertThat(one).contains("day-1", "for 1 day:"),
              two -> assertThat(two).contains("day-2", "for 2 days:"));

      bench.platform.commit().orThrow();
      bench.clock.advance(Duration.ofDays(1));
      heads.clear();
      reminder.remind();
      assertThat(heads).isEmpty();
    }
  }

  @Test
  void theBotItselfRollsEachBadDeploymentBackOnceEver() throws Exception {
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB);
        RollbackBench bench = new RollbackBench(test)) {
      RollbackPlan plan = bench.sick();
      RunRequest first = bench.rollbacks.automatic(plan, "it failed", new Origin.Shell());
      assertThat(first.requestKey())
          .isEqualTo(bench.rollbacks.automatic(plan, "again", new Origin.Shell()).requestKey());
      assertThat(bench.rollbacks.rolledBack(plan)).isFalse();
      bench.standIn.become(PlatformFault.LOSE_POST);
      assertThatThrownBy(() -> bench.run(plan)).isInstanceOf(OtherEndException.class);
      bench.standIn.become(PlatformFault.NONE);

      assertThat(bench.rollbacks.rolledBack(plan)).isTrue();
      assertThatThrownBy(() -> bench.run(plan, bench.context().by(Rollbacks.BOT)))
          .as("a person may try again, the bot may not")
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("already");
      assertThat(bench.run(plan).outcome()).isEqualTo(Outcome.GOOD);
      assertThat(bench.rollbacks.made(bench.standIn.history().servingId())).isTrue();
    }
  }

  @Test
  void aPersonMayAskAgainWhereNothingCameOfTheRunBefore() throws Exception {
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB);
        RollbackBench bench = new RollbackBench(test)) {
      RollbackPlan plan = bench.sick();
      bench.standIn.become(PlatformFault.LOSE_POST);
      ToldRun before = bench.context().dyingAt("remark");
      assertThatThrownBy(() -> bench.run(plan, before)).isInstanceOf(ToldRun.Death.class);
      bench.standIn.become(PlatformFault.NONE);
      assertThatThrownBy(() -> bench.run(plan))
          .as("the run before may go on")
          .hasMessageContaining("already");
      bench.ended(before);
      assertThatThrownBy(() -> bench.run(plan, bench.context().by(Rollbacks.BOT)))
          .as("the bot itself never again")
          .hasMessageContaining("already");
      bench.carriedOut(plan, bench.standIn.history().servingId());
      assertThatThrownBy(() -> bench.run(plan))
          .as("what it made serves")
          .hasMessageContaining("already");

      bench.deploy(Behaviour.START_FAILS);
      bench.carriedOut(plan, bench.platform.newest(1).orThrow().getFirst().id());
      assertThat(bench.run(plan).outcome()).isEqualTo(Outcome.GOOD);
      assertThat(bench.asked()).isEqualTo(1);
      bench.platform.commit().orThrow();

      RollbackPlan unheard = bench.sick();
      bench.standIn.become(PlatformFault.LOSE_POST);
      ToldRun asking = bench.context().dyingAt("remark");
      assertThatThrownBy(() -> bench.run(unheard, asking)).isInstanceOf(ToldRun.Death.class);
      bench.standIn.become(PlatformFault.NONE);
      bench.ended(asking);
      assertThat(bench.run(unheard).outcome()).isEqualTo(Outcome.GOOD);
      assertThat(bench.asked()).isEqualTo(1);
    }
  }

  @Test
  void whatTakingBackMadeIsJudgedAndNotWhatWasPushedRightAfter() throws Exception {
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB);
        RollbackBench bench = new RollbackBench(test)) {
      for (PlatformFault fault : List.of(PlatformFault.NONE, PlatformFault.CUT_AFTER_POST)) {
        bench.run(bench.sick());
        PinPlan pin = bench.rollbacks.plan(PinChoice.REVERT);
        bench.afterRevert =
            () -> {
              bench.clock.advance(Duration.ofSeconds(1));
              bench.standIn.history().push(Release.of("0a0b0c0d", Behaviour.BAD));
            };
        bench.healthy = Behaviour.BAD;
        bench.standIn.become(fault);
        bench.judged.clear();

        bench.end(pin);

        bench.standIn.become(PlatformFault.NONE);
        assertThat(bench.judged)
            .as(fault.name())
            .extracting(id -> bench.platform.deployment(id).orThrow().cause())
            .containsExactly("rollback reverted");
        bench.healthy = Behaviour.GOOD;
        bench.clock.advance(Duration.ofMinutes(20));
      }
    }
  }

  @Test
  void theWorldMayHaveMovedOn() throws Exception {
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB);
        RollbackBench bench = new RollbackBench(test)) {
      RollbackPlan plan = bench.sick();
      bench.deploy(Behaviour.GOOD);

      assertThatThrownBy(() -> bench.run(plan))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("and that is not what you saw: somebody acted in between");
      assertThat(bench.asked()).isZero();

      RollbackPlan sick = bench.sick();
      bench.healthy = Behaviour.BAD;
      OtherEndException failed =
          catchThrowableOfType(OtherEndException.class, () -> bench.run(sick));
      assertThat(failed.report().headline()).contains("that is not healthy either");
    }
  }

  @EachDatabase
  void aRollbackIsKeptOrTakenBackOnce(TestDatabase test) throws Exception {
    try (RollbackBench bench = new RollbackBench(test)) {
      for (PinChoice choice : PinChoice.values()) {
        for (PlatformFault fault : List.of(PlatformFault.CUT_AFTER_POST, PlatformFault.LOSE_POST)) {
          RollbackPlan plan = bench.sick();
          bench.run(plan);
          assertThat(bench.rollbacks.pinned().orThrow().orElseThrow().run()).isPresent();
          PinPlan pin = bench.rollbacks.plan(choice);
          bench.standIn.become(fault);

          if (fault == PlatformFault.LOSE_POST) {
            assertThatThrownBy(() -> bench.end(pin)).hasMessageContaining("still pinned");
            bench.standIn.become(PlatformFault.NONE);
          }
          bench.healthy = choice == PinChoice.COMMIT ? Behaviour.GOOD : Behaviour.BAD;
          Report report = bench.end(pin);
          bench.healthy = Behaviour.GOOD;

          bench.standIn.become(PlatformFault.NONE);
          assertThat(bench.rollbacks.pinned().orThrow()).isEmpty();
          assertThat(bench.standIn.history().serving().behaviour())
              .isEqualTo(choice == PinChoice.COMMIT ? Behaviour.GOOD : Behaviour.BAD);
          assertThat(report.headline())
              .contains(choice == PinChoice.COMMIT ? "keeps" : "taken back");
          assertThatThrownBy(() -> bench.end(pin)).hasMessageContaining("no longer pinned");
          assertThatThrownBy(() -> bench.rollbacks.plan(choice)).hasMessageContaining("not pinned");
        }
      }
    }
  }
}
