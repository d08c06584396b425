package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page's API: the state, the live events, and everything a person does. */
class PageApiIT {
  private static final String BUTTON =
      """
      [{"type":"actions","block_id":"b1","elements":[{"type":"button","action_id":"go",
        "text":{"type":"plain_text","text":"Go"},"value":"v1"}]}]
      """;

  private FakeBot bot;
  private LocalSlack slack;
  private Api api;

  @BeforeEach
  void start() {
    bot = new FakeBot();
    slack =
        LocalSlack.start(
            Options.defaults().withTiming(Options.Timing.patient()).withRequestUrl(bot.url()));
    api = new Api(slack);
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  private JsonNode page(String path, String json) {
    return Api.parse(
        api.post(slack.pageUrl() + "/page/api/" + path, "", "application/json", json).body());
  }

  private JsonNode state(String user) {
    return Api.parse(api.get(slack.pageUrl() + "/page/api/state?user=" + user).body());
  }

  @Test
  void stateIsWhatOnePersonSees() {
    api.form("chat.postMessage", Map.of("channel", "C0OPS", "text", "for all"));
    api.form(
        "chat.postEphemeral",
        Map.of("channel", "C0OPS", "user", "U0GUEST", "text", "for the guest"));

    JsonNode engineer = state("U0ENGINEER");
    assertThat(engineer.path("me").asText()).isEqualTo("U0ENGINEER");
    assertThat(engineer.path("users")).hasSize(5);
    assertThat(engineer.path("channels")).hasSize(2);
    assertThat(engineer.at("/commands/0/command").asText()).isEqualTo("/terp");
    assertThat(engineer.at("/bot/mode").asText()).isEqualTo("http");
    assertThat(engineer.path("messages")).hasSize(1);
    assertThat(state("U0GUEST").path("messages")).hasSize(2);
  }

  @Test
  void eventsAreLiveAndOnlyForWhomTheyAre() throws Exception {
    try (Events engineer = events("U0ENGINEER");
        Events guest = events("U0GUEST")) {
      api.form(
          "chat.postEphemeral",
          Map.of("channel", "C0OPS", "user", "U0GUEST", "text", "for the guest"));
      api.form("chat.postMessage", Map.of("channel", "C0OPS", "text", "for all"));

      assertThat(engineer.next().at("/message/text").asText()).isEqualTo("for all");
      JsonNode ephemeral = guest.next();
      assertThat(ephemeral.path("type").asText()).isEqualTo("ephemeral");
      assertThat(ephemeral.at("/message/text").asText()).isEqualTo("for the guest");
      assertThat(guest.next().path("type").asText()).isEqualTo("message");
    }
  }

  @Test
  void replyTellsThePageHowManyThereAreNow() throws Exception {
    JsonNode root = page("message", "{\"user\":\"U0GUEST\",\"channel\":\"C0OPS\",\"text\":\"hi\"}");
    try (Events events = events("U0ENGINEER")) {
      page(
          "message",
          """
          {"user":"U0ONCALL","channel":"C0OPS","thread_ts":"%s","text":"<@U0BOT> status"}
          """
              .formatted(root.path("ts").asText()));

      assertThat(events.next().at("/message/thread_ts").asText())
          .isEqualTo(root.path("ts").asText());
      JsonNode changed = events.next();
      assertThat(changed.path("type").asText()).isEqualTo("message_changed");
      assertThat(changed.at("/message/reply_count").asInt()).isEqualTo(1);
    }
    JsonNode mention = bot.next().payload();
    assertThat(mention.at("/event/type").asText()).isEqualTo("app_mention");
    assertThat(mention.at("/event/thread_ts").asText()).isEqualTo(root.path("ts").asText());
  }

  @Test
  void commandAndClickReachTheBotAndAreOnRecord() throws Exception {
    assertThat(
            page(
                    "command",
                    """
                    {"user":"U0ENGINEER","channel":"C0OPS","command":"/terp","text":"health"}
                    """)
                .path("ok")
                .asBoolean())
        .isTrue();
    assertThat(bot.next().form()).containsEntry("text", "health");
    JsonNode posted =
        api.form("chat.postMessage", Map.of("channel", "C0OPS", "text", "t", "blocks", BUTTON));

    JsonNode answer =
        page(
            "action",
            """
            {"user":"U0ENGINEER","container":{"type":"message","channel":"C0OPS","ts":"%s"},
             "action":{"type":"button","action_id":"go","block_id":"b1","value":"v1"},
             "state":{"values":{}}}
            """
                .formatted(posted.path("ts").asText()));

    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(bot.next().payload().at("/actions/0/value").asText()).isEqualTo("v1");
    JsonNode deliveries = Api.parse(api.get(slack.pageUrl() + "/page/api/deliveries").body());
    assertThat(deliveries).hasSize(2);
    assertThat(deliveries.at("/0/type").asText()).isEqualTo("/terp");
    assertThat(deliveries.at("/0/status").asText()).isEqualTo("acknowledged");
    assertThat(deliveries.at("/0/ackMillis").isNumber()).isTrue();
  }

  @Test
  void modalIsOpenedHandedInAndClosed() throws Exception {
    page("command", "{\"user\":\"U0ENGINEER\",\"channel\":\"C0OPS\",\"command\":\"/terp\"}");
    String trigger = bot.next().form().get("trigger_id");
    try (Events events = events("U0ENGINEER")) {
      JsonNode view =
          api.form(
                  "views.open",
                  Map.of("trigger_id", trigger, "view", FakeBot.modal("m").toString()))
              .path("view");
      JsonNode opened = events.next();
      assertThat(opened.path("type").asText()).isEqualTo("view_opened");
      assertThat(opened.at("/view/callback_id").asText()).isEqualTo("m");

      JsonNode answer =
          page(
              "view/submit",
              """
              {"user":"U0ENGINEER","view_id":"%s","state":{"values":{}}}
              """
                  .formatted(view.path("id").asText()));

      assertThat(answer.path("ok").asBoolean()).isTrue();
      assertThat(events.next().path("type").asText()).isEqualTo("view_closed");
    }
  }

  @Test
  void switchBreaksSlackAndMendsIt() {
    page("switches/slack-429", "{\"on\":true}");
    assertThat(api.send("auth.test", slack.botToken(), Map.of()).statusCode()).isEqualTo(429);

    page("switches/slack-429", "{\"on\":false}");
    assertThat(api.send("auth.test", slack.botToken(), Map.of()).statusCode()).isEqualTo(200);
    assertThat(page("switches/nothing", "{}").path("ok").asBoolean(true)).isFalse();
  }

  @Test
  void pageItselfIsServed() {
    assertThat(api.get(slack.pageUrl() + "/").body()).containsIgnoringCase("<!doctype html>");
  }

  private Events events(String user) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(slack.pageUrl() + "/page/api/events?user=" + user))
            .header("Accept", "text/event-stream")
            .build();
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    Events events = Events.of(client, response.body());
    events.connected();
    return events;
  }

  /** An EventSource. */
  private record Events(HttpClient client, BlockingQueue<String> lines) implements AutoCloseable {
    static Events of(HttpClient client, InputStream stream) {
      BlockingQueue<String> lines = new LinkedBlockingQueue<>();
      Thread unused =
          Thread.ofVirtual()
              .start(() -> {
                Scanner scanner = new Scanner(stream, StandardCharsets.UTF_8);
                while (scanner.hasNextLine()) {
                  lines.add(scanner.nextLine());
                }
              });
      return new Events(client, lines);
    }

    void connected() throws InterruptedException {
      assertThat(line()).startsWith(":");
    }

    JsonNode next() throws InterruptedException {
      String line = line();
      while (!line.startsWith("data:")) {
        line = line();
      }
      return Api.parse(line.substring("data:".length()));
    }

    private String line() throws InterruptedException {
      String line = lines.poll(60, TimeUnit.SECONDS);
      assertThat(line).as("a line from Slack's page").isNotNull();
      return line;
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }
}
