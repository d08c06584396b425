package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.DeploymentType;
import com.terp.chatops.deploy.Phase;
import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.Actor;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.watch.Surroundings.DatabaseState;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

class ScoutIT {
  private static final String ALERTS = "C0ALERTS";
  private static final Asked SOMEBODY =
      new Asked(Purpose.ASKED, Mode.STRICT, new Actor("U1", "Audra"), "C1", null);

  private final TestClock clock = new TestClock("2026-11-21T12:00:00Z");
  private final Board board = new Board();
  private Predicate<Deployment> judgedByARun = deployment -> false;
  private Sight sight = new Sight.OnItsWay("BUILDING");

  @EachDatabase
  void aNewDeploymentIsWatchedByItselfOnceWhoeverAskedForAWatchBefore(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      List<String> once = new ArrayList<>();
      Follower noted =
          (watch, ruling) -> {
            once.add("%s by %s".formatted(watch.subject().deployment(), watch.asked().purpose()));
            return watch;
          };
      try (Watching watching = watching(store, Once.of(noted, store))) {
        Scout scout = scout(database, store, watching);
        Deployment serving = deployment("d4", Phase.ACTIVE, clock.instant());
        scout.saw(List.of(serving));
        Deployment next =
            deployment("d5", Phase.BUILDING, clock.instant().plus(Duration.ofMinutes(1)));

        Watch asked = watching.begin(new Subject("d5", "c5"), SOMEBODY);
        scout.saw(List.of(next, serving));
        scout.saw(List.of(next, serving));

        assertThat(store.running())
            .extracting(
                watch -> watch.subject().deployment(),
                watch -> watch.asked().purpose(),
                watch -> watch.asked().channel())
            .containsExactly(
                tuple("d5", Purpose.NEW, ALERTS),
                tuple("d5", Purpose.ASKED, "C1"),
                tuple("d4", Purpose.BASELINE, null));
        Watch own = store.running().getFirst();
        assertThat(watching.begin(new Subject("d5", "c5"), SOMEBODY).id())
            .as("who asks now is led to the bot's own")
            .isEqualTo(own.id());

        sight = new Sight.Broken("build of web: exit code 1");
        watching.step(store.claim(asked.id()).orElseThrow());
        watching.step(store.claim(own.id()).orElseThrow());
        assertThat(once).containsExactly("d5 by NEW");
        assertThat(store.of("d5").orElseThrow().verdict()).isEqualTo(Verdict.FAILED);
      }
    }
  }

  @EachDatabase
  void whatARunJudgesIsLeftToItAndWatchedAllTheSameWhereTheRunDoesNot(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      try (Watching watching = watching(store, (watch, ruling) -> watch)) {
        Scout scout = scout(database, store, watching);
        Deployment serving = deployment("d4", Phase.ACTIVE, clock.instant());
        scout.saw(List.of(serving));
        Deployment back = deployment("d5", Phase.BUILDING, clock.instant().plusSeconds(60));
        Deployment push = deployment("d6", Phase.BUILDING, clock.instant().plusSeconds(90));
        judgedByARun = deployment -> deployment.id().equals("d5");

        scout.saw(List.of(back, serving));
        scout.saw(List.of(push, back, serving));
        assertThat(watched(store)).containsExactly("d6 NEW", "d4 BASELINE");

        judgedByARun = deployment -> false;
        scout.saw(List.of(push, back, serving));
        assertThat(watched(store)).containsExactly("d5 NEW", "d6 NEW", "d4 BASELINE");
      }
    }
  }

  private static List<String> watched(WatchStore store) {
    return store.running().stream()
        .map(watch -> watch.subject().deployment() + " " + watch.asked().purpose())
        .toList();
  }

  private Scout scout(Database database, WatchStore store, Watching watching) {
    return new Scout(
        store,
        new Horizon("staging", database),
        watching,
        deployment -> judgedByARun.test(deployment),
        ALERTS);
  }

  private static Deployment deployment(String id, Phase phase, Instant created) {
    return new Deployment(
        id,
        phase,
        DeploymentType.DEPLOY_ON_PUSH,
        "a push",
        null,
        created,
        created,
        List.of(new Deployment.Source("web", "c" + id.substring(1))),
        new Deployment.Progress(0, 0, 0, List.of()));
  }

  private static Database database(TestDatabase test) {
    Database database = new Database(DatabaseUrl.parse("test", test.url()), test.botSchema());
    Migrations.run(database);
    return database;
  }

  private Watching watching(WatchStore store, Follower follower) {
    Eyes eyes =
        new Eyes() {
          @Override
          public Sight sight(Subject subject) {
            return sight;
          }

          @Override
          public List<Look> looks(int many) {
            return List.of();
          }

          @Override
          public Surroundings around(@Nullable Instant live) {
            return new Surroundings(2, 2, 0, DatabaseState.WORKS);
          }
        };
    return new Watching(store, eyes, board, List.of(follower), clock);
  }
}
