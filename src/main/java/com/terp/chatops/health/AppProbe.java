package com.terp.chatops.health;

import com.terp.chatops.health.AppClient.Answer;
import com.terp.chatops.health.Reading.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Asks one address of TERP's.
 *
 * @param path below the application's address
 * @param judging what is made of an answer, whatever its status
 */
record AppProbe(
    String subject,
    AppClient client,
    String path,
    Function<Answer.Answered, List<Reading>> judging,
    Alarm alarm)
    implements Probe {
  AppProbe(
      String subject,
      AppClient client,
      String path,
      Function<Answer.Answered, List<Reading>> judging) {
    this(subject, client, path, judging, Alarm.NONE);
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    return switch (client.get(path)) {
      case Answer.NoAnswer none ->
          List.of(new Reading(subject, none.status(), none.why(), null, none.next()));
      case Answer.Answered answered -> judging.apply(answered);
    };
  }
}
