package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Notices.Posted;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.watch.Surroundings.DatabaseState;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import com.terp.chatops.watch.WatchState.Stage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class WatchingIT {
  private static final Subject SUBJECT = new Subject("d4", "2c164862aa11");
  private static final Asked ASKED =
      new Asked(Purpose.ASKED, Mode.RELAXED, new Actor("U1", "Erin"), "C1", null);

  private final TestClock clock = new TestClock("2026-11-21T12:00:00Z");
  private final Board board = new Board();
  private Sight sight = new Sight.OnItsWay("BUILDING");
  private List<Look> looks =
      Collections.nCopies(8, Look.pass(Duration.ofMillis(80), "2c164862aa11"));

  @EachDatabase
  void aWatchGoesOnInAnotherProcessWhereTheFirstOneStopped(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore first = new WatchStore("staging", database, "bot-1");
      Watching here = watching(first, List.of());
      long id = here.begin(SUBJECT, ASKED).id();
      step(first, here, id);
      assertThat(first.find(id).orElseThrow().state().detail()).isEqualTo("BUILDING");
      sight = new Sight.Live(clock.instant().minusSeconds(10));
      step(first, here, id);
      clock.advance(Duration.ofSeconds(20));
      step(first, here, id);
      clock.advance(Duration.ofSeconds(5));
      step(first, here, id);
      Watch before = first.find(id).orElseThrow();
      assertThat(before.state().stage()).isEqualTo(Stage.PROBING);
      assertThat(before.state().rounds()).hasSize(2);

      WatchStore second = new WatchStore("staging", database, "bot-2");
      assertThat(second.claim(id)).as("while the first one has it").isEmpty();
      here.close();
      test.execute(
          "UPDATE `%s`.watch SET held_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
              .formatted(test.botSchema()));
      Watching there = watching(second, List.of());
      while (!second.find(id).orElseThrow().state().over()) {
        clock.advance(Duration.ofSeconds(5));
        step(second, there, id);
      }
      assertThat(first.save(before)).as("the first one comes back").isFalse();

      Watch over = second.find(id).orElseThrow();
      assertThat(over.state().rounds()).hasSize(5);
      assertThat(over.state().rounds().subList(0, 2)).isEqualTo(before.state().rounds());
      assertThat(Objects.requireNonNull(over.state().ruling()).verdict())
          .isEqualTo(Verdict.HEALTHY);
      assertThat(second.of("d4").orElseThrow().verdict()).isEqualTo(Verdict.HEALTHY);
      assertThat(second.of("d4").orElseThrow().at()).isEqualTo(over.ended());
      assertThat(board.heads.getFirst())
          .isEqualTo("Watching deployment d4 (2c164862) on staging: waiting until it is live");
      assertThat(board.heads.getLast()).isEqualTo("Healthy: deployment d4 (2c164862) on staging");
      assertThat(board.added)
          .containsExactly("verdict-0: Healthy: deployment d4 (2c164862) on staging");
      there.close();
    }
  }

  @EachDatabase
  void whatFollowsAVerdictIsDoneAgainWhereTheBotStoppedBeforeItWasNoted(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      List<String> followed = new ArrayList<>();
      sight = new Sight.Broken("build of web: exit code 1");
      Follower dies =
          (watch, ruling) -> {
            followed.add(ruling.sentence());
            if (followed.size() == 1) {
              throw new IllegalStateException("killed");
            }
            return watch;
          };
      try (Watching watching = watching(store, List.of(dies))) {
        long id = watching.begin(SUBJECT, ASKED).id();
        Watch claimed = store.claim(id).orElseThrow();
        try {
          watching.step(claimed);
        } catch (IllegalStateException killed) {
          assertThat(store.find(id).orElseThrow().state().over()).isTrue();
        }
        assertThat(store.due(clock.instant())).containsExactly(id);
        step(store, watching, id);
        assertThat(store.due(clock.instant())).isEmpty();
        assertThat(store.claim(id)).isEmpty();
        assertThat(followed).hasSize(2);
      }
    }
  }

  @EachDatabase
  void oneDeploymentIsWatchedOnceAtATimeAndAgainWhereSomebodyAsks(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      try (Watching watching = watching(store, List.of())) {
        Watch first = watching.begin(SUBJECT, ASKED);
        assertThat(watching.begin(SUBJECT, ASKED).id()).isEqualTo(first.id());
        sight = new Sight.Cancelled();
        step(store, watching, first.id());

        Watch again = watching.begin(SUBJECT, ASKED);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(store.of("d4").orElseThrow().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(new WatchStore("production", database, "bot-1").of("d4")).isEmpty();
        assertThat(store.recent(5)).extracting(Watch::id).containsExactly(again.id(), first.id());

        sight = new Sight.Broken("build of web: exit code 1");
        step(store, watching, again.id());
        Watch later = watching.begin(SUBJECT, ASKED);
        sight = new Sight.Superseded();
        step(store, watching, later.id());
        assertThat(store.find(later.id()).orElseThrow().state().over()).isTrue();
        assertThat(store.of("d4").orElseThrow().verdict())
            .as("that nobody can tell any more takes nothing away")
            .isEqualTo(Verdict.FAILED);
      }
    }
  }

  @EachDatabase
  void oldOnesGoButForTheNewestAndThoseWithAnOpenIssue(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      Ruling ruling = Ruling.failed(Trouble.ERRORS, "it fails");
      for (int i = 0; i < 103; i++) {
        Watch begun = store.begin(new Subject("d" + i, null), ASKED, pending(), clock.instant());
        Watch over = begun.given(ruling, clock.instant());
        store.save(i == 1 ? over.withIssue(7) : over);
        if (i != 2) {
          store.concluded(over);
        }
      }

      assertThat(store.thin(clock.instant())).as("as old as the limit").isZero();
      clock.advance(Duration.ofDays(91));
      assertThat(store.thin(clock.instant().minus(Duration.ofDays(90)))).isEqualTo(1);

      assertThat(store.of("d0")).isEmpty();
      assertThat(store.recent(200)).hasSize(102);
      assertThat(store.thin(clock.instant().minus(Duration.ofDays(90)))).isZero();
    }
  }

  @EachDatabase
  void theMessageThatShowsAWatchIsKnownToWhicheverProcessGoesOn(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      Posted answer = new Posted("12.5", URI.create("https://slack.example/p125"));
      Asked asked = new Asked(Purpose.ASKED, Mode.RELAXED, null, "C1", null, answer);
      try (Watching watching = watching(store, List.of())) {
        Watch own = watching.begin(SUBJECT, asked);
        assertThat(own.asked().root()).hasValue("12.5");

        Watch other = watching.begin(new Subject("d5", null), ASKED);
        assertThat(other.asked().root()).as("not told yet").isEmpty();
        store.posted(other, new Posted("13.5", null));
        assertThat(store.find(other.id()).orElseThrow().asked().root()).hasValue("13.5");

        Watch thread =
            watching.begin(
                new Subject("d6", null),
                new Asked(Purpose.ASKED, Mode.RELAXED, null, "C1", "11.0"));
        store.posted(thread, new Posted("14.5", null));
        assertThat(store.find(thread.id()).orElseThrow().asked().root()).hasValue("11.0");
        assertThat(store.running())
            .extracting(Watch::id)
            .containsExactly(thread.id(), other.id(), own.id());

        sight = new Sight.Cancelled();
        step(store, watching, own.id());
        Watch over = store.find(own.id()).orElseThrow();
        assertThat(over.asked()).as("saving leaves it").isEqualTo(asked);
        assertThat(store.running()).extracting(Watch::id).doesNotContain(own.id());
      }
    }
  }

  @EachDatabase
  void whoIsOnCallReadsThatOneFailedWhichSomebodyWatchedElsewhere(TestDatabase test) {
    try (Database database = database(test)) {
      WatchStore store = new WatchStore("staging", database, "bot-1");
      Spreading spreading = new Spreading(new Watches.Told(board, "C0ALERTS"));
      Watch asked = store.begin(SUBJECT, ASKED, pending(), clock.instant());
      Watch here =
          store.begin(
              new Subject("d5", null),
              new Asked(Purpose.ASKED, Mode.RELAXED, null, "C0ALERTS", null),
              pending(),
              clock.instant());
      Ruling bad = Ruling.failed(Trouble.ERRORS, "it fails");
      Ruling good = new Ruling(Verdict.HEALTHY, Trouble.NONE, "all is well");

      spreading.follow(asked.given(good, clock.instant()), good);
      spreading.follow(here.given(bad, clock.instant()), bad);
      assertThat(board.heads).isEmpty();
      spreading.follow(asked.given(bad, clock.instant()), bad);
      assertThat(board.heads).containsExactly("FAILED: deployment d4 (2c164862) on staging");
    }
  }

  private WatchState pending() {
    return Machine.usual(Mode.RELAXED).begin(clock.instant());
  }

  private void step(WatchStore store, Watching watching, long id) {
    Optional<Watch> claimed = store.claim(id);
    watching.step(claimed.orElseThrow());
  }

  private Database database(TestDatabase test) {
    return new Database(DatabaseUrl.parse("test", test.url()), test.withBotSchema().botSchema());
  }

  private Watching watching(WatchStore store, List<Follower> followers) {
    Eyes eyes =
        new Eyes() {
          @Override
          public Sight sight(Subject subject) {
            return sight;
          }

          @Override
          public List<Look> looks(int many) {
            return looks;
          }

          @Override
          public Surroundings around(@Nullable Instant live) {
            return new Surroundings(2, 2, 0, DatabaseState.WORKS);
          }
        };
    return new Watching(store, eyes, board, followers, clock);
  }
}
