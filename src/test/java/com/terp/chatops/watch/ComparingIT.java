package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.health.AppPulse;
import com.terp.chatops.health.Requests;
import com.terp.chatops.health.Sample;
import com.terp.chatops.health.Samples;
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
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/**
 * A deployment against the one before it, by requests that were made and samples that were kept.
 */
class ComparingIT {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int ENOUGH = 270;

  private final TestClock clock = new TestClock("2026-11-21T12:00:00Z");
  private final SplittableRandom random = new SplittableRandom(6);
  private final Board board = new Board();
  private final LittleApp app = new LittleApp();
  private final Requests requests = new Requests(new AppPulse(app.url(), clock), PAUSE, clock);

  @AfterEach
  void close() {
    app.close();
  }

  @EachDatabase
  void whatIsSlowerOrFailsIsToldOnceAndTheNextOneThatIsNot(TestDatabase test) {
    try (Database database = database(test)) {
      Samples samples = new Samples(database, "staging");
      WatchStore store = new WatchStore("staging", database, "bot-1");
      try (Watching watching = new Watching(store, new Well(), board, List.of(), clock)) {
        Comparing comparing = comparing(store, watching, samples);
        Comparing other =
            comparing(new WatchStore("staging", database, "bot-2"), watching, samples);

        serves(samples, ENOUGH, request -> answer("aaaaaaaa", 100));
        goesLive(store, watching, "d2", "bbbbbbbb");
        serves(samples, 100, request -> answer("bbbbbbbb", 400));
        comparing.look();
        assertThat(told()).as("too little was seen").isEmpty();
        serves(samples, ENOUGH - 100, request -> answer("bbbbbbbb", 400));
        comparing.look();
        other.look();
        comparing.look();
        assertThat(told())
            .singleElement()
            .asString()
            .startsWith("It is slower than the one before: 95 of 100 answers within 4")
            .contains(" ms, 1");

        goesLive(store, watching, "d3", "cccccccc");
        serves(samples, ENOUGH, request -> answer("cccccccc", 100));
        comparing.look();
        other.look();
        assertThat(told()).hasSize(2);
        assertThat(told().getLast()).startsWith("As fast as the one before: ");

        goesLive(store, watching, "d4", "dddddddd");
        serves(
            samples,
            150,
            request ->
                request % 4 == 0 ? LittleApp.unhealthy("dddddddd") : answer("dddddddd", 100));
        clock.advance(Duration.ofSeconds(59));
        comparing.look();
        other.look();
        assertThat(told()).hasSize(3);
        assertThat(told().getLast())
            .matches("It fails too often: 2.[.]. % of 14. requests in five minutes failed");

        goesLive(store, watching, "d5", "eeeeeeee");
        goesLive(store, watching, "d6", "ffffffff");
        clock.advance(Duration.ofMinutes(91));
        comparing.look();
        assertThat(told()).hasSize(4);
        comparing.look();
        assertThat(told()).as("d5 is past and of no interest").hasSize(4);
      }
    }
  }

  /** Answers after about that many milliseconds of the clock both sides go by. */
  private LittleApp.Reply answer(String commit, int millis) {
    clock.advance(Duration.ofMillis(millis + random.nextInt(-10, 10)));
    return LittleApp.healthy(commit);
  }

  private void serves(Samples samples, int many, IntFunction<LittleApp.Reply> how) {
    app.behave(how);
    List<Sample> kept = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      kept.add(requests.ask());
      clock.advance(PAUSE);
    }
    samples.add(kept);
  }

  private void goesLive(WatchStore store, Watching watching, String deployment, String commit) {
    Asked asked = new Asked(Purpose.NEW, Mode.RELAXED, null, "C1", null);
    long id = watching.begin(new Subject(deployment, commit), asked).id();
    while (!store.find(id).orElseThrow().state().over()) {
      watching.step(store.claim(id).orElseThrow());
      clock.advance(Duration.ofSeconds(5));
    }
  }

  private Comparing comparing(WatchStore store, Watching watching, Samples samples) {
    return new Comparing(store, watching, new Earlier(samples), clock);
  }

  private List<String> told() {
    String about = "compared: ";
    return board.said.stream()
        .filter(message -> message.startsWith(about))
        .map(message -> message.substring(about.length()))
        .toList();
  }

  private static Database database(TestDatabase test) {
    return new Database(DatabaseUrl.parse("test", test.url()), test.withBotSchema().botSchema());
  }

  /** All is well as far as a watch sees, since just now. */
  private final class Well implements Eyes {
    @Override
    public Sight sight(Subject subject) {
      return new Sight.Live(clock.instant());
    }

    @Override
    public List<Look> looks(int many) {
      return Collections.nCopies(many, Look.pass(Duration.ofMillis(80), null));
    }

    @Override
    public Surroundings around(@Nullable Instant since) {
      return new Surroundings(2, 2, 0, DatabaseState.WORKS);
    }
  }
}
