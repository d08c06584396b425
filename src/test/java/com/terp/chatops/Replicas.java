package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.audit.RunJournal;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Dispatch.Pace;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.Presence;
import com.terp.chatops.run.Recovery;
import com.terp.chatops.run.ReplicaDispatch;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunLimits;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Runs;
import com.terp.chatops.sandbox.slack.LocalSlack;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A shop whose runs are carried out by bots in JVMs of their own, and told in a local Slack. */
final class Replicas implements AutoCloseable {
  static final String CHANNEL = "C0OPS";
  static final Actor ERIN = new Actor("U0ENGINEER", "Erin Engineer");
  private static final Path LOG = Path.of("target", "kill", "bot.log");
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Clock CLOCK = Clock.systemUTC();

  final Shop shop;
  final LocalSlack slack;
  final Runs submitting;
  private final TestDatabase test;
  private final List<Child> children = new ArrayList<>();

  Replicas(TestDatabase test) {
    this.test = test;
    this.shop = Shop.withRows(test);
    this.slack =
        LocalSlack.start(
            Options.defaults()
                .withTiming(Options.Timing.patient())
                .withPace(Options.Pace.UNLIMITED));
    this.submitting = submitting();
    // Its number is one the seed uses, too.
    test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
  }

  enum Kind {
    CLEARING("seed shop with-dependents"),
    ADDING("seed shop no-clear"),
    UNDO("rollback run"),
    REHEARSING("rehearse");

    final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** A new JVM, ready to begin. */
  Child start() {
    try {
      Files.createDirectories(LOG.getParent());
      return held(
          Child.start(
              KilledBot.class,
              LOG,
              List.of(shop.test().url(), shop.test().botUrl(), slack.apiUrl(), slack.botToken())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Child held(Child child) {
    children.add(child);
    return child;
  }

  RunId submit(Kind kind, @Nullable RunId subject) {
    return submit(kind, subject, UUID.randomUUID().toString());
  }

  RunId submit(Kind kind, @Nullable RunId subject, String key) {
    Clear clear = kind == Kind.CLEARING ? Clear.WITH_DEPENDENTS : Clear.NO_CLEAR;
    SeedSpec spec = new SeedSpec("shop", SeedSpec.DEFAULT_NUMBER, clear);
    String digest =
        switch (kind) {
          case CLEARING, ADDING -> shop.seeding(KilledBot.PROFILES).plan(spec).digest();
          case UNDO, REHEARSING -> kind.words;
        };
    Job elsewhere =
        context -> {
          throw new AssertionError("the child does the work");
        };
    RunRequest request =
        new RunRequest(
            (subject == null ? kind.words : kind.words + " " + subject) + " env=staging",
            "staging",
            ERIN,
            "to be killed",
            key,
            digest,
            new Origin.Slack(CHANNEL, null),
            subject);
    return submitting.submit(request, elsewhere).run();
  }

  /** Once it has ended and its thread says so. */
  Run ended(RunId id) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      Run run = shop.store().find(id).orElseThrow();
      if (run.state().ended() && told(id)) {
        return run;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    throw new AssertionError("not ended and told: " + shop.store().find(id));
  }

  private boolean told(RunId run) {
    String sql =
        "SELECT COALESCE(told_state = state, 0) FROM `%s`.run WHERE id = %s"
            .formatted(shop.test().botSchema(), run);
    return shop.database()
        .read(c -> {
          try (Statement statement = c.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  void assertNothingIsLeft() {
    assertThat(shop.test().text("SELECT IS_USED_LOCK('terp_seeding_global')")).isEqualTo("null");
    assertThat(shop.leases().holder("terp_seeding_global")).isEmpty();
    assertThat(shop.store().active()).isEmpty();
  }

  void assertOneTruthfulThread(Run run) {
    List<Message> heads =
        slack.messages().in(CHANNEL).stream()
            .filter(m -> m.allText().contains("run %s · ".formatted(run.id())))
            .toList();
    assertThat(heads).as("heads of run %s", run.id()).hasSize(1);
    String headline = run.report().headline();
    Message head = heads.getFirst();
    assertThat(head.allText()).contains(headline);
    Message root = head.threadTs().flatMap(ts -> slack.messages().find(CHANNEL, ts)).orElse(head);
    List<Message> thread = slack.messages().thread(root);
    List<Message> results =
        thread.stream()
            .filter(m -> m.allText().contains(headline) && !m.ts().equals(head.ts()))
            .filter(m -> !m.content().text().endsWith("(continued)"))
            .toList();
    assertThat(results).as("results of run %s", run.id()).hasSize(1);
    Set<String> names = new HashSet<>();
    for (Message message : thread) {
      String name = message.content().metadata().toString();
      assertThat(names.add(name)).as("posted twice: " + name).isTrue();
    }
  }

  void assertNobodyIsOfferedToUndo(Run run) {
    assertThat(run.state()).isEqualTo(RunState.ROLLED_BACK);
    assertThat(slack.messages().in(CHANNEL))
        .filteredOn(message -> message.allText().contains(run.report().headline()))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message.buttons()).doesNotContain("Undo this run"));
  }

  /** Accepts runs and leaves them to others. */
  private Runs submitting() {
    return new Runs(
        new RunStore(shop.database(), new RunJournal(shop.database())),
        new Presence(shop.database(), "submitting"),
        Recovery.NONE,
        CLOCK,
        new ReplicaDispatch(shop.database(), CLOCK, "submitting", RunLimits.REPLICA, Pace.DEFAULT));
  }

  @Override
  public void close() {
    children.forEach(Child::close);
    submitting.close();
    slack.close();
    shop.close();
    test.close();
  }
}
