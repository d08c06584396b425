package com.terp.chatops.run;

import static com.terp.chatops.run.RunFixture.ERIN;
import static com.terp.chatops.run.RunFixture.GOOD;
import static com.terp.chatops.run.RunFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class RunsIT {
  @EachDatabase
  void everyStateIsRecordedBeforeItIsAnnounced(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs();
      List<RunState> seen = Collections.synchronizedList(new ArrayList<>());
      runs.listen(event -> seen.add(fixture.store.find(event.run()).orElseThrow().state()));

      RunEvent.Ended end =
          fixture.run(
              runs,
              "k1",
              context -> {
                context.steps(2);
                context.begin("batches", 300);
                context.done(120);
                fixture.clock.advance(Duration.ofSeconds(3));
                context.end("300 rows");
                context.checkpoint();
                return GOOD;
              });

      assertThat(fixture.told())
          .containsExactly("Requested", "Started", "Progress", "Progress", "StepEnded", "Ended");
      // Only the first listener is known to have heard of the end; now all have.
      runs.close();
      assertThat(seen)
          .containsExactly(
              RunState.RUNNING,
              RunState.RUNNING,
              RunState.RUNNING,
              RunState.RUNNING,
              RunState.RUNNING,
              RunState.SUCCEEDED);
      assertThat(fixture.events.get(3))
          .isInstanceOfSatisfying(
              RunEvent.Progress.class,
              p ->
                  assertThat(List.of(p.step(), p.steps(), p.done(), p.total()))
                      .containsExactly(1, 2, 120L, 300L));
      assertThat(fixture.events.get(4))
          .isInstanceOfSatisfying(
              RunEvent.StepEnded.class, s -> assertThat(s.took()).hasSeconds(3));
      Run run = runs.find(end.run()).orElseThrow();
      assertThat(run.request()).isEqualTo(request("k1"));
      assertThat(run.report()).isEqualTo(GOOD);
      assertThat(run.startedAt()).isEqualTo("2026-03-01T10:00:00Z");
      assertThat(run.endedAt()).isEqualTo("2026-03-01T10:00:03Z");
    }
  }

  @EachDatabase
  void aRequestDeliveredTwiceOrTenTimesAtOnceStartsOneRun(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs("here", Recovery.NONE, new RunLimits(2, 20, LONG, LONG));
      AtomicInteger jobs = new AtomicInteger();
      Job job =
          context -> {
            jobs.incrementAndGet();
            return GOOD;
          };

      List<Submission> answers =
          IntStream.range(0, 10)
              .parallel()
              .mapToObj(i -> runs.submit(request("same"), job))
              .toList();

      assertThat(answers).extracting(Submission::run).containsOnly(answers.getFirst().run());
      assertThat(answers).filteredOn(Submission.Accepted.class::isInstance).hasSize(1);
      fixture.ended(runs, answers.getFirst().run());
      assertThat(runs.submit(request("same"), job)).isInstanceOf(Submission.Duplicate.class);
      assertThat(jobs).hasValue(1);
    }
  }

  @EachDatabase
  void aFailureOfOursIsToldInItsSentenceWithWhatCanBeDone(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Offer undo = new Offer("Undo", Emphasis.DANGER, "rollback run 1");
      Runs runs = fixture.runs("here", run -> List.of(undo), new RunLimits(1, 1, LONG, LONG));

      RunEvent.Ended end =
          fixture.run(
              runs,
              "k",
              context -> {
                throw new ChatOpsException("The table orders is gone; migrate TERP first.");
              });

      assertThat(end.state()).isEqualTo(RunState.FAILED);
      assertThat(end.report().outcome()).isEqualTo(Outcome.BAD);
      assertThat(end.report().headline())
          .isEqualTo("The table orders is gone; migrate TERP first.");
      assertThat(end.report().offers()).contains(undo);
    }
  }

  @EachDatabase
  void anUnexpectedFailureIsToldWithAnErrorIdAndNoInnards(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs =
          fixture.runs(
              "here",
              run -> {
                throw new IllegalStateException("recovery is broken, too");
              },
              new RunLimits(1, 1, LONG, LONG));

      RunEvent.Ended end =
          fixture.run(
              runs,
              "k",
              context -> {
                throw new StackOverflowError("mysql://terp:geheim@db");
              });

      assertThat(end.state()).isEqualTo(RunState.FAILED);
      assertThat(end.report().headline())
          .isEqualTo("Run %s failed unexpectedly (error run-%s).".formatted(end.run(), end.run()));
      assertThat(end.report().toString()).doesNotContain("geheim", "StackOverflow");
    }
  }

  @EachDatabase
  void aRefusalAndABadReportEndARunAsFailed(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs();
      Report drift = Report.of(Outcome.REFUSED, "orders has 3 more rows than planned.");
      Report bad = Report.of(Outcome.BAD, "Seeded, but 2 of 9 checks failed.");

      RunEvent.Ended refused =
          fixture.run(
              runs,
              "a",
              context -> {
                throw new RefusedException(drift);
              });
      RunEvent.Ended unchecked = fixture.run(runs, "b", context -> bad);

      assertThat(refused.state()).isEqualTo(RunState.FAILED);
      assertThat(refused.report()).isEqualTo(drift);
      assertThat(unchecked.state()).isEqualTo(RunState.FAILED);
      assertThat(unchecked.report()).isEqualTo(bad);
    }
  }

  @EachDatabase
  void cancelStopsAtTheNextCheckpointAndSaysWhoAndWhere(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs();
      CountDownLatch working = new CountDownLatch(1);
      CountDownLatch cancelled = new CountDownLatch(1);
      RunId run =
          runs.submit(
                  request("k"),
                  context -> {
                    context.steps(10);
                    context.begin("batches", 300);
                    context.done(120);
                    context.checkpoint();
                    working.countDown();
                    RunFixture.await(cancelled);
                    context.checkpoint();
                    return GOOD;
                  })
              .run();
      RunFixture.await(working);
      assertThat(runs.progress(run))
          .hasValueSatisfying(progress -> assertThat(progress.done()).isEqualTo(120));

      assertThat(runs.cancel(run, ERIN)).isInstanceOf(Cancelling.Asked.class);
      cancelled.countDown();

      RunEvent.Ended end = fixture.ended(runs, run);
      assertThat(end.state()).isEqualTo(RunState.CANCELLED);
      assertThat(end.report().headline())
          .isEqualTo(
              "Run %s was cancelled by Erin Engineer in step 1 of 10, batches, after 120 of 300."
                  .formatted(run));
      assertThat(runs.cancel(run, ERIN)).isInstanceOf(Cancelling.Ended.class);
      assertThat(runs.cancel(new RunId(9_999), ERIN)).isInstanceOf(Cancelling.Unknown.class);
    }
  }

  @EachDatabase
  void aListenersFailureNeitherStopsTheRunNorTheOthers(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs();
      List<RunEvent> late = Collections.synchronizedList(new ArrayList<>());
      runs.listen(event -> {
        throw new IllegalStateException("Slack is down");
      });
      runs.listen(late::add);

      assertThat(fixture.run(runs, "k", context -> GOOD).state()).isEqualTo(RunState.SUCCEEDED);
      runs.close();
      assertThat(late).hasSize(3);
    }
  }

  @EachDatabase
  void theSuccessOfAnUndoMarksWhatItUndid(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs();
      RunId seed = fixture.run(runs, "seed", context -> GOOD).run();

      RunId failing = runs.submit(request("u1", seed), c -> Report.of(Outcome.BAD, "no")).run();
      fixture.ended(runs, failing);
      assertThat(runs.find(seed).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);

      fixture.ended(runs, runs.submit(request("u2", seed), c -> GOOD).run());
      assertThat(runs.find(seed).orElseThrow().state()).isEqualTo(RunState.ROLLED_BACK);
      assertThat(runs.find(seed).orElseThrow().report()).isEqualTo(GOOD);
    }
  }

  @EachDatabase
  void tooManyAtOnceAreTurnedAwayInWords(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs("here", Recovery.NONE, new RunLimits(1, 1, LONG, LONG));
      CountDownLatch go = new CountDownLatch(1);
      Job waiting =
          context -> {
            RunFixture.await(go);
            return GOOD;
          };
      RunId first = runs.submit(request("1"), waiting).run();
      RunId second = runs.submit(request("2"), waiting).run();

      assertThatThrownBy(() -> runs.submit(request("3"), waiting))
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("ask again");
      assertThat(runs.active()).extracting(Run::id).containsExactly(first, second);

      go.countDown();
      fixture.ended(runs, first);
      fixture.ended(runs, second);
      assertThat(runs.active()).isEmpty();
      assertThat(runs.recent(1)).extracting(Run::id).containsExactly(second);
    }
  }

  @EachDatabase
  void theThreadOfARunIsRemembered(TestDatabase test) {
    try (RunFixture fixture = new RunFixture(test)) {
      Runs runs = fixture.runs();
      RunId run = fixture.run(runs, "k", context -> GOOD).run();
      RunThread thread = new RunThread("C0OPS", "1.5", URI.create("https://slack.test/p15"));

      runs.posted(run, thread);

      assertThat(runs.find(run).orElseThrow().thread()).isEqualTo(thread);
    }
  }

  private static final Duration LONG = Duration.ofSeconds(30);
}
