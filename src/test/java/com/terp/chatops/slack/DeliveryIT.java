package com.terp.chatops.slack;

import static com.terp.chatops.slack.Wire.OPS;
import static com.terp.chatops.slack.Wire.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.terp.chatops.access.Membership;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.sandbox.slack.Faults.Fault;
import com.terp.chatops.sandbox.slack.Options;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
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

  @Test
  void whereAllQueuesAreFullFormsAndMentionsSaySo() {
    try (Wire wire = new Wire(Wire.Mode.SOCKET)) {
      CountDownLatch release = new CountDownLatch(1);
      ThreadPoolExecutor work = wire.client.outgoing().workers().work();
      int most = work.getMaximumPoolSize() + work.getQueue().remainingCapacity();
      for (int i = 0; i < most; i++) {
        work.execute(() -> awaitQuietly(release));
      }

      wire.engineer().command(OPS, "/terp seed light");
      wire.engineer().awaitModal(view -> view.allText().contains("too much to do"), PATIENCE);
      wire.engineer().say(OPS, "@terp health");
      assertThat(
              wire.engineer()
                  .awaitMessage(message -> message.allText().contains("too much to do"), PATIENCE)
                  .onlyFor())
          .contains(Wire.ENGINEER);
      release.countDown();
    }
  }

  @Test
  void whatIsStillBeingAnsweredAtTheEndIsSaid() throws InterruptedException {
    try (Wire wire = new Wire(Wire.Mode.SOCKET)) {
      CountDownLatch release = new CountDownLatch(1);
      wire.commands.answers =
          (line, asker) -> {
            awaitQuietly(release);
            return Report.of(Outcome.GOOD, "At last");
          };
      wire.engineer().command(OPS, "/terp health");
      wire.engineer().awaitMessage(message -> message.allText().contains("⏳"), PATIENCE);

      Thread end = Thread.ofPlatform().start(wire.client::close);
      while (!wire.client.outgoing().workers().work().isShutdown()) {
        Thread.onSpinWait();
      }
      release.countDown();
      end.join();

      assertThat(wire.slack.messages().in(OPS))
          .anySatisfy(message -> assertThat(message.allText()).contains("At last"));
    }
  }

  @Test
  void whoWeAreIsAskedUntilSlackSaysIt() {
    try (Wire wire = new Wire(Wire.Mode.HTTP);
        SlackClient another =
            new SlackClient(
                wire.client.settings(), Set.of(), Duration.ofSeconds(2), Clock.systemUTC())) {
      wire.slack.faults().next("auth.test", 1, new Fault.ServerError());

      another.introduce();

      Instant until = Instant.now().plus(PATIENCE);
      while (host(another).equals("slack.com") && Instant.now().isBefore(until)) {
        Thread.onSpinWait();
      }
      assertThat(host(another)).isNotEqualTo("slack.com");
    }
  }

  @Test
  void anAnswerTooLongForItsAskerAloneSaysWhatIsLeftOut() {
    try (Wire wire = new Wire(Wire.Mode.SOCKET)) {
      Report.Part[] parts = new Report.Part[30];
      Arrays.fill(parts, new Report.Paragraph("p".repeat(2900)));
      wire.commands.answers = (line, asker) -> Report.of(Outcome.INFO, "Help", parts);

      wire.engineer().command(OPS, "/terp help");

      wire.engineer()
          .awaitMessage(message -> message.allText().contains("messages are left out"), PATIENCE);
    }
  }

  @Test
  void blocksSlackRefusesToShowOnePersonBecomeText() {
    try (Wire wire = new Wire(Wire.Mode.SOCKET)) {
      wire.slack.faults().next("chat.postEphemeral", 1, new Fault.Refused("invalid_blocks"));

      wire.engineer().say(OPS, "@terp help");

      wire.engineer().awaitMessage(message -> message.allText().contains("help is fine"), PATIENCE);
    }
  }

  private static String host(SlackClient client) {
    return client.links().to(OPS, "1.2", "1.2").getHost();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
