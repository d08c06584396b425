package com.terp.chatops.health;

import com.terp.chatops.health.AppClient.Answer;
import java.time.Duration;
import java.util.List;

/** {@code /health/live}: whether the process answers; never sees the database. */
final class AppLiveProbe implements Probe {
  private final AppClient client;

  AppLiveProbe(AppClient client) {
    this.client = client;
  }

  @Override
  public String subject() {
    return "Liveness";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    return List.of(
        switch (client.get("health/live")) {
          case Answer.NoAnswer none ->
              new Reading(subject(), none.status(), none.why(), null, none.next());
          case Answer.Answered answered -> judged(answered);
        });
  }

  private Reading judged(Answer.Answered answered) {
    return switch (answered.code()) {
      case 200 -> Reading.pass(subject(), "the process answers", answered.took());
      case 401, 403, 404, 429 ->
          Reading.unknown(
              subject(),
              "/health/live answers " + answered.code(),
              "Check that APP_URL is TERP's.");
      default ->
          Reading.fail(
              subject(),
              "/health/live answers " + answered.code(),
              "Look at the application's log.");
    };
  }
}
