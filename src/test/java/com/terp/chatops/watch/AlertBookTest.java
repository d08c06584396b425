package com.terp.chatops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.health.Reading;
import com.terp.chatops.health.Reading.Alarm;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.watch.AlertBook.Alert;
import com.terp.chatops.watch.AlertBook.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AlertBookTest {
  private final AlertBook book = new AlertBook();
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void oneBadReadingIsNothingAndTwoAreToldOnce() {
    assertThat(minute("Application", Status.FAIL)).isEmpty();
    Instant second = now;
    assertThat(minute("Application", Status.FAIL))
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
          assertThat(alert.since()).isEqualTo(second);
        });
    for (int i = 0; i < 100; i++) {
      assertThat(minute("Application", Status.FAIL)).isEmpty();
    }
  }

  @Test
  void recoveryIsToldOnceWithItsDuration() {
    minute("Database", Status.FAIL);
    minute("Database", Status.FAIL);
    assertThat(minute("Database", Status.PASS)).isEmpty();
    Alert over = minute("Database", Status.PASS).getFirst();
    assertThat(Duration.between(over.since(), over.until())).isEqualTo(Duration.ofMinutes(2));
    assertThat(minute("Database", Status.PASS)).isEmpty();
  }

  @Test
  void whatIsNotKnownChangesNothing() {
    minute("Application", Status.FAIL);
    assertThat(minute("Application", Status.UNKNOWN)).isEmpty();
    assertThat(minute("Application", Status.FAIL)).hasSize(1);
    assertThat(minute("Application", Status.UNKNOWN)).isEmpty();
    assertThat(minute("Application", Status.PASS)).isEmpty();
  }

  @Test
  void aWarningThatGetsWorseIsToldAgainAsTheSameAlert() {
    minute("Application", Status.WARN);
    Alert warning = minute("Application", Status.WARN).getFirst();
    Alert critical = minute("Application", Status.FAIL).getFirst();
    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
    assertThat(critical.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(critical.since()).isEqualTo(warning.since());
  }

  @Test
  void whatIsTheBotsOwnBusinessIsNoAlert() {
    for (int i = 0; i < 5; i++) {
      now = now.plusSeconds(60);
      assertThat(book.read(readings("Seeding lock", Status.FAIL, Alarm.NONE), now)).isEmpty();
    }
  }

  @Test
  void whatIsWorthAWarningIsOneHoweverBadItGets() {
    List<Alert> told = new ArrayList<>();
    for (Status status : List.of(Status.WARN, Status.WARN, Status.FAIL, Status.FAIL)) {
      now = now.plusSeconds(60);
      told.addAll(book.read(readings("Memory of web", status, Alarm.WARNING), now));
    }
    assertThat(told)
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.subject()).isEqualTo("Memory of web");
          assertThat(alert.severity()).isEqualTo(Severity.WARNING);
        });
  }

  @Test
  void aBotThatBeginsAnewGoesOnWithWhatItTold() {
    minute("Database", Status.FAIL);
    Alert told = minute("Database", Status.FAIL).getFirst();
    AlertBook after = new AlertBook();
    after.restore(List.of(told));
    for (int i = 0; i < 5; i++) {
      assertThat(after.read(readings("Database", Status.FAIL), now)).isEmpty();
    }
  }

  /** Whatever comes, an hour of flapping makes one thread. */
  @Test
  void flappingMakesOneAlertAndNoStorm() {
    int most = 0;
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      AlertBook flapping = new AlertBook();
      List<Instant> begun = new ArrayList<>();
      Instant at = Instant.parse("2026-11-21T12:00:00Z");
      for (int minute = 0; minute < 60; minute++) {
        at = at.plusSeconds(60);
        Status status = random.nextBoolean() ? Status.FAIL : Status.PASS;
        flapping
            .read(readings("Application", status), at)
            .forEach(alert -> {
              if (!begun.contains(alert.since())) {
                begun.add(alert.since());
              }
            });
      }
      most = Math.max(most, begun.size());
    }
    System.out.printf("200 hours of flapping: at most %d alerts an hour%n", most);
    assertThat(most).isLessThanOrEqualTo(3);
  }

  private List<Alert> minute(String subject, Status status) {
    now = now.plusSeconds(60);
    return book.read(readings(subject, status), now);
  }

  private static List<Reading> readings(String subject, Status status) {
    return readings(subject, status, Alarm.CRITICAL);
  }

  private static List<Reading> readings(String subject, Status status, Alarm alarm) {
    return List.of(new Reading(subject, status, "says so", null, "", null, null, alarm));
  }
}
