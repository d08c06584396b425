package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import com.terp.chatops.sandbox.slack.FakeBot.Answer;
import com.terp.chatops.sandbox.slack.FakeBot.Received;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed deliveries to a request URL, and what follows from the answers. */
class HttpDeliveryIT {
  private static final String ERIN = "U0ENGINEER";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BUTTON =
      """
      [{"type":"actions","block_id":"b1","elements":[{"type":"button","action_id":"go",
        "text":{"type":"plain_text","text":"Go"},"value":"v1"}]}]
      """;

  private final TestClock clock = new TestClock();
  private FakeBot bot;
  private LocalSlack slack;
  private Api api;
  private Client erin;

  @BeforeEach
  void start() {
    bot = new FakeBot();
    start(Duration.ofSeconds(30));
  }

  private void start(Duration deadline) {
    slack =
        LocalSlack.start(
            Options.defaults()
                .withClock(clock)
                .withPace(Options.Pace.UNLIMITED)
                .withTiming(
                    new Options.Timing(
                        deadline,
                        Duration.ofSeconds(3),
                        List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO)))
                .withEvents(Set.of("app_mention", "message.channels"))
                .withRequestUrl(bot.url()));
    api = new Api(slack);
    erin = slack.as(ERIN);
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  private Message post(String blocks) {
    JsonNode answer =
        api.form("chat.postMessage", Map.of("channel", "C0ALERTS", "text", "t", "blocks", blocks));
    return slack.messages().find("C0ALERTS", answer.path("ts").asText()).orElseThrow();
  }

  private Received nextOf(String type) throws InterruptedException {
    Received received = bot.next();
    while (!received.payload().path("type").asText().equals(type)) {
      received = bot.next();
    }
    return received;
  }

  @Test
  void requestUrlIsVerifiedByItsChallenge() {
    assertThat(slack.verify(bot.url()).orElseThrow()).contains("challenge parameter");
    bot.answer(request -> new Answer(200, request.body()));

    assertThat(slack.verify(bot.url())).isEmpty();
    bot.answer(request -> new Answer(401, ""));
    assertThat(slack.verify(bot.url()).orElseThrow()).contains("http_error 401");
  }

  @Test
  void commandIsAFormSignedWithTheSecret() throws Exception {
    erin.command("C0OPS", "/terp  seed light reason=\"a & b\" by @oscar ");

    Received command = bot.next();
    assertThat(command.form())
        .containsEntry("command", "/terp")
        .containsEntry("text", "seed light reason=\"a &amp; b\" by <@U0ONCALL|oscar>")
        .containsEntry("user_id", ERIN)
        .containsEntry("user_name", "erin")
        .containsEntry("channel_id", "C0OPS")
        .containsEntry("channel_name", "terp-ops")
        .containsKeys("trigger_id", "response_url", "team_id", "api_app_id");
    String timestamp = command.headers().get("X-Slack-Request-Timestamp");
    SlackSignature.Generator generator = new SlackSignature.Generator(slack.signingSecret());
    assertThat(generator.generate(timestamp, command.body()))
        .isEqualTo(command.headers().get("X-Slack-Signature"));
  }

  @Test
  void commandThatIsNotAcknowledgedInTimeFailsAndIsNotSentAgain() throws Exception {
    Duration deadline = Duration.ofMillis(300);
    slack.close();
    start(deadline);
    CountDownLatch late = new CountDownLatch(1);
    bot.answer(request -> {
      await(late);
      return Answer.ok();
    });

    assertThat(erin.command("C0OPS", "/terp help"))
        .isEqualTo(
            new Outcome.Failed(
                "operation_timeout", "/terp failed with the error “operation_timeout”"));
    assertThat(slack.deliveries().all().getFirst().status()).isEqualTo(Delivery.Status.TIMED_OUT);
    late.countDown();

    Delivery delivery = slack.deliveries().await(d -> d.status() == Delivery.Status.LATE, PATIENCE);
    assertThat(delivery.ackTime().orElseThrow()).isGreaterThan(deadline);
    assertThat(slack.deliveries().all()).hasSize(1);
  }

  @Test
  void commandAnsweredWithAnErrorFails() {
    bot.answer(request -> new Answer(500, ""));

    assertThat(erin.command("C0OPS", "/terp help"))
        .isEqualTo(
            new Outcome.Failed("dispatch_failed", "/terp failed with the error “dispatch_failed”"));
  }

  @Test
  void commandInAThreadIsRefusedByTheClient() {
    Message root = post(BUTTON);

    assertThat(erin.commandInThread(root, "/terp status"))
        .isEqualTo(
            new Outcome.Failed(
                "not_supported_in_threads", "/terp is not supported in threads. Sorry!"));
    assertThat(erin.command("C0OPS", "/trep status").ok()).isFalse();
    assertThat(slack.deliveries().all()).noneMatch(d -> d.type().startsWith("/"));
  }

  @Test
  void clickCarriesTheMessageAndItsValue() throws Exception {
    Message message = post(BUTTON);

    assertThat(erin.click(message, "Go").ok()).isTrue();

    JsonNode click = nextOf("block_actions").payload();
    assertThat(click.at("/actions/0/action_id").asText()).isEqualTo("go");
    assertThat(click.at("/actions/0/block_id").asText()).isEqualTo("b1");
    assertThat(click.at("/actions/0/value").asText()).isEqualTo("v1");
    assertThat(click.at("/actions/0/type").asText()).isEqualTo("button");
    assertThat(click.at("/container/message_ts").asText()).isEqualTo(message.ts());
    assertThat(click.at("/message/ts").asText()).isEqualTo(message.ts());
    assertThat(click.at("/user/id").asText()).isEqualTo(ERIN);
  }

  @Test
  void clickMayBeDeliveredTwice() throws Exception {
    Message message = post(BUTTON);
    slack.faults().duplicateNextInteraction();

    erin.click(message, "Go");

    String first = nextOf("block_actions").payload().path("trigger_id").asText();
    assertThat(nextOf("block_actions").payload().path("trigger_id").asText()).isEqualTo(first);
  }

  @Test
  void clickThatFailsIsNotSentAgain() {
    Message message = post(BUTTON);
    bot.answer(request -> new Answer(503, ""));

    assertThat(erin.click(message, "Go").ok()).isFalse();
    assertThat(slack.deliveries().all().stream().filter(d -> d.type().equals("block_actions")))
        .hasSize(1);
  }

  @Test
  void eventIsSentUpToFourTimesUntilItIsAcknowledged() {
    bot.answer(request -> new Answer(500, ""));

    erin.say("C0OPS", "@terp status");

    slack
        .deliveries()
        .await(
            d ->
                d.type().equals("app_mention")
                    && d.retry() == 3
                    && d.status() == Delivery.Status.FAILED,
            PATIENCE);
  }

  @Test
  void retryOfAnEventSaysWhichAndWhy() throws Exception {
    bot.answer(
        request -> new Answer(request.headers().containsKey("X-Slack-Retry-Num") ? 200 : 500, ""));

    erin.say("C0ALERTS", "hello");

    assertThat(bot.next().headers()).doesNotContainKey("X-Slack-Retry-Num");
    Received again = bot.next();
    assertThat(again.headers())
        .containsEntry("X-Slack-Retry-Num", "1")
        .containsEntry("X-Slack-Retry-Reason", "http_error");
    assertThat(again.payload().at("/event/text").asText()).isEqualTo("hello");
    assertThat(again.payload().path("event_id").asText()).startsWith("Ev");
  }

  @Test
  void botHearsItsOwnMessagesAndTheirEdits() throws Exception {
    Message message = post(BUTTON);
    assertThat(bot.next().payload().at("/event/bot_id").asText()).isEqualTo("B0BOT");

    api.form("chat.update", Map.of("channel", "C0ALERTS", "ts", message.ts(), "text", "edited"));

    JsonNode edit = bot.next().payload().path("event");
    assertThat(edit.path("subtype").asText()).isEqualTo("message_changed");
    assertThat(edit.at("/message/text").asText()).isEqualTo("edited");
    assertThat(edit.at("/previous_message/text").asText()).isEqualTo("t");
  }

  @Test
  void acknowledgementOfACommandMayAnswer() {
    bot.answer(
        request -> new Answer(200, "{\"response_type\":\"in_channel\",\"text\":\"for all\"}"));

    erin.command("C0OPS", "/terp help");

    assertThat(slack.as("U0ONCALL").awaitMessage(m -> m.allText().contains("for all"), PATIENCE))
        .matches(m -> !m.ephemeral());
  }

  @Test
  void responseUrlTakesFivePosts() throws Exception {
    erin.command("C0OPS", "/terp help");
    String url = bot.next().form().get("response_url");

    for (int i = 0; i < 5; i++) {
      assertThat(respond(url, "{\"text\":\"answer\"}").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> sixth = respond(url, "{\"text\":\"answer\"}");
    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).contains("used_url");
    assertThat(slack.messages().in("C0OPS")).hasSize(5).allMatch(Message::ephemeral);
  }

  @Test
  void responseUrlDiesAfterHalfAnHour() throws Exception {
    erin.command("C0OPS", "/terp help");
    String url = bot.next().form().get("response_url");
    clock.advance(Duration.ofMinutes(31));

    assertThat(respond(url, "{\"text\":\"late\"}").body()).contains("expired_url");
  }

  @Test
  void responseUrlReplacesAndDeletesTheMessageThatWasClicked() throws Exception {
    Message message = post(BUTTON);
    erin.click(message, "go");
    String url = nextOf("block_actions").payload().path("response_url").asText();

    respond(url, "{\"replace_original\":true,\"text\":\"done\",\"blocks\":[]}");
    assertThat(slack.messages().current(message).content().text()).isEqualTo("done");

    respond(url, "{\"delete_original\":true}");
    assertThat(slack.messages().find("C0ALERTS", message.ts())).isEmpty();
  }

  private HttpResponse<String> respond(String url, String json) {
    return api.post(url, "", "application/json", json);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
