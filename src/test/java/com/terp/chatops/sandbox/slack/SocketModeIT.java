package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real Bolt app over sockets, with the Java-WebSocket client. */
class SocketModeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LocalSlack slack;
  private SocketModeApp bot;

  @BeforeEach
  void connect() throws Exception {
    connect(Options.Timing.patient());
  }

  private void connect(Options.Timing timing) throws Exception {
    slack = LocalSlack.start(Options.defaults().withTiming(timing));
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(slack.botToken())
                .build());
    app.command(
        "/terp",
        (request, context) -> {
          context
              .client()
              .chatPostMessage(message ->
                  message
                      .channel(request.getPayload().getChannelId())
                      .text("heard " + request.getPayload().getText())
                      .blocksAsString(
                          """
                          [{"type":"actions","elements":[{"type":"button","action_id":"go",
                            "text":{"type":"plain_text","text":"Go"},"value":"v1"}]}]
                          """));
          return context.ack("just for you");
        });
    app.blockAction(
        "go",
        (request, context) -> {
          context
              .client()
              .viewsOpen(open ->
                  open.triggerId(request.getPayload().getTriggerId())
                      .viewAsString(
                          """
                          {"type":"modal","callback_id":"confirm",
                           "title":{"type":"plain_text","text":"Sure?"},
                           "submit":{"type":"plain_text","text":"Yes"},
                           "blocks":[{"type":"input","block_id":"why",
                             "label":{"type":"plain_text","text":"Why"},
                             "element":{"type":"plain_text_input","action_id":"reason"}}]}
                          """));
          return context.ack();
        });
    app.viewSubmission(
        "confirm",
        (request, context) -> {
          String reason =
              request
                  .getPayload()
                  .getView()
                  .getState()
                  .getValues()
                  .get("why")
                  .get("reason")
                  .getValue();
          return reason.equals("because")
              ? context.ackWithErrors(Map.of("why", "say more"))
              : context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          context.say("you said " + event.getEvent().getText());
          return context.ack();
        });
    bot = new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 10);
    bot.startAsync();
    slack.awaitBot(PATIENCE);
  }

  @AfterEach
  void disconnect() throws Exception {
    bot.close();
    slack.close();
  }

  @Test
  void commandReachesTheBotAndItsAnswersReachTheChannel() {
    Client erin = slack.as("U0ENGINEER");

    assertThat(erin.command("C0OPS", "/terp seed light").ok()).isTrue();

    Message message = erin.awaitMessage(m -> m.allText().contains("heard seed light"), PATIENCE);
    assertThat(message.buttons()).containsExactly("Go");
    assertThat(erin.awaitMessage(Message::ephemeral, PATIENCE).allText()).contains("just for you");
    assertThat(slack.deliveries().all().getFirst().ackTime()).isPresent();
  }

  @Test
  void clickOpensAModalThatIsSubmitted() {
    Client erin = slack.as("U0ENGINEER");
    erin.command("C0OPS", "/terp x");
    Message message = erin.awaitMessage(m -> !m.buttons().isEmpty(), PATIENCE);

    assertThat(erin.click(message, "Go").ok()).isTrue();
    View view = erin.awaitModal(v -> v.callbackId().equals("confirm"), PATIENCE);
    assertThat(erin.submit(view, Map.of()))
        .isEqualTo(new Outcome.Rejected(Map.of("why", "Please complete this required field.")));
    assertThat(erin.submit(view, Map.of("reason", "because")))
        .isEqualTo(new Outcome.Rejected(Map.of("why", "say more")));
    assertThat(erin.submit(view, Map.of("reason", "a test")).ok()).isTrue();

    erin.awaitNoModal(PATIENCE);
  }

  @Test
  void mentionReachesTheBot() {
    Client erin = slack.as("U0ENGINEER");

    erin.say("C0OPS", "@terp status");

    erin.awaitMessage(m -> m.fromBot() && m.allText().contains("<@U0BOT> status"), PATIENCE);
  }

  @Test
  void botReconnectsAfterADisconnect() throws Exception {
    disconnect();
    connect(Options.Timing.slack());
    slack.disconnectSockets();

    // The SDK says nowhere when it has gone over to the new socket: it may still lose one answer.
    long until = System.nanoTime() + PATIENCE.toNanos();
    boolean heard = false;
    while (!heard && System.nanoTime() < until) {
      slack.awaitBot(PATIENCE);
      heard = slack.as("U0ONCALL").command("C0OPS", "/terp again").ok();
    }

    assertThat(heard).isTrue();
  }
}
