package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest.ConversationsRepliesRequestBuilder;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.webhook.WebhookResponse;
import com.terp.chatops.run.Report.Attachment;
import com.terp.chatops.run.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Slack's Web API as the bot uses it: one call, one answer, no retries. Thread-safe. */
final class SlackApi {
  static final String METADATA = "terp_chatops";
  private static final String OP_ID = "op_id";
  private static final int RECENT = 200;

  /** So many pages of a thread are looked through for a message. */
  private static final int PAGES = 10;

  /** Too many calls, told with status 200. */
  private static final Set<String> TOO_MANY = Set.of("ratelimited", "rate_limited");

  /** Slack's own trouble, told with status 200. */
  private static final Set<String> TRANSIENT =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "external_service_migration_in_progress");

  private final Slack slack;
  private final MethodsClient client;
  private final SlackFiles files;

  SlackApi(Slack slack, String token) {
    this.slack = slack;
    this.client = slack.methods(token);
    this.files = new SlackFiles(slack, client);
  }

  MethodsClient client() {
    return client;
  }

  /**
   * Posts a message.
   *
   * @param opId by which {@link #find} finds it again; files are found by their names
   */
  Answer post(String channel, @Nullable String thread, Content content, String opId) {
    if (content.file() != null) {
      return files.share(channel, thread, content.file());
    }
    Message.Metadata metadata =
        Message.Metadata.builder().eventType(METADATA).eventPayload(Map.of(OP_ID, opId)).build();
    return call(
        () ->
            client.chatPostMessage(request ->
                request
                    .channel(channel)
                    .threadTs(thread)
                    .text(content.text())
                    .blocksAsString(content.blocksAsString())
                    .metadata(metadata)
                    .unfurlLinks(false)
                    .unfurlMedia(false)),
        response -> new Answer.Done(response.getChannel(), response.getTs()));
  }

  Answer update(String channel, String ts, Content content) {
    return call(
        () ->
            client.chatUpdate(request ->
                request
                    .channel(channel)
                    .ts(ts)
                    .text(content.text())
                    .blocksAsString(content.blocksAsString())),
        response -> new Answer.Done(response.getChannel(), response.getTs()));
  }

  /** Looks for a message that may have landed after the one with the ts {@code oldest}. */
  Answer find(
      String channel,
      @Nullable String thread,
      @Nullable String oldest,
      Content content,
      String opId) {
    Attachment file = content.file();
    Function<List<Message>, Answer> among =
        messages ->
            file == null
                ? among(channel, messages, opId)
                : SlackFiles.among(channel, messages, file.name());
    return thread == null
        ? call(
            () ->
                client.conversationsHistory(
                    request -> request.channel(channel).limit(RECENT).includeAllMetadata(true)),
            response -> among.apply(response.getMessages()))
        : findReply(
            request ->
                request
                    .channel(channel)
                    .ts(thread)
                    .oldest(oldest)
                    .limit(RECENT)
                    .includeAllMetadata(true),
            among);
  }

  /** A thread is told from its beginning, so what is looked for may be on its last page. */
  private Answer findReply(
      UnaryOperator<ConversationsRepliesRequestBuilder> thread,
      Function<List<Message>, Answer> among) {
    AtomicReference<@Nullable String> next = new AtomicReference<>();
    Answer answer = new Answer.Absent();
    for (int page = 0; page < PAGES && answer instanceof Answer.Absent; page++) {
      String cursor = next.getAndSet(null);
      answer =
          call(
              () -> client.conversationsReplies(request -> thread.apply(request).cursor(cursor)),
              response -> {
                ResponseMetadata more = response.getResponseMetadata();
                next.set(more == null ? null : more.getNextCursor());
                return among.apply(response.getMessages());
              });
      String following = next.get();
      if (following == null || following.isEmpty()) {
        break;
      }
    }
    return answer;
  }

  private static Answer among(String channel, List<Message> messages, String opId) {
    return messages.stream()
        .filter(message -> message.getMetadata() != null)
        .filter(message -> message.getMetadata().getEventPayload() != null)
        .filter(message -> opId.equals(message.getMetadata().getEventPayload().get(OP_ID)))
        .findFirst()
        .<Answer>map(message -> new Answer.Done(channel, message.getTs()))
        .orElseGet(Answer.Absent::new);
  }

  Answer ephemeral(String channel, @Nullable String thread, String user, Content content) {
    return call(
        () ->
            client.chatPostEphemeral(request ->
                request
                    .channel(channel)
                    .threadTs(thread)
                    .user(user)
                    .text(content.text())
                    .blocksAsString(content.blocksAsString())),
        response -> new Answer.Done(channel, ""));
  }

  Answer openView(String trigger, ObjectNode view) {
    return call(
        () -> client.viewsOpen(request -> request.triggerId(trigger).viewAsString(view.toString())),
        response -> new Answer.Done("", response.getView().getId()));
  }

  Answer updateView(String viewId, ObjectNode view) {
    return call(
        () -> client.viewsUpdate(request -> request.viewId(viewId).viewAsString(view.toString())),
        response -> new Answer.Done("", viewId));
  }

  Answer publishHome(String user, ObjectNode view) {
    return call(
        () -> client.viewsPublish(request -> request.userId(user).viewAsString(view.toString())),
        response -> new Answer.Done("", ""));
  }

  /** Answers in place; Slack takes five of these within half an hour of the command. */
  Answer respond(String responseUrl, Content content) {
    try {
      WebhookResponse response = slack.send(responseUrl, content.ephemeral().toString());
      int code = response.getCode();
      return code == 200
          ? new Answer.Done("", "")
          : new Answer.Rejected(
              "http_%d %s"
                  .formatted(
                      code, Words.cut(Objects.requireNonNullElse(response.getBody(), ""), 200)));
    } catch (IOException e) {
      return new Answer.Unsure(String.valueOf(e.getMessage()));
    }
  }

  /** Runs one call and sorts what may happen. */
  static <R extends SlackApiTextResponse> Answer call(Call<R> call, Function<R, Answer> ok) {
    try {
      R response = call.run();
      if (response.isOk()) {
        return ok.apply(response);
      }
      String error = String.valueOf(response.getError());
      if (TOO_MANY.contains(error)) {
        return new Answer.Wait(retryAfter(null));
      }
      return TRANSIENT.contains(error) ? new Answer.Unsure(error) : new Answer.Rejected(error);
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      if (status == 429) {
        return new Answer.Wait(retryAfter(e.getResponse().header("Retry-After")));
      }
      String http = "http_" + status;
      return status >= 500 ? new Answer.Unsure(http) : new Answer.Rejected(http);
    } catch (IOException e) {
      return new Answer.Unsure(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static Duration retryAfter(@Nullable String seconds) {
    try {
      return Duration.ofSeconds(seconds == null ? 1 : Math.max(1, Long.parseLong(seconds.strip())));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }

  /** One call of the SDK. */
  @FunctionalInterface
  interface Call<R> {
    R run() throws IOException, SlackApiException;
  }
}
