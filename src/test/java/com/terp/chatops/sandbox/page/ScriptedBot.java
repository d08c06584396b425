package com.terp.chatops.sandbox.page;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.view.ViewState;
import com.slack.api.socket_mode.SocketModeClient;
import com.terp.chatops.sandbox.slack.LocalSlack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A bot that knows a few words: {@code blocks}, {@code form}, {@code whisper}, {@code ask}, {@code
 * say <text>}. What it is handed in a form it keeps.
 */
final class ScriptedBot implements AutoCloseable {
  private final BlockingQueue<Map<String, Map<String, ViewState.Value>>> submitted =
      new LinkedBlockingQueue<>();
  private final SocketModeApp connection;

  ScriptedBot(LocalSlack slack) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(slack.botToken())
                .build());
    answerCommands(app);
    answerClicks(app);
    answerForms(app);
    answerEvents(app);
    connection =
        new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 10);
    connection.startAsync();
    slack.awaitBot(Duration.ofSeconds(20));
  }

  private static void answerCommands(App app) {
    app.command(
        "/terp",
        (request, context) -> {
          String text = request.getPayload().getText();
          switch (text.split(" ", 2)[0]) {
            case "blocks" -> post(context, json("blocks.json"));
            case "ask" -> post(context, json("ask.json"));
            case "form" -> openForm(context);
            case "whisper" -> {
              return context.ack("only *you* read this");
            }
            default ->
                context.client().chatPostMessage(m -> m.channel(context.getChannelId()).text(text));
          }
          return context.ack();
        });
  }

  /** At once in a loading state, then filled, as the real bot does it. */
  private static void openForm(SlashCommandContext context) throws IOException, SlackApiException {
    String loading =
        """
        {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"Seed small"},
         "blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Working out the plan…"}}]}
        """;
    var opened =
        context
            .client()
            .viewsOpen(open -> open.triggerId(context.getTriggerId()).viewAsString(loading));
    context
        .client()
        .viewsUpdate(u -> u.viewId(opened.getView().getId()).viewAsString(json("form.json")));
  }

  private static void answerClicks(App app) {
    app.blockAction(
        "go",
        (request, context) -> {
          context
              .client()
              .chatUpdate(update ->
                  update
                      .channel(request.getPayload().getContainer().getChannelId())
                      .ts(request.getPayload().getContainer().getMessageTs())
                      .text("you said yes")
                      .blocksAsString("[]"));
          return context.ack();
        });
  }

  private void answerForms(App app) {
    app.viewSubmission(
        "form",
        (request, context) -> {
          var values = request.getPayload().getView().getState().getValues();
          if (values.get("reason").get("text").getValue().contains("because")) {
            return context.ackWithErrors(Map.of("reason", "An auditor would ask again."));
          }
          submitted.add(values);
          return context.ack();
        });
    app.viewClosed("form", (request, context) -> context.ack());
  }

  private static void answerEvents(App app) {
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          String root =
              event.getEvent().getThreadTs() == null
                  ? event.getEvent().getTs()
                  : event.getEvent().getThreadTs();
          context
              .client()
              .chatPostMessage(m ->
                  m.channel(event.getEvent().getChannel()).threadTs(root).text("nothing runs"));
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (event, context) -> {
          context
              .client()
              .viewsPublish(p ->
                  p.userId(event.getEvent().getUser())
                      .viewAsString(
                          """
                          {"type":"home","blocks":[{"type":"header",
                            "text":{"type":"plain_text","text":"Where staging stands"}}]}
                          """));
          return context.ack();
        });
  }

  private static void post(SlashCommandContext context, String blocks)
      throws IOException, SlackApiException {
    var posted =
        context
            .client()
            .chatPostMessage(
                m -> m.channel(context.getChannelId()).text("a report").blocksAsString(blocks));
    if (!posted.isOk()) {
      throw new IllegalStateException(posted.getError() + " " + posted.getResponseMetadata());
    }
  }

  /** The next form somebody handed in. */
  Map<String, Map<String, ViewState.Value>> nextForm() throws InterruptedException {
    var form = submitted.poll(60, TimeUnit.SECONDS);
    if (form == null) {
      throw new AssertionError("no form was handed in");
    }
    return form;
  }

  private static String json(String name) {
    try (InputStream in = ScriptedBot.class.getResourceAsStream("/blockkit/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    connection.close();
  }
}
