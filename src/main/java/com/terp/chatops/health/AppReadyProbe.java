package com.terp.chatops.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.health.AppClient.Answer;
import java.time.Duration;
import java.util.List;

/** {@code /health/ready}: whether the application takes traffic. */
final class AppReadyProbe implements Probe {
  private static final JsonMapper JSON = new JsonMapper();

  private final AppClient client;

  AppReadyProbe(AppClient client) {
    this.client = client;
  }

  @Override
  public String subject() {
    return "Readiness";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    return List.of(
        switch (client.get("health/ready")) {
          case Answer.NoAnswer none ->
              new Reading(subject(), none.status(), none.why(), null, none.next());
          case Answer.Answered answered -> judged(answered);
        });
  }

  private Reading judged(Answer.Answered answered) {
    boolean notReady = field(answered.body(), "status").equals("not_ready");
    if (answered.code() == 200 && !notReady) {
      return Reading.pass(subject(), "takes traffic", answered.took());
    }
    if (notReady || answered.code() >= 500) {
      String reason = field(answered.body(), "reason");
      return Reading.fail(
          subject(),
          "does not take traffic" + (reason.isEmpty() ? "" : ": " + reason),
          "See what the application's own checks say above.");
    }
    return Reading.unknown(
        subject(), "/health/ready answers " + answered.code(), "Check that APP_URL is TERP's.");
  }

  private static String field(String body, String name) {
    try {
      return JSON.readTree(body).path(name).asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
