package com.terp.chatops.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.health.AppClient.Answer;
import java.util.List;

/** {@code /health/ready}: whether the application takes traffic. */
final class ReadyReadings {
  static final String SUBJECT = "Readiness";
  private static final JsonMapper JSON = new JsonMapper();

  private ReadyReadings() {}

  static List<Reading> of(Answer.Answered answered) {
    return List.of(judged(answered));
  }

  private static Reading judged(Answer.Answered answered) {
    boolean notReady = field(answered.body(), "status").equals("not_ready");
    if (answered.code() == 200 && !notReady) {
      return Reading.pass(SUBJECT, "takes traffic", answered.took());
    }
    if (notReady || answered.code() >= 500) {
      String reason = field(answered.body(), "reason");
      return Reading.fail(
          SUBJECT,
          "does not take traffic" + (reason.isEmpty() ? "" : ": " + reason),
          "See what the application's own checks say above.");
    }
    return Reading.unknown(
        SUBJECT, "/health/ready answers " + answered.code(), "Check that APP_URL is TERP's.");
  }

  private static String field(String body, String name) {
    try {
      return JSON.readTree(body).path(name).asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
