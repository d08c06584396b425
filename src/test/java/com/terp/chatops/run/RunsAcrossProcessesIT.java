package com.terp.chatops.run;

import static com.terp.chatops.run.RunFixture.ERIN;
import static com.terp.chatops.run.RunFixture.GOOD;
import static com.terp.chatops.run.RunFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.RunStore.Owner;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

class RunsAcrossProcessesIT {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(30);

  @EachDatabase
  void theRunsOfAKilledProcessAreEndedByTheNextOne(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      RunId running = accepted(fixture, "a", "killed " + test.schema());
      fixture.store.begin(running, "killed " + test.schema(), Instant.EPOCH);
      RunId waiting = accepted(fixture, "b", "killed " + test.schema());

      fixture.clock.advance(LONG);
      fixture.runs("next " + test.schema(), Recovery.NONE, RunLimits.DEFAULT).open();

      assertThat(fixture.events)
          .hasSize(2)
          .allSatisfy(event ->
              assertThat(event)
                  .isInstanceOfSatisfying(
                      RunEvent.Ended.class,
                      e -> {
                        assertThat(e.state()).isEqualTo(RunState.INTERRUPTED);
                        assertThat(e.report().headline()).contains("the bot that ran it is gone");
                      }));
      assertThat(fixture.store.find(running).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(fixture.store.find(waiting).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
    }
  }

  @EachDatabase
  void aRunThatAnotherProcessTookUpCanOnlyBeEndedByThat(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      RunId run = accepted(fixture, "a", "one");
      Instant now = fixture.clock.instant();
      Report late = Report.of(Report.Outcome.GOOD, "too late");

      Begun.Ours first = (Begun.Ours) fixture.store.begin(run, "one", now);
      Begun.Ours second = (Begun.Ours) fixture.store.begin(run, "other", now);

      assertThat(List.of(first.attempt(), first.deaths(), second.attempt(), second.deaths()))
          .containsExactly(1, 0, 2, 1);
      assertThat(fixture.store.ended(run, new Owner("one", 1), RunState.SUCCEEDED, late, now))
          .isFalse();
      assertThat(fixture.store.handedOver(run, new Owner("one", 1))).isFalse();
      assertThat(fixture.store.handedOver(run, new Owner("other", 2))).isTrue();
      Begun.Ours third = (Begun.Ours) fixture.store.begin(run, "third", now);
      assertThat(third.deaths()).as("handing over is no death").isEqualTo(1);
      assertThat(fixture.store.ended(run, new Owner("third", 3), RunState.SUCCEEDED, GOOD, now))
          .isTrue();
      assertThat(fixture.store.begin(run, "fourth", now)).isInstanceOf(Begun.Over.class);
    }
  }

  @EachDatabase
  void theLeaseOfAKilledProcessIsFreeAndItsLastWordsAreFencedOff(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      String killed = "killed " + test.schema();
      Leases leases = new Leases(fixture.database, fixture.clock, killed);
      Lease lease = leases.acquire("seeding", accepted(fixture, "a", killed));

      fixture.clock.advance(LONG);
      fixture.runs("next " + test.schema(), Recovery.NONE, RunLimits.DEFAULT).open();

      assertThat(leases.holder("seeding")).isEmpty();
      assertThatThrownBy(() ->
              fixture.database.tx(c -> {
                lease.fence(c);
                return 1;
              }))
          .isInstanceOf(FencedException.class);
    }
  }

  @EachDatabase
  void theRunsOfAProcessThatLivesAreLeftAlone(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test);
        Presence other = new Presence(fixture.database, "alive " + test.schema())) {
      other.renew();
      RunId theirs = accepted(fixture, "a", other.instance());
      Runs next = fixture.runs("next " + test.schema(), Recovery.NONE, RunLimits.DEFAULT);

      next.open();
      assertThat(fixture.store.find(theirs).orElseThrow().state()).isEqualTo(RunState.REQUESTED);

      other.close();
      next.sweep();
      assertThat(fixture.store.find(theirs).orElseThrow().state()).isEqualTo(RunState.REQUESTED);

      fixture.clock.advance(LONG);
      next.sweep();
      assertThat(fixture.store.find(theirs).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
    }
  }

  @EachDatabase
  void aProcessWhoseConnectionBrokeShowsAgainThatItLives(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test);
        Presence presence = new Presence(fixture.database, "alive " + test.schema())) {
      presence.renew();
      long connection =
          test.number("SELECT IS_USED_LOCK('terp_chatops:%s')".formatted(presence.instance()));
      test.execute("KILL " + connection);

      presence.renew();

      assertThat(presence.lives(presence.instance())).isTrue();
    }
  }

  @EachDatabase
  void closingLetsARunFinishAndTakesNothingNew(TestDatabase test) throws InterruptedException {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs();
      CountDownLatch working = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      RunId run =
          runs.submit(
                  request("k"),
                  context -> {
                    working.countDown();
                    RunFixture.await(go);
                    return GOOD;
                  })
              .run();
      RunFixture.await(working);

      Thread closing = Thread.ofPlatform().start(runs::close);
      while (!refuses(runs)) {
        Thread.onSpinWait();
      }
      go.countDown();
      closing.join();

      assertThat(fixture.store.find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
    }
  }

  private static boolean refuses(Runs runs) {
    try {
      runs.submit(request("k"), context -> GOOD);
      return false;
    } catch (ChatOpsException e) {
      assertThat(e).hasMessageContaining("shutting down");
      return true;
    }
  }

  @EachDatabase
  void aRunThatTakesTooLongIsStoppedAtItsCheckpointAndCalledInterrupted(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs("here", Recovery.NONE, new RunLimits(1, 1, NONE, LONG));
      CountDownLatch working = new CountDownLatch(1);
      RunId run =
          runs.submit(
                  request("k"),
                  context -> {
                    working.countDown();
                    for (; ; ) {
                      context.checkpoint();
                    }
                  })
              .run();
      RunFixture.await(working);

      runs.close();

      Run ended = fixture.store.find(run).orElseThrow();
      assertThat(ended.state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(ended.report().headline()).contains("the bot shuts down");
    }
  }

  @EachDatabase
  void aRunOfAnotherProcessCanBeAskedToStop(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      RunId theirs = accepted(fixture, "a", "other");

      assertThat(fixture.runs().cancel(theirs, ERIN)).isInstanceOf(Cancelling.Asked.class);

      assertThat(fixture.store.cancelsAsked("other"))
          .containsExactly(Map.entry(theirs.value(), "Erin Engineer"));
    }
  }

  @EachDatabase
  void anInstanceNeedsANameTheServerTakes(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      assertThatThrownBy(() -> new Presence(fixture.database, "x".repeat(51)))
          .isInstanceOf(IllegalArgumentException.class);
      try (Presence longest = new Presence(fixture.database, "x".repeat(50))) {
        longest.renew();
        assertThat(longest.lives(longest.instance())).isTrue();
      }
    }
  }

  private static RunId accepted(RunFixture fixture, String key, String instance) {
    return fixture
        .store
        .insert(request(key), instance, fixture.clock.instant(), Dispatch.here(RunLimits.DEFAULT))
        .run();
  }
}
