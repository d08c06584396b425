package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** chat.*: the bot's messages. */
final class ChatMethods {
  private static final int UPDATE_TEXT_MAX = 4_000;

  private final Team team;
  private final Scopes scopes;
  private final MessageContent contents;
  private final Supplier<String> pageUrl;

  ChatMethods(Team team, Scopes scopes, Supplier<String> pageUrl) {
    this.team = team;
    this.scopes = scopes;
    this.contents = new MessageContent(team.ids());
    this.pageUrl = pageUrl;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "chat.postMessage", this::postMessage,
        "chat.postEphemeral", this::postEphemeral,
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.getPermalink", this::getPermalink);
  }

  private ObjectNode postMessage(ApiCall call) {
    Workspace.Channel channel =
        scopes.has("chat:write.public")
            ? team.conversations().require(call.required("channel"))
            : team.conversations().requireMember(call.required("channel"));
    Content content = contents.read(call);
    Message message = Message.by(Workspace.BOT_USER, channel.id(), team.ids().ts(), content);
    Message posted =
        team.messages().post(thread(call, channel.id()).map(message::inThread).orElse(message));
    return answer(posted);
  }

  private ObjectNode postEphemeral(ApiCall call) {
    Workspace.Channel channel = team.conversations().requireMember(call.required("channel"));
    String user = call.required("user");
    if (!channel.members().contains(user)) {
      throw new SlackError("user_not_in_channel");
    }
    Message message =
        Message.by(Workspace.BOT_USER, channel.id(), team.ids().ts(), contents.read(call))
            .visibleOnlyTo(user);
    team.messages().post(thread(call, channel.id()).map(message::inThread).orElse(message));
    return Json.object().put("message_ts", message.ts());
  }

  private Optional<String> thread(ApiCall call, String channel) {
    return call.text("thread_ts")
        .map(
            ts ->
                team.messages()
                    .find(channel, ts)
                    .filter(root -> !root.ephemeral())
                    .map(root -> root.threadTs().orElse(root.ts()))
                    .orElseThrow(() -> new SlackError("thread_not_found")));
  }

  private ObjectNode update(ApiCall call) {
    Workspace.Channel channel = team.conversations().require(call.required("channel"));
    Message old = mine(channel.id(), call.required("ts"), "cant_update_message");
    if (call.text("text").orElse("").length() > UPDATE_TEXT_MAX) {
      throw new SlackError("msg_too_long");
    }
    Content content = keepingWhatIsLeftOut(call, contents.read(call), old.content());
    String at = team.ids().ts();
    Message changed =
        team.messages()
            .edit(channel.id(), old.ts(), message -> message.edited(content, at))
            .orElseThrow(() -> new SlackError("message_not_found"));
    return answer(changed).put("text", content.text());
  }

  /** An edit that doesn't name blocks or metadata leaves them as they were. */
  private static Content keepingWhatIsLeftOut(ApiCall call, Content read, Content old) {
    boolean noBlocks = !call.arguments().has("blocks");
    boolean noMetadata = !call.arguments().has("metadata");
    return new Content(
        read.text(),
        noBlocks ? old.blocks() : read.blocks(),
        noMetadata ? old.metadata() : read.metadata());
  }

  private ObjectNode delete(ApiCall call) {
    Workspace.Channel channel = team.conversations().require(call.required("channel"));
    Message old = mine(channel.id(), call.required("ts"), "cant_delete_message");
    team.messages().delete(channel.id(), old.ts());
    return Json.object().put("channel", channel.id()).put("ts", old.ts());
  }

  private Message mine(String channel, String ts, String refusal) {
    Message message =
        team.messages()
            .find(channel, ts)
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new SlackError("message_not_found"));
    if (!message.fromBot()) {
      throw new SlackError(refusal);
    }
    return message;
  }

  private ObjectNode getPermalink(ApiCall call) {
    Workspace.Channel channel = team.conversations().require(call.required("channel"));
    Message message =
        team.messages()
            .find(channel.id(), call.required("message_ts"))
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new SlackError("message_not_found"));
    String link =
        "%s/archives/%s/p%s".formatted(pageUrl.get(), channel.id(), message.ts().replace(".", ""));
    return Json.object()
        .put("channel", channel.id())
        .put(
            "permalink",
            message
                .threadTs()
                .map(root -> link + "?thread_ts=" + root + "&cid=" + channel.id())
                .orElse(link));
  }

  private ObjectNode answer(Message message) {
    ObjectNode json = Json.object().put("channel", message.channel()).put("ts", message.ts());
    ObjectNode inner = team.messages().toSlack(message);
    message.content().metadata().ifPresent(metadata -> inner.set("metadata", metadata));
    json.set("message", inner);
    return json;
  }
}
