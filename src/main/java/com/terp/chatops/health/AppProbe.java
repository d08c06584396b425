package com.terp.chatops.health;

import com.terp.chatops.health.AppClient.Answer;
import com.terp.chatops.health.Reading.Alarm;
import com.terp.chatops.health.Reading.Status;
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

  /** An application that hangs is noticed before; what is later hangs on this side. */
  @Override
  public Status late() {
    return Status.UNKNOWN;
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
