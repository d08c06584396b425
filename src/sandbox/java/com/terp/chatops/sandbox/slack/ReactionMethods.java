package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** reactions.*: the bot's reactions. */
final class ReactionMethods {
  private final Team team;

  ReactionMethods(Team team) {
    this.team = team;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "reactions.add", this::add, "reactions.remove", this::remove, "reactions.get", this::get);
  }

  private ObjectNode add(ApiCall call) {
    String name = name(call);
    Message message = message(call);
    if (message.reactions().getOrDefault(name, Set.of()).contains(Workspace.BOT_USER)) {
      throw new SlackError("already_reacted");
    }
    Set<String> users = new LinkedHashSet<>(message.reactions().getOrDefault(name, Set.of()));
    users.add(Workspace.BOT_USER);
    return change(message, name, users);
  }

  private ObjectNode remove(ApiCall call) {
    String name = name(call);
    Message message = message(call);
    Set<String> users = new LinkedHashSet<>(message.reactions().getOrDefault(name, Set.of()));
    if (!users.remove(Workspace.BOT_USER)) {
      throw new SlackError("no_reaction");
    }
    return change(message, name, users);
  }

  private ObjectNode change(Message message, String name, Set<String> users) {
    Map<String, Set<String>> reactions = new TreeMap<>(message.reactions());
    reactions.put(name, users);
    reactions.values().removeIf(Set::isEmpty);
    team.messages().react(message.channel(), message.ts(), old -> old.reacted(reactions));
    return Json.object();
  }

  private ObjectNode get(ApiCall call) {
    Message message = message(call);
    ObjectNode answer = Json.object().put("type", "message").put("channel", message.channel());
    answer.set("message", team.messages().toSlack(message));
    return answer;
  }

  private static String name(ApiCall call) {
    String name = call.required("name").replaceAll("^:|:$", "");
    if (!name.matches("[a-z0-9_'+-]+(::skin-tone-[2-6])?")) {
      throw new SlackError("invalid_name");
    }
    return name;
  }

  private Message message(ApiCall call) {
    if (call.text("timestamp").isEmpty()) {
      throw new SlackError("no_item_specified");
    }
    Workspace.Channel channel = team.conversations().require(call.required("channel"));
    return team.messages()
        .find(channel.id(), call.required("timestamp"))
        .filter(message -> !message.ephemeral())
        .orElseThrow(() -> new SlackError("message_not_found"));
  }
}
