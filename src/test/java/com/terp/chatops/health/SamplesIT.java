package com.terp.chatops.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is kept of what the probes found, and what it says. */
class SamplesIT {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @EachDatabase
  void samplesComeBackAsTheyWereAndTellWhatIsUsual(TestDatabase test) {
    try (Database database = open(test)) {
      Samples samples = new Samples(database, "staging");
      List<Sample> slow = new ArrayList<>();
      for (int i = 0; i < 21; i++) {
        slow.add(sample("Application", i, Status.PASS, 100 + i));
      }
      samples.add(slow);
      samples.add(slow.subList(0, 3));
      Sample full =
          new Sample(
              Sample.REQUESTS,
              NOW.minusMillis(1_234),
              Status.WARN,
              Duration.ofMillis(7),
              12.5,
              "2c164862");
      Sample bare = new Sample("Lock", NOW, Status.FAIL, null, null, null);
      samples.add(List.of(full, bare));
      new Samples(database, "demo").add(List.of(sample("Application", 1, Status.FAIL, 9_000)));

      assertThat(samples.between("Application", NOW.minus(Duration.ofMinutes(5)), NOW))
          .extracting(Sample::took)
          .containsExactly(millis(105), millis(104), millis(103), millis(102), millis(101));
      assertThat(samples.between(Sample.REQUESTS, NOW.minusSeconds(2), NOW)).containsExactly(full);
      assertThat(samples.between("Lock", NOW, NOW.plusSeconds(1))).containsExactly(bare);
      Past past = samples.past(NOW);
      assertThat(past.usual()).containsOnlyKeys("Application").containsValue(millis(110));
      assertThat(past.timesSlower("Application", millis(1_320))).contains(12L);
      assertThat(past.timesSlower("Application", millis(219))).isEmpty();
      assertThat(past.fineUntil()).containsEntry("Application", NOW).doesNotContainKey("Lock");
    }
  }

  @EachDatabase
  void oldSamplesAreThinnedOutButTroubleStays(TestDatabase test) {
    try (Database database = open(test)) {
      Samples samples = new Samples(database, "staging");
      int twoDays = 48 * 60;
      samples.add(
          IntStream.range(0, 60)
              .mapToObj(i -> sample("Write", twoDays + 1 + i, Status.PASS, 1))
              .toList());
      samples.add(
          List.of(
              sample("Write", 10, Status.PASS, 1),
              sample("Database", twoDays + 7, Status.FAIL, 1),
              sample("Database", 91 * 24 * 60, Status.FAIL, 1),
              sample(Sample.REQUESTS, 60, Status.PASS, 1),
              sample(Sample.REQUESTS, 27 * 60, Status.FAIL, 1)));

      int dropped = samples.thin(NOW);

      Instant from = NOW.minus(Duration.ofDays(100));
      assertThat(samples.between("Write", from, NOW)).hasSize(7);
      assertThat(samples.between("Database", from, NOW)).hasSize(1);
      assertThat(samples.between(Sample.REQUESTS, from, NOW)).hasSize(1);
      assertThat(dropped).isEqualTo(54 + 1 + 1);
    }
  }

  @EachDatabase
  void oneReplicaSamplesUntilItFallsSilent(TestDatabase test) {
    try (Database database = open(test)) {
      Turn one = new Turn(database, "staging", "bot-1");
      Turn other = new Turn(database, "staging", "bot-2");

      assertThat(one.take(NOW)).isTrue();
      assertThat(other.take(NOW)).isFalse();
      assertThat(one.take(NOW.plusSeconds(60))).isTrue();
      assertThat(other.take(NOW.plusSeconds(200))).isFalse();
      assertThat(other.take(NOW.plusSeconds(211))).isTrue();
      assertThat(one.take(NOW.plusSeconds(212))).isFalse();
    }
  }

  @EachDatabase
  void anOutageOfTheDatabaseIsInTheSamplesOnceItIsBack(TestDatabase test) {
    TestClock clock = new TestClock(NOW.toString());
    List<Reading> readings = new ArrayList<>(List.of(Reading.pass("Database", "ok", millis(3))));
    Probe probe = new Scripted(readings);
    try (Database database = open(test);
        Cut cut = new Cut(database);
        Health health = new Health("staging", List.of(probe), clock);
        Sampling sampling = new Sampling(health, null, cut, "bot-1", clock)) {
      sampling.minute();
      cut.open(false);
      clock.advance(Duration.ofMinutes(1));
      readings.set(0, Reading.fail("Database", "down", ""));
      sampling.minute();
      cut.open(true);
      clock.advance(Duration.ofMinutes(1));
      readings.set(0, Reading.pass("Database", "ok", millis(4)));
      sampling.minute();

      assertThat(sampling.samples().between("Database", NOW, NOW.plusSeconds(600)))
          .extracting(Sample::status)
          .containsExactly(Status.PASS, Status.FAIL, Status.PASS);
      assertThat(sampling.latest()).hasSize(3);

      cut.open(false);
      clock.advance(Duration.ofMinutes(1));
      readings.set(0, Reading.fail("Database", "down", ""));
      sampling.minute();
      cut.open(true);
      clock.advance(Duration.ofMinutes(4));
      assertThat(new Turn(database, "staging", "bot-2").take(clock.instant())).isTrue();
      sampling.minute();
      assertThat(sampling.samples().between("Database", NOW, NOW.plusSeconds(600)))
          .extracting(Sample::status)
          .as("it is not our turn any more, but nobody else has what we saw")
          .containsExactly(Status.PASS, Status.FAIL, Status.PASS, Status.FAIL);
    }
  }

  private record Scripted(List<Reading> answers) implements Probe {
    @Override
    public String subject() {
      return "Database";
    }

    @Override
    public Duration deadline() {
      return Duration.ofSeconds(5);
    }

    @Override
    public List<Reading> read() {
      return List.copyOf(answers);
    }
  }

  private static Sample sample(String subject, int minutesAgo, Status status, int millis) {
    return new Sample(
        subject, NOW.minus(Duration.ofMinutes(minutesAgo)), status, millis(millis), null, null);
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }

  private static Database open(TestDatabase test) {
    return new Database(
        DatabaseUrl.parse("DATABASE_URL", test.url()), test.withBotSchema().botSchema());
  }
}
