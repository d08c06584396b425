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
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.seed.Shop;
import com.terp.chatops.testing.Databases;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The process that works on a run is killed at many moments; the next one finishes the run or takes
 * it back, nobody's row is lost, no lock is left, and its one thread says what happened.
 */
class KillIT {
  /** At least 30; {@code -Dterp.kills=300} for a long evening. */
  private static final int KILLS = Integer.getInteger("terp.kills", 30);

  private static final String CHANNEL = "C0OPS";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Clock CLOCK = Clock.systemUTC();

  private final List<String> told = new ArrayList<>();
  private Shop shop;
  private LocalSlack slack;
  private Runs submitting;
  private Child child;
  private Map<String, Fingerprint> before;
  private int kills;
  private long compared;

  private enum Kind {
    CLEARING("seed shop"),
    ADDING("seed shop no-clear"),
    UNDO("rollback run");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Test
  void whereverTheProcessIsKilledTheRunIsFinishedOrTakenBack() throws Exception {
    long began = System.nanoTime();
    try (TestDatabase test = Databases.best("KillIT");
        Shop opened = Shop.withRows(test);
        LocalSlack local = LocalSlack.start(Options.defaults().withPace(Options.Pace.UNLIMITED))) {
      shop = opened;
      slack = local;
      submitting = submitting();
      test.execute("DELETE FROM clients WHERE teri_code = 'REG0001'");
      before = shop.fingerprints();
      child = start().awaiting("ready");
      try {
        killAll();
      } finally {
        child.close();
        submitting.close();
      }
      System.out.printf(
          "%d kills on %s in %d s; %,d rows compared%n%s%n",
          kills,
          test,
          Duration.ofNanos(System.nanoTime() - began).toSeconds(),
          compared,
          String.join("\n", told));
    }
  }

  private void killAll() {
    int clearing = events(Kind.CLEARING);
    int adding = events(Kind.ADDING);
    int undoing = undoEvents();
    int undone = 0;
    for (int i = 0; kills < KILLS; i++) {
      boolean adds = i % 3 == 2;
      Kind kind = adds ? Kind.ADDING : Kind.CLEARING;
      Run run = killed(kind, moment(i, adds ? adding : clearing), null);
      if (run.state() == RunState.SUCCEEDED) {
        Run undo = killed(Kind.UNDO, moment(undone++, undoing), run.id());
        assertThat(undo.state()).as(undo.toString()).isEqualTo(RunState.SUCCEEDED);
      } else {
        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.ROLLED_BACK);
      }
      assertAsBefore();
    }
  }

  /** Spread over the whole run without a pattern: multiples of the golden section. */
  private static int moment(int i, int events) {
    double share = (i + 1) * 0.6180339887 % 1;
    return 1 + (int) (share * events);
  }

  /** How many events a run has that nobody disturbs. */
  private int events(Kind kind) {
    Run run = ended(submit(kind, null));
    int events = read(run.id());
    assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
    lastUndo = ended(submit(Kind.UNDO, run.id())).id();
    return events;
  }

  private RunId lastUndo;

  private int undoEvents() {
    int events = read(lastUndo);
    assertAsBefore();
    return events;
  }

  private int read(RunId run) {
    int events = 0;
    for (String line = child.next(); ; line = child.next()) {
      if (line.startsWith("run " + run + " ended")) {
        return events;
      }
      if (line.startsWith("run " + run + " ")) {
        events++;
      }
    }
  }

  /**
   * Submits a run and kills the process at its n-th event; the next process takes it from there.
   */
  private Run killed(Kind kind, int moment, @Nullable RunId subject) {
    RunId run = submit(kind, subject);
    String where = "";
    for (int seen = 0; seen < moment && !where.startsWith("ended"); ) {
      String line = child.next();
      if (line.startsWith("run " + run + " ")) {
        where = line.substring(("run " + run + " ").length());
        seen++;
      }
    }
    child.kill();
    long killedAt = System.nanoTime();
    kills++;
    child.close();
    child = start();
    Run ended = ended(run);
    child.awaiting("ready");
    told.add(
        "%3d  run %-4s %-18s killed at %-28s → %-11s after %,5d ms: %s"
            .formatted(
                kills,
                run,
                kind.words,
                where,
                ended.state(),
                Duration.ofNanos(System.nanoTime() - killedAt).toMillis(),
                ended.report().headline()));
    assertNothingIsLeft();
    assertOneTruthfulThread(ended);
    return ended;
  }

  private Run ended(RunId id) {
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

  private void assertAsBefore() {
    Map<String, Fingerprint> now = shop.fingerprints();
    compared += now.values().stream().mapToLong(Fingerprint::rows).sum();
    assertThat(now).as(String.join("\n", told)).isEqualTo(before);
  }

  private void assertNothingIsLeft() {
    assertThat(shop.test().text("SELECT IS_USED_LOCK('terp_seeding_global')")).isEqualTo("null");
    assertThat(shop.leases().holder("terp_seeding_global")).isEmpty();
    assertThat(shop.store().active()).isEmpty();
  }

  private void assertOneTruthfulThread(Run run) {
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

  private RunId submit(Kind kind, @Nullable RunId subject) {
    Clear clear = kind == Kind.CLEARING ? Clear.CLEAR : Clear.NO_CLEAR;
    SeedSpec spec = new SeedSpec("shop", SeedSpec.DEFAULT_NUMBER, clear);
    String digest = subject == null ? shop.seeding(KilledBot.PROFILES).plan(spec).digest() : "undo";
    Job elsewhere =
        context -> {
          throw new AssertionError("the child does the work");
        };
    RunRequest request =
        new RunRequest(
            (subject == null ? kind.words : kind.words + " " + subject) + " env=staging",
            "staging",
            new Actor("U0ENGINEER", "Erin Engineer"),
            "to be killed",
            UUID.randomUUID().toString(),
            digest,
            new Origin.Slack(CHANNEL, null),
            subject);
    return submitting.submit(request, elsewhere).run();
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

  private Child start() {
    try {
      Path log = Files.createDirectories(Path.of("target", "kill")).resolve("bot.log");
      return Child.start(
          KilledBot.class,
          log,
          List.of(shop.test().url(), shop.test().botUrl(), slack.apiUrl(), slack.botToken()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
