package com.terp.chatops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Presence;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunLimits;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Runs;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

class AuditIT {
  private static final Actor ERIN = new Actor("U0ENGINEER", "Erin Engineer");

  private final TestClock clock = new TestClock("2026-03-01T10:00:00Z");

  @EachDatabase
  void everyStepOfARunIsAnEventWithWhoWhatWhyAndResult(TestDatabase test) {
    try (Database database = open(test)) {
      Migrations.run(database);
      RunStore store = new RunStore(database, new RunJournal(database));
      Audit audit = new Audit(database, store, clock);
      Runs runs =
          new Runs(store, new Presence(database, "a"), Recovery.NONE, clock, RunLimits.DEFAULT);
      runs.listen(audit);

      RunId run =
          runs.submit(
                  new RunRequest(
                      "seed light",
                      "staging",
                      ERIN,
                      "demo 🌿",
                      "k",
                      "d1g",
                      new Origin.Shell(),
                      null),
                  context -> {
                    context.steps(1);
                    context.begin("batches", 1);
                    context.done(1);
                    context.end("1 row");
                    return Report.of(Outcome.GOOD, "Seeded 1 row.");
                  })
              .run();
      runs.close();

      assertThat(audit.ofRun(run))
          .extracting(e -> e.event().action(), e -> e.event().result())
          .containsExactly(
              tuple(Action.REQUESTED, ""),
              tuple(Action.STARTED, ""),
              tuple(Action.STEP, "batches: 1 row"),
              tuple(Action.RESULT, "Seeded 1 row."));
      assertThat(audit.ofRun(run))
          .allSatisfy(entry -> {
            assertThat(entry.event().actor()).isEqualTo(ERIN);
            assertThat(entry.event().command()).isEqualTo("seed light");
            assertThat(entry.event().reason()).isEqualTo("demo 🌿");
            assertThat(entry.at()).isEqualTo("2026-03-01T10:00:00Z");
          });
      assertThat(audit.recent(1))
          .extracting(e -> e.event().body().get("state"))
          .containsExactly("SUCCEEDED");
    }
  }

  @EachDatabase
  void aDatabaseWithoutTheTableDoesNotHinderAnAnswer(TestDatabase test) {
    try (Database database = open(test)) {
      Audit audit = new Audit(database, new RunStore(database), clock);

      assertThatCode(() ->
              audit.record(AuditEvent.of(Action.ANSWERED, ERIN, "staging", "health", "All well.")))
          .doesNotThrowAnyException();
    }
  }

  @EachDatabase
  void whatCannotBeRecordedNowWaitsAndKeepsItsTimeAndOrder(TestDatabase test) {
    try (Database database = open(test)) {
      Audit audit = new Audit(database, new RunStore(database), clock);
      audit.record(AuditEvent.of(Action.ANSWERED, ERIN, "staging", "health", "first"));
      Migrations.run(database);
      clock.advance(Duration.ofMinutes(1));

      audit.record(AuditEvent.of(Action.ANSWERED, ERIN, "staging", "status", "second"));

      assertThat(audit.recent(5))
          .extracting(e -> e.event().result(), AuditEntry::at)
          .containsExactly(
              tuple("second", Instant.parse("2026-03-01T10:01:00Z")),
              tuple("first", Instant.parse("2026-03-01T10:00:00Z")));
    }
  }

  @EachDatabase
  void aRunWhoseRequestCannotBeRecordedDoesNotExist(TestDatabase test) {
    try (Database database = open(test)) {
      Migrations.run(database);
      test.execute("DROP TABLE `%s`.audit_event".formatted(test.botSchema()));
      RunStore store = new RunStore(database, new RunJournal(database));
      AtomicBoolean worked = new AtomicBoolean();
      Runs runs =
          new Runs(store, new Presence(database, "a"), Recovery.NONE, clock, RunLimits.DEFAULT);

      assertThatThrownBy(() ->
              runs.submit(
                  new RunRequest(
                      "seed light", "staging", ERIN, "why", "k", "d", new Origin.Shell(), null),
                  context -> {
                    worked.set(true);
                    return Report.of(Outcome.GOOD, "Seeded.");
                  }))
          .isInstanceOf(ChatOpsException.class);

      runs.close();
      assertThat(store.recent(5)).isEmpty();
      assertThat(worked).isFalse();
    }
  }

  private static Database open(TestDatabase test) {
    return new Database(DatabaseUrl.parse("DATABASE_URL", test.url()), test.botSchema());
  }
}
