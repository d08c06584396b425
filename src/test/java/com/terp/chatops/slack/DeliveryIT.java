package com.terp.chatops.slack;

import static com.terp.chatops.slack.Wire.OPS;
import static com.terp.chatops.slack.Wire.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.terp.chatops.access.Membership;
import com.terp.chatops.run.Actor;
import com.terp.chatops.sandbox.slack.Faults.Fault;
import com.terp.chatops.sandbox.slack.Options;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the two ways in accept, and what the directory knows. */
class DeliveryIT {
  private static final String BODY =
      "command=%2Fterp&text=health&user_id=U0ENGINEER&user_name=erin&channel_id=C0OPS"
          + "&trigger_id=1.2.a&response_url=http%3A%2F%2Flocalhost%2Fnone";

  @Test
  void aRightSignatureIsAccepted() {
    try (Wire wire = new Wire(Wire.Mode.HTTP)) {
      assertThat(deliver(wire, wire.slack.signingSecret(), Instant.now()).status()).isEqualTo(200);
    }
  }

  @Test
  void aWrongSignatureIsRefused() {
    try (Wire wire = new Wire(Wire.Mode.HTTP)) {
      assertThat(deliver(wire, "another secret", Instant.now()).status()).isEqualTo(401);
      assertThat(wire.commands.askers).isEmpty();
    }
  }

  @Test
  void anOldDeliveryIsRefused() {
    try (Wire wire = new Wire(Wire.Mode.HTTP)) {
      Instant old = Instant.now().minusSeconds(400);

      assertThat(deliver(wire, wire.slack.signingSecret(), old).status()).isEqualTo(401);
      assertThat(wire.commands.askers).isEmpty();
    }
  }

  @Test
  void withoutASigningSecretNothingComesInByHttp() {
    try (Wire wire = new Wire(Wire.Mode.SOCKET)) {
      assertThat(deliver(wire, "anything", Instant.now()).status()).isEqualTo(404);
    }
  }

  @Test
  void theSocketIsReplacedWhenSlackAsksForIt() {
    try (Wire wire =
        new Wire(Wire.Mode.SOCKET, Wire.Limits.PATIENT.slack(Options.Timing.slack()))) {
      wire.slack.disconnectSockets();
      // The SDK says nowhere when it has gone over to the new socket: it may still lose one answer.
      long until = System.nanoTime() + PATIENCE.toNanos();
      boolean heard = false;
      while (!heard && System.nanoTime() < until) {
        wire.slack.awaitBot(PATIENCE);
        heard = wire.engineer().command(OPS, "/terp health").ok();
      }

      assertThat(heard).isTrue();
      wire.engineer()
          .awaitMessage(message -> message.allText().contains("health is fine"), PATIENCE);
    }
  }

  @Test
  void aTroubledStartDoesNotLockEverybodyOut() {
    try (Wire wire = new Wire(Wire.Mode.HTTP)) {
      wire.slack.faults().always("auth.test", new Fault.Refused("internal_error"));

      assertThat(wire.engineer().command(OPS, "/terp health").ok()).isTrue();
      wire.engineer()
          .awaitMessage(message -> message.allText().contains("health is fine"), PATIENCE);
    }
  }

  @Test
  void theDirectoryTellsMembersFromGuests() {
    try (Wire wire = new Wire(Wire.Mode.SOCKET)) {
      assertThat(wire.client.directory().membership(new Actor("U0GUEST", "Gus")))
          .isEqualTo(new Membership.Guest());
      assertThat(wire.client.directory().membership(new Actor("U0ENGINEER", "Erin")))
          .isInstanceOf(Membership.Member.class);
      assertThat(wire.client.directory().nameOf("U0ENGINEER")).isEqualTo("Erin Engineer");
    }
  }

  @Test
  void nobodyIsLetInWhileSlackCannotSayWhoTheyAre() {
    try (Wire wire = new Wire(Wire.Mode.SOCKET)) {
      wire.slack.faults().always("users.info", new Fault.ServerError());

      assertThat(wire.client.directory().membership(new Actor("U0ENGINEER", "Erin")))
          .isEqualTo(new Membership.Unknown("Slack answered with status 500"));
    }
  }

  private static SlackServer.Reply deliver(Wire wire, String secret, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    String signature = new SlackSignature.Generator(secret).generate(timestamp, BODY);
    return wire.server.deliver(
        "/slack/events",
        Map.of(
            "Content-Type", List.of("application/x-www-form-urlencoded"),
            "X-Slack-Request-Timestamp", List.of(timestamp),
            "X-Slack-Signature", List.of(signature)),
        BODY);
  }
}
