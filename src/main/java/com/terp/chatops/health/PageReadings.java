package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings.Page;
import com.terp.chatops.health.AppClient.Answer;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.List;

/** A page people look at: its status, and what has to be on it. */
final class PageReadings {
  private final Page page;
  private final Duration slow;

  PageReadings(Page page, Duration slow) {
    this.page = page;
    this.slow = slow;
  }

  String subject() {
    return "Page " + page.path();
  }

  List<Reading> of(Answer.Answered answered) {
    return List.of(judged(answered));
  }

  private Reading judged(Answer.Answered answered) {
    String next = "Open the page; if it has changed for good, change health.pages.";
    if (answered.code() != page.status()) {
      boolean unknown = answered.code() == 401 || answered.code() == 429;
      return new Reading(
          subject(),
          unknown ? Status.UNKNOWN : Status.FAIL,
          "answers %d in place of %d".formatted(answered.code(), page.status()),
          answered.took(),
          next);
    }
    if (!answered.body().contains(page.text())) {
      return new Reading(
          subject(),
          Status.FAIL,
          "does not show \"%s\"".formatted(page.text()),
          answered.took(),
          next);
    }
    return answered.took().compareTo(slow) > 0
        ? Reading.warn(subject(), "is there, but slow", answered.took(), next)
        : Reading.pass(subject(), "is there", answered.took());
  }
}
