package com.terp.chatops.health;

import com.terp.chatops.health.AppClient.Answer;
import java.util.List;

/** {@code /health/live}: whether the process answers; never sees the database. */
final class LiveReadings {
  static final String SUBJECT = "Liveness";

  private LiveReadings() {}

  static List<Reading> of(Answer.Answered answered) {
    return List.of(judged(answered));
  }

  private static Reading judged(Answer.Answered answered) {
    return switch (answered.code()) {
      case 200 -> Reading.pass(SUBJECT, "the process answers", answered.took());
      case 401, 403, 404, 429 ->
          Reading.unknown(
              SUBJECT, "/health/live answers " + answered.code(), "Check that APP_URL is TERP's.");
      default ->
          Reading.fail(
              SUBJECT, "/health/live answers " + answered.code(), "Look at the application's log.");
    };
  }
}
