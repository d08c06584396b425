package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message.Metadata;
import com.terp.chatops.sandbox.slack.Faults.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Web API as the SDK's own client sees it: tokens, limits, errors, faults. */
class WebApiIT {
  private final TestClock clock = new TestClock();
  private LocalSlack slack;
  private Api api;
  private MethodsClient client;

  @BeforeEach
  void start() {
    start(Options.defaults().withClock(clock));
  }

  private void start(Options options) {
    slack = LocalSlack.start(options);
    api = new Api(slack);
    client = client(Duration.ofSeconds(30));
  }

  private MethodsClient client(Duration readTimeout) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setHttpClientReadTimeoutMillis((int) readTimeout.toMillis());
    config.setStatsEnabled(false);
    return Slack.getInstance(config).methods(slack.botToken());
  }

  private void restart(Options options) {
    slack.close();
    start(options);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void aPublicChannelTakesMessagesOfABotThatMayNotReadIt() throws Exception {
    Workspace.Channel elsewhere =
        new Workspace.Channel("C0ELSE", "elsewhere", Set.of("U0ENGINEER"));
    Workspace sandbox = Workspace.sandbox();
    Workspace workspace = new Workspace(sandbox.people(), List.of(elsewhere), sandbox.groups());
    restart(Options.defaults().withWorkspace(workspace));

    assertThat(client.chatPostMessage(r -> r.channel("C0ELSE").text("x")).isOk()).isTrue();
    assertThat(client.conversationsHistory(r -> r.channel("C0ELSE")).getError())
        .isEqualTo("not_in_channel");

    AppManifest narrow = new AppManifest(List.of(), Set.of(), Optional.of(Set.of("chat:write")));
    restart(Options.defaults().withWorkspace(workspace).withApp(narrow));
    assertThat(client.chatPostMessage(r -> r.channel("C0ELSE").text("x")).getError())
        .isEqualTo("not_in_channel");
  }

  @ParameterizedTest
  @CsvSource({
    "chat.postMessage, '', not_authed",
    "chat.postMessage, xoxb-somebody-else, invalid_auth",
    "chat.postMessage, xapp-sandbox-app, not_allowed_token_type",
    "apps.connections.open, xoxb-sandbox-bot, not_allowed_token_type",
    "chat.postTelegram, xoxb-sandbox-bot, unknown_method"
  })
  void tokensAreChecked(String method, String token, String error) {
    assertThat(Api.parse(api.send(method, token, Map.of()).body()).path("error").asText())
        .isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({
    "chat.postMessage, channel=C0NOWHERE&text=x, channel_not_found",
    "chat.postMessage, channel=C0OPS&text=x&thread_ts=1.2, thread_not_found",
    "chat.update, channel=C0OPS&ts=1.000000&text=x, message_not_found",
    "chat.delete, channel=C0OPS&ts=1.000000, message_not_found",
    "chat.getPermalink, channel=C0OPS&message_ts=1.000000, message_not_found",
    "chat.postEphemeral, channel=C0OPS&user=U0NOBODY&text=x, user_not_in_channel",
    "chat.postMessage, channel=C0OPS&text=x&metadata={, invalid_metadata_format",
    "chat.postMessage, channel=C0OPS&text=x&metadata={}, invalid_metadata_schema",
    "conversations.info, channel=C0NOWHERE, channel_not_found",
    "conversations.replies, channel=C0OPS&ts=1.000000, thread_not_found",
    "conversations.open, users=U0NOBODY, user_not_found",
    "users.info, user=U0NOBODY, user_not_found",
    "usergroups.users.list, usergroup=S0NOBODY, no_such_subteam",
    "reactions.add, channel=C0OPS&timestamp=1.000000&name=tada, message_not_found",
    "reactions.add, channel=C0OPS&timestamp=1.000000&name=no way, invalid_name",
    "files.info, file=F0NOTHING, file_not_found",
    "views.update, view_id=V0NOTHING&view={}, invalid_arguments"
  })
  void wrongArgumentsHaveSlacksErrorCodes(String method, String arguments, String error) {
    Map<String, String> map = new HashMap<>();
    for (String argument : arguments.split("&")) {
      String[] parts = argument.split("=", 2);
      map.put(parts[0], parts[1]);
    }
    assertThat(api.form(method, map).path("error").asText()).isEqualTo(error);
  }

  @Test
  void peoplesMessagesCannotBeEditedByTheBot() {
    Message message = slack.as("U0ENGINEER").say("C0OPS", "mine");
    Map<String, String> arguments = Map.of("channel", "C0OPS", "ts", message.ts(), "text", "x");

    assertThat(api.form("chat.update", arguments).path("error").asText())
        .isEqualTo("cant_update_message");
    assertThat(api.form("chat.delete", arguments).path("error").asText())
        .isEqualTo("cant_delete_message");
  }

  @Test
  void editIsShortAndKeepsWhatItLeavesOut() throws Exception {
    ChatPostMessageResponse root =
        client.chatPostMessage(
            m -> m.channel("C0OPS").text("t").blocksAsString("[{\"type\":\"divider\"}]"));

    client.chatUpdate(u -> u.channel("C0OPS").ts(root.getTs()).text("edited"));

    Message message = slack.messages().find("C0OPS", root.getTs()).orElseThrow();
    assertThat(message.content().text()).isEqualTo("edited");
    assertThat(message.content().blocks()).hasSize(1);
    assertThat(message.edited()).isPresent();
    assertThat(
            api.form(
                    "chat.update",
                    Map.of("channel", "C0OPS", "ts", root.getTs(), "text", "x".repeat(4001)))
                .path("error")
                .asText())
        .isEqualTo("msg_too_long");
  }

  @Test
  void metadataComesBackWithTheThreadWhenAskedFor() throws Exception {
    ChatPostMessageResponse root = client.chatPostMessage(m -> m.channel("C0OPS").text("root"));
    client.chatPostMessage(m ->
        m.channel("C0OPS")
            .threadTs(root.getTs())
            .text("reply")
            .metadata(
                Metadata.builder()
                    .eventType("terp_op")
                    .eventPayload(Map.of("op_id", "42"))
                    .build()));

    ConversationsRepliesResponse with =
        client.conversationsReplies(
            r -> r.channel("C0OPS").ts(root.getTs()).includeAllMetadata(true));
    ConversationsRepliesResponse without =
        client.conversationsReplies(r -> r.channel("C0OPS").ts(root.getTs()));

    assertThat(with.getMessages()).hasSize(2);
    assertThat(with.getMessages().getFirst().getReplyCount()).isEqualTo(1);
    assertThat(with.getMessages().get(1).getMetadata().getEventPayload())
        .containsEntry("op_id", "42");
    assertThat(without.getMessages().get(1).getMetadata()).isNull();
  }

  @Test
  void historyIsInPagesNewestFirst() throws Exception {
    for (int i = 0; i < 5; i++) {
      String text = "m" + i;
      client.chatPostMessage(m -> m.channel("C0OPS").text(text));
    }

    var first = client.conversationsHistory(h -> h.channel("C0OPS").limit(2));
    var second =
        client.conversationsHistory(
            h -> h.channel("C0OPS").limit(2).cursor(first.getResponseMetadata().getNextCursor()));

    assertThat(first.getMessages()).extracting(m -> m.getText()).containsExactly("m4", "m3");
    assertThat(first.isHasMore()).isTrue();
    assertThat(second.getMessages()).extracting(m -> m.getText()).containsExactly("m2", "m1");
  }

  @Test
  void elevenMessagesAtOnceAreOneTooManyAndASecondLaterThereIsRoomForOne() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(client.chatPostMessage(m -> m.channel("C0OPS").text("x")).isOk()).isTrue();
    }

    HttpResponse<String> eleventh = post();
    assertThat(eleventh.statusCode()).isEqualTo(429);
    assertThat(eleventh.headers().firstValue("Retry-After")).contains("1");
    assertThat(Api.parse(eleventh.body()).path("error").asText()).isEqualTo("ratelimited");

    clock.advance(Duration.ofSeconds(1));
    assertThat(post().statusCode()).isEqualTo(200);
    assertThat(post().statusCode()).isEqualTo(429);
  }

  private HttpResponse<String> post() {
    return api.send("chat.postMessage", slack.botToken(), Map.of("channel", "C0OPS", "text", "x"));
  }

  @Test
  void strictPaceTakesOneMessageASecond() {
    restart(Options.defaults().withClock(clock).withPace(Options.Pace.STRICT));

    assertThat(post().statusCode()).isEqualTo(200);
    assertThat(post().statusCode()).isEqualTo(429);
  }

  @Test
  void missingScopeIsNamed() {
    AppManifest few =
        new AppManifest(
            AppManifest.permissive().commands(), Set.of(), Optional.of(Set.of("chat:write")));
    restart(Options.defaults().withApp(few));

    JsonNode answer = api.form("users.info", Map.of("user", "U0GUEST"));

    assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
    assertThat(answer.path("needed").asText()).isEqualTo("users:read");
    assertThat(answer.path("provided").asText()).isEqualTo("chat:write");
  }

  @Test
  void rateLimitOnDemandStrikesAsOftenAsAsked() {
    slack.faults().next("chat.postMessage", 2, new Fault.RateLimited(Duration.ofSeconds(7)));

    HttpResponse<String> first = post();
    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("Retry-After")).contains("7");
    assertThat(post().statusCode()).isEqualTo(429);
    assertThat(post().statusCode()).isEqualTo(200);
    assertThat(slack.messages().in("C0OPS")).hasSize(1);
  }

  @Test
  void serverErrorDoesNothing() {
    slack.faults().next("*", 1, new Fault.ServerError());

    assertThatThrownBy(() -> client.chatPostMessage(m -> m.channel("C0OPS").text("x")))
        .isInstanceOf(SlackApiException.class);
    assertThat(slack.messages().all()).isEmpty();
  }

  @Test
  void postMayLandWithoutAnAnswer() {
    slack.faults().next("chat.postMessage", 1, new Fault.LandedButTimedOut(Duration.ofMinutes(1)));

    MethodsClient impatient = client(Duration.ofMillis(200));
    assertThatThrownBy(() -> impatient.chatPostMessage(m -> m.channel("C0OPS").text("landed")))
        .isInstanceOf(IOException.class);
    slack.as("U0ENGINEER").awaitMessage(m -> true, Duration.ofSeconds(15));
    assertThat(slack.messages().in("C0OPS")).hasSize(1);
  }

  @Test
  void fileIsUploadedInThreeStepsIntoAThread() throws Exception {
    ChatPostMessageResponse root = client.chatPostMessage(m -> m.channel("C0OPS").text("root"));
    byte[] bytes = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);

    var uploaded =
        client.filesUploadV2(f ->
            f.channel("C0OPS")
                .threadTs(root.getTs())
                .filename("plan.csv")
                .title("The plan")
                .initialComment("see")
                .fileData(bytes));

    assertThat(uploaded.isOk()).isTrue();
    Message reply =
        slack.as("U0ENGINEER").awaitMessage(m -> !m.files().isEmpty(), Duration.ofSeconds(15));
    assertThat(reply.threadTs()).contains(root.getTs());
    assertThat(reply.files().getFirst().title()).isEqualTo("The plan");
    assertThat(api.get(reply.files().getFirst().url()).body()).isEqualTo("a;b\n1;2\n");
  }

  @Test
  void peopleAndGroupsAreThoseOfTheSandbox() throws Exception {
    assertThat(client.usersInfo(u -> u.user("U0GUEST")).getUser().isRestricted()).isTrue();
    assertThat(client.usersInfo(u -> u.user("U0ENGINEER")).getUser().isRestricted()).isFalse();
    assertThat(client.usergroupsUsersList(g -> g.usergroup("S0ONCALL")).getUsers())
        .containsExactly("U0ONCALL");
    assertThat(client.conversationsInfo(c -> c.channel("C0ALERTS")).getChannel().getName())
        .isEqualTo("terp-alerts");
    assertThat(client.conversationsMembers(c -> c.channel("C0OPS")).getMembers())
        .contains("U0AUDITOR");
    assertThat(client.usersList(u -> u.limit(2)).getMembers()).hasSize(2);
    assertThat(client.authTest(a -> a).getUserId()).isEqualTo("U0BOT");
  }

  @Test
  void reactionIsThereOnceUntilItIsRemoved() throws Exception {
    ChatPostMessageResponse root = client.chatPostMessage(m -> m.channel("C0OPS").text("root"));

    client.reactionsAdd(r -> r.channel("C0OPS").timestamp(root.getTs()).name("tada"));
    assertThat(
            client
                .reactionsAdd(r -> r.channel("C0OPS").timestamp(root.getTs()).name("tada"))
                .getError())
        .isEqualTo("already_reacted");
    assertThat(slack.messages().find("C0OPS", root.getTs()).orElseThrow().reactions())
        .containsKey("tada");
    client.reactionsRemove(r -> r.channel("C0OPS").timestamp(root.getTs()).name("tada"));
    assertThat(slack.messages().find("C0OPS", root.getTs()).orElseThrow().reactions()).isEmpty();
  }

  @Test
  void permalinkLeadsToThePage() throws Exception {
    ChatPostMessageResponse root = client.chatPostMessage(m -> m.channel("C0OPS").text("root"));

    String link =
        client.chatGetPermalink(p -> p.channel("C0OPS").messageTs(root.getTs())).getPermalink();

    assertThat(link).startsWith(slack.pageUrl() + "/archives/C0OPS/p");
    assertThat(api.get(link).headers().firstValue("Location"))
        .contains("/?channel=C0OPS&ts=" + root.getTs());
  }
}
