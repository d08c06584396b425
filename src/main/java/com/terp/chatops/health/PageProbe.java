package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings.Page;
import com.terp.chatops.health.AppClient.Answer;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.List;

/** A page people look at: its status, and what has to be on it. */
final class PageProbe implements Probe {
  private final AppClient client;
  private final Page page;
  private final Duration slow;

  PageProbe(AppClient client, Page page, Duration slow) {
    this.client = client;
    this.page = page;
    this.slow = slow;
  }

  @Override
  public String subject() {
    return "Page " + page.path();
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(7);
  }

  @Override
  public List<Reading> read() {
    return List.of(
        switch (client.get(page.path().substring(1))) {
          case Answer.NoAnswer none ->
              new Reading(subject(), none.status(), none.why(), null, none.next());
          case Answer.Answered answered -> judged(answered);
        });
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
