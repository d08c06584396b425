package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Channels and the bot's direct conversations; thread-safe. */
final class Conversations {
  private final Map<String, Workspace.Channel> channels = new LinkedHashMap<>();
  private final Map<String, String> directByUser = new LinkedHashMap<>();
  private final Workspace workspace;

  Conversations(Workspace workspace) {
    this.workspace = workspace;
    workspace.channels().forEach(channel -> channels.put(channel.id(), channel));
  }

  synchronized List<Workspace.Channel> all() {
    return new ArrayList<>(channels.values());
  }

  /** A channel by id, name or #name, or the direct conversation with a user id. */
  synchronized Optional<Workspace.Channel> find(String channel) {
    String name = channel.startsWith("#") ? channel.substring(1) : channel;
    return Optional.ofNullable(channels.get(channel))
        .or(() -> channels.values().stream().filter(c -> c.name().equals(name)).findFirst())
        .or(() -> workspace.person(channel).map(person -> channels.get(direct(person.id()))));
  }

  Workspace.Channel require(String channel) {
    return find(channel).orElseThrow(() -> new SlackError("channel_not_found"));
  }

  /** A channel the bot is in; what is said in others it may not read. */
  Workspace.Channel requireMember(String channel) {
    Workspace.Channel found = require(channel);
    if (!found.members().contains(Workspace.BOT_USER)) {
      throw new SlackError("not_in_channel");
    }
    return found;
  }

  synchronized String direct(String user) {
    return directByUser.computeIfAbsent(
        user,
        key -> {
          String id = "D0" + key.substring(1);
          channels.put(id, new Workspace.Channel(id, "", Set.of(key, Workspace.BOT_USER)));
          return id;
        });
  }

  synchronized Workspace.Channel join(Workspace.Channel channel) {
    Set<String> members = new TreeSet<>(channel.members());
    members.add(Workspace.BOT_USER);
    Workspace.Channel joined = new Workspace.Channel(channel.id(), channel.name(), members);
    channels.put(channel.id(), joined);
    return joined;
  }

  static boolean isDirect(String channel) {
    return channel.startsWith("D");
  }

  static ObjectNode toSlack(Workspace.Channel channel) {
    boolean direct = isDirect(channel.id());
    ObjectNode json =
        Json.object()
            .put("id", channel.id())
            .put("is_channel", !direct)
            .put("is_im", direct)
            .put("is_group", false)
            .put("is_private", direct)
            .put("is_archived", false)
            .put("is_member", channel.members().contains(Workspace.BOT_USER))
            .put("num_members", channel.members().size());
    return direct
        ? json.put("user", otherThanBot(channel))
        : json.put("name", channel.name()).put("name_normalized", channel.name());
  }

  private static String otherThanBot(Workspace.Channel channel) {
    return channel.members().stream()
        .filter(user -> !user.equals(Workspace.BOT_USER))
        .findFirst()
        .orElse("");
  }
}
