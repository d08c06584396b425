package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** conversations.*: channels and what was said in them. */
final class ConversationMethods {
  private final Team team;

  ConversationMethods(Team team) {
    this.team = team;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "conversations.info", this::info,
        "conversations.list", this::list,
        "conversations.history", this::history,
        "conversations.replies", this::replies,
        "conversations.members", this::members,
        "conversations.join", this::join,
        "conversations.open", this::open);
  }

  private ObjectNode info(ApiCall call) {
    return channel(team.conversations().require(call.required("channel")));
  }

  private ObjectNode list(ApiCall call) {
    List<Workspace.Channel> channels =
        team.conversations().all().stream()
            .filter(channel -> !Conversations.isDirect(channel.id()))
            .toList();
    return Cursor.page(call, "channels", channels, Conversations::toSlack);
  }

  private ObjectNode members(ApiCall call) {
    Workspace.Channel channel = team.conversations().require(call.required("channel"));
    List<String> members = channel.members().stream().sorted().toList();
    return Cursor.page(call, "members", members, Json.MAPPER::valueToTree);
  }

  private ObjectNode join(ApiCall call) {
    return channel(
        team.conversations().join(team.conversations().require(call.required("channel"))));
  }

  private ObjectNode open(ApiCall call) {
    String user = call.text("users").or(() -> call.text("channel")).orElse("");
    return channel(
        team.workspace()
            .person(user)
            .map(person -> team.conversations().require(team.conversations().direct(user)))
            .orElseThrow(() -> new SlackError("user_not_found")));
  }

  private static ObjectNode channel(Workspace.Channel channel) {
    ObjectNode answer = Json.object();
    answer.set("channel", Conversations.toSlack(channel));
    return answer;
  }

  private ObjectNode history(ApiCall call) {
    Workspace.Channel channel = team.conversations().requireMember(call.required("channel"));
    List<Message> roots =
        within(call, team.messages().in(channel.id()).reversed().stream())
            .filter(message -> message.threadTs().isEmpty())
            .toList();
    return Cursor.page(call, "messages", roots, message -> json(call, message));
  }

  private ObjectNode replies(ApiCall call) {
    Workspace.Channel channel = team.conversations().requireMember(call.required("channel"));
    Message asked =
        team.messages()
            .find(channel.id(), call.required("ts"))
            .filter(message -> !message.ephemeral())
            .orElseThrow(() -> new SlackError("thread_not_found"));
    Message root =
        asked.threadTs().flatMap(ts -> team.messages().find(channel.id(), ts)).orElse(asked);
    Stream<Message> thread =
        Stream.concat(Stream.of(root), within(call, team.messages().thread(root).stream()));
    return Cursor.page(call, "messages", thread.toList(), message -> json(call, message));
  }

  private static Stream<Message> within(ApiCall call, Stream<Message> messages) {
    BigDecimal oldest = ts(call, "oldest", "0");
    BigDecimal latest = ts(call, "latest", "99999999999");
    int atEdge = call.flag("inclusive") ? 0 : 1;
    return messages
        .filter(message -> !message.ephemeral())
        .filter(message -> new BigDecimal(message.ts()).compareTo(oldest) >= atEdge)
        .filter(message -> latest.compareTo(new BigDecimal(message.ts())) >= atEdge);
  }

  private static BigDecimal ts(ApiCall call, String name, String otherwise) {
    try {
      return new BigDecimal(call.text(name).orElse(otherwise));
    } catch (NumberFormatException e) {
      throw new SlackError("invalid_ts_" + name);
    }
  }

  private ObjectNode json(ApiCall call, Message message) {
    ObjectNode json = team.messages().toSlack(message);
    if (call.flag("include_all_metadata")) {
      message.content().metadata().ifPresent(metadata -> json.set("metadata", metadata));
    }
    return json;
  }
}
