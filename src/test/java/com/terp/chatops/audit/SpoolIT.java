package com.terp.chatops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.testing.ChildJvm;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** Events that wait for the database get into the record once, even over the death of the bot. */
class SpoolIT {
  static final int EVENTS = 5;
  private static final Actor ERIN = new Actor("U0ENGINEER", "Erin Engineer");

  @TempDir private Path directory;

  private final TestClock clock = new TestClock("2026-03-01T10:00:00Z");

  @EachDatabase
  void whatAKilledBotHadAnsweredIsRecordedByTheNextOne(TestDatabase test) throws Exception {
    Process child =
        new ProcessBuilder(ChildJvm.command(64, SpoolingChild.class, List.of(directory.toString())))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("noted");
    }
    child.destroyForcibly().waitFor();
    assertThat(files()).hasSize(1);
    // Killed while it wrote: the last line is not whole.
    Files.writeString(files().getFirst(), "{\"id\":\"torn", StandardOpenOption.APPEND);

    try (Database database = database(test)) {
      Migrations.run(database);
      try (Audit next = audit(database, "bot-2")) {
        next.record(AuditEvent.of(Action.ANSWERED, ERIN, "staging", "status", "after"));

        assertThat(next.recent(20).reversed())
            .extracting(entry -> entry.event().result())
            .containsExactlyElementsOf(
                java.util.stream.Stream.concat(
                        IntStream.range(0, EVENTS).mapToObj(i -> "answer " + i),
                        java.util.stream.Stream.of("after"))
                    .toList());
      }
      System.out.printf("1 kill, %d events compared, 1 torn line left out%n", EVENTS);
    }
    assertThat(files()).isEmpty();
  }

  @EachDatabase
  void anEventThatGotIntoTheRecordBeforeTheKillIsNotThereTwice(TestDatabase test)
      throws IOException {
    Waiting event =
        Waiting.of(
            AuditEvent.of(Action.ANSWERED, ERIN, "staging", "health", "once"), clock.instant());
    try (Database database = database(test)) {
      Migrations.run(database);
      for (int i = 0; i < 2; i++) {
        Files.createDirectories(directory);
        Files.writeString(
            directory.resolve("audit-staging-dead_%d.jsonl".formatted(i)), event.line() + "\n");
      }
      try (Audit audit = audit(database, "bot-1")) {
        audit.flush();

        assertThat(audit.recent(5)).hasSize(1);
      }
    }
  }

  @EachDatabase
  void whatCannotBeReadNowIsTakenOverLaterAndHoldsNothingElseUp(TestDatabase test)
      throws IOException {
    Path unreadable = Files.createDirectory(directory.resolve("audit-staging-dead_1.jsonl"));
    Files.writeString(directory.resolve("audit-staging-dead_2.jsonl"), line("second") + "\n");
    try (Database database = database(test)) {
      Migrations.run(database);
      try (Audit audit = audit(database, "bot-1")) {
        audit.flush();
        assertThat(results(audit)).containsExactly("second");

        Files.delete(unreadable);
        Files.writeString(unreadable, line("first") + "\n");
        audit.flush();
        assertThat(results(audit)).as("not tried with every event").containsExactly("second");
        clock.advance(Duration.ofMinutes(1));
        audit.flush();
        assertThat(results(audit)).containsExactly("first", "second");
      }
    }
    assertThat(files()).isEmpty();
  }

  private String line(String result) {
    return Waiting.of(
            AuditEvent.of(Action.ANSWERED, ERIN, "staging", "health", result), clock.instant())
        .line();
  }

  private static List<String> results(Audit audit) {
    return audit.recent(5).stream().map(entry -> entry.event().result()).toList();
  }

  @EachDatabase
  void theFileOfALivingBotIsLeftAloneAndOnlyItsOwnerReadsIt(TestDatabase test) throws IOException {
    try (Database database = database(test);
        Audit living = audit(database, "bot-1")) {
      // Its table is not there yet, so it has to wait.
      living.record(AuditEvent.of(Action.ANSWERED, ERIN, "staging", "health", "mine"));
      try (Audit other = audit(database, "bot-2")) {
        other.flush();
      }

      assertThat(files()).hasSize(1);
      assertThat(Files.getPosixFilePermissions(files().getFirst())).hasSize(2);
      Migrations.run(database);
      living.flush();
      assertThat(living.recent(5)).hasSize(1);
      assertThat(Files.size(files().getFirst())).isZero();
    }
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(directory)) {
      return all.toList();
    }
  }

  private Audit audit(Database database, String instance) {
    return new Audit(
        database, new RunStore(database), clock, new Spool(directory, "staging", instance));
  }

  private static Database database(TestDatabase test) {
    return new Database(DatabaseUrl.parse("DATABASE_URL", test.url()), test.botSchema());
  }
}
