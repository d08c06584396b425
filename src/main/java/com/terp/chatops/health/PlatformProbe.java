package com.terp.chatops.health;

import com.terp.chatops.deploy.Answer;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks DigitalOcean one thing. That it cannot be asked says nothing about the application; all
 * probes of this kind say so in one sentence.
 *
 * @param question does I/O
 * @param judging what is made of the answer
 */
record PlatformProbe<T>(
    String subject, Supplier<Answer<T>> question, Function<T, List<Reading>> judging)
    implements Probe {
  @Override
  public Duration deadline() {
    return Duration.ofSeconds(8);
  }

  @Override
  public Status late() {
    return Status.UNKNOWN;
  }

  @Override
  public List<Reading> read() {
    return switch (question.get()) {
      case Answer.Got<T> got -> judging.apply(got.value());
      case Answer.Refused<T> refused ->
          refused.status() == 403
              ? List.of(Reading.absent(subject, "not visible to the token"))
              : List.of(
                  Reading.unknown(
                      subject,
                      "DigitalOcean refuses (%d): %s"
                          .formatted(refused.status(), refused.sentence()),
                      "Check DIGITALOCEAN_APP_ID and the token's scopes."));
      case Answer.Unknown<T> unknown ->
          List.of(Reading.unknown(subject, unknown.why().replaceAll("[.]$", ""), unknown.next()));
    };
  }
}
