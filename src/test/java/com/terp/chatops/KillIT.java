package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.Replicas.Kind;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.schema.Fingerprint;
import com.terp.chatops.testing.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The process that works on a run is killed at many moments; the next one finishes the run or takes
 * it back, nobody's row is lost, no lock is left, and its one thread says what happened.
 */
class KillIT {
  /** At least 30; {@code -Dterp.kills=300} for a long evening. */
  private static final int KILLS = Integer.getInteger("terp.kills", 30);

  private final List<String> told = new ArrayList<>();
  private Replicas replicas;
  private Child child;

  /** Ready to begin, so that a restart costs no more than it has to. */
  private Child next;

  private Map<String, Fingerprint> before;
  private int kills;
  private long compared;

  @Test
  void whereverTheProcessIsKilledTheRunIsFinishedOrTakenBack() {
    long began = System.nanoTime();
    String server;
    try (Replicas bots = new Replicas(Databases.best("KillIT"))) {
      server = bots.shop.test().toString();
      replicas = bots;
      before = bots.shop.fingerprints();
      child = bots.start().tell("go").awaiting("ready");
      killAll();
    }
    System.out.printf(
        "%d kills on %s in %d s; %,d rows compared%n%s%n",
        kills,
        server,
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        compared,
        String.join("\n", told));
  }

  private void killAll() {
    int clearing = events(Kind.CLEARING);
    int adding = events(Kind.ADDING);
    int undoing = undoEvents();
    next = replicas.start();
    int undone = 0;
    killWhileRehearsing();
    for (int i = 0; kills < KILLS; i++) {
      boolean adds = i % 3 == 2;
      Kind kind = adds ? Kind.ADDING : Kind.CLEARING;
      Run run = killed(kind, moment(i, adds ? adding : clearing), null);
      if (run.state() == RunState.SUCCEEDED) {
        Run undo = killed(Kind.UNDO, moment(undone++, undoing), run.id());
        assertThat(undo.state()).as(undo.toString()).isEqualTo(RunState.SUCCEEDED);
        replicas.assertNobodyIsOfferedToUndo(replicas.ended(run.id()));
      } else {
        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.ROLLED_BACK);
      }
      assertAsBefore();
    }
  }

  /** Rows of a rehearsal are gone whether it was killed while they came or while they went. */
  private void killWhileRehearsing() {
    long tables = tablesOfTheBot();
    for (String where : List.of("seed 1", "after seed", "undo 1")) {
      Run run = killed(Kind.REHEARSING, line -> line.startsWith(where), null);

      assertThat(run.state()).as(run.toString()).isEqualTo(RunState.INTERRUPTED);
      assertThat(run.report().headline()).contains("what it had written is taken back");
      assertAsBefore();
      assertThat(tablesOfTheBot()).as("tables in the bot's schema").isEqualTo(tables);
    }
  }

  private long tablesOfTheBot() {
    return replicas
        .shop
        .test()
        .number(
            "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = '%s'"
                .formatted(replicas.shop.test().botSchema()));
  }

  /** Spread over the whole run without a pattern: multiples of the golden section. */
  private static int moment(int i, int events) {
    double share = (i + 1) * 0.6180339887 % 1;
    return 1 + (int) (share * events);
  }

  /** How many events a run has that nobody disturbs. */
  private int events(Kind kind) {
    Run run = replicas.ended(replicas.submit(kind, null));
    int events = read(run.id());
    assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
    lastUndo = replicas.ended(replicas.submit(Kind.UNDO, run.id())).id();
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
    AtomicInteger seen = new AtomicInteger();
    return killed(kind, line -> seen.incrementAndGet() >= moment, subject);
  }

  private Run killed(Kind kind, Predicate<String> here, @Nullable RunId subject) {
    RunId run = replicas.submit(kind, subject);
    String where = "";
    for (boolean there = false; !there && !where.startsWith("ended"); ) {
      String line = child.next();
      if (line.startsWith("run " + run + " ")) {
        where = line.substring(("run " + run + " ").length());
        there = here.test(where);
      }
    }
    child.kill();
    long killedAt = System.nanoTime();
    kills++;
    child.close();
    child = next.tell("go");
    Run ended = replicas.ended(run);
    child.awaiting("ready");
    next = replicas.start();
    told.add(
        "%3d  run %-4s %-24s killed at %-28s → %-11s after %,5d ms: %s"
            .formatted(
                kills,
                run,
                kind.words,
                where,
                ended.state(),
                Duration.ofNanos(System.nanoTime() - killedAt).toMillis(),
                ended.report().headline()));
    replicas.assertNothingIsLeft();
    replicas.assertOneTruthfulThread(ended);
    return ended;
  }

  private void assertAsBefore() {
    Map<String, Fingerprint> now = replicas.shop.fingerprints();
    compared += now.values().stream().mapToLong(Fingerprint::rows).sum();
    assertThat(now).as(String.join("\n", told)).isEqualTo(before);
  }
}
