package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Slack's check of a request URL: it must give the challenge back. */
final class UrlVerification {
  private final Ids ids;
  private final Duration deadline;

  UrlVerification(Ids ids, Duration deadline) {
    this.ids = ids;
    this.deadline = deadline;
  }

  /** What is wrong with the URL; empty when Slack would take it. */
  Optional<String> problem(Transport transport) {
    String challenge = ids.lower(40);
    ObjectNode body =
        Json.object()
            .put("token", "sandbox-verification-token")
            .put("challenge", challenge)
            .put("type", "url_verification");
    try {
      ObjectNode answer =
          transport
              .send(Payload.of(Payload.Kind.EVENT, "url_verification", body))
              .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
              .join();
      boolean given =
          Json.text(answer, "challenge").or(() -> Json.text(answer, "text")).stream()
              .anyMatch(challenge::equals);
      return given
          ? Optional.empty()
          : Optional.of("Your URL didn't respond with the value of the challenge parameter.");
    } catch (CompletionException e) {
      return Optional.of(
          e.getCause() instanceof TimeoutException
              ? "Your URL didn't respond in time."
              : "Your request URL responded with an error: " + e.getCause().getMessage());
    }
  }
}
