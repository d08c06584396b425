package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Builds the payloads that the bot is sent. */
final class Payloads {
  private static final String VERIFICATION_TOKEN = "sandbox-verification-token";
  private static final String DOMAIN = "sandbox";

  private final Team team;

  Payloads(Team team) {
    this.team = team;
  }

  Payload command(String user, Workspace.Channel channel, String command, String text) {
    ObjectNode body =
        Json.object()
            .put("token", VERIFICATION_TOKEN)
            .put("team_id", Workspace.TEAM)
            .put("team_domain", DOMAIN)
            .put("channel_id", channel.id())
            .put("channel_name", channelName(channel))
            .put("user_id", user)
            .put("user_name", userName(user))
            .put("command", command)
            .put("text", text)
            .put("api_app_id", Workspace.APP)
            .put("is_enterprise_install", "false")
            .put(
                "response_url",
                team.responseUrls()
                    .issue(new ResponseUrls.Target(user, channel.id(), Optional.empty())))
            .put("trigger_id", team.triggers().issue(user));
    return Payload.of(Payload.Kind.COMMAND, command, body);
  }

  Payload messageAction(String user, Message message, ObjectNode action, ObjectNode state) {
    ObjectNode body = interaction("block_actions", user);
    ObjectNode container =
        body.putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", message.channel())
            .put("is_ephemeral", message.ephemeral());
    message.threadTs().ifPresent(root -> container.put("thread_ts", root));
    Workspace.Channel channel = team.conversations().require(message.channel());
    body.putObject("channel").put("id", channel.id()).put("name", channelName(channel));
    if (!message.ephemeral()) {
      body.set("message", team.messages().toSlack(message));
    }
    body.putObject("state").set("values", state);
    body.put(
        "response_url",
        team.responseUrls()
            .issue(new ResponseUrls.Target(user, channel.id(), Optional.of(message))));
    body.putArray("actions").add(stamped(action));
    return Payload.of(Payload.Kind.INTERACTION, "block_actions", body);
  }

  Payload viewAction(String user, View view, ObjectNode action) {
    ObjectNode body = interaction("block_actions", user);
    body.putObject("container").put("type", "view").put("view_id", view.id());
    body.set("view", view.toSlack());
    body.putArray("actions").add(stamped(action));
    return Payload.of(Payload.Kind.INTERACTION, "block_actions", body);
  }

  Payload submission(View view) {
    ObjectNode body = interaction("view_submission", view.user());
    body.set("view", view.toSlack());
    body.putArray("response_urls");
    return Payload.of(Payload.Kind.INTERACTION, "view_submission", body);
  }

  Payload closed(View view, boolean cleared) {
    ObjectNode body = interaction("view_closed", view.user());
    body.remove("trigger_id");
    body.set("view", view.toSlack());
    body.put("is_cleared", cleared);
    return Payload.of(Payload.Kind.INTERACTION, "view_closed", body);
  }

  Payload event(ObjectNode event) {
    ObjectNode body =
        Json.object()
            .put("token", VERIFICATION_TOKEN)
            .put("team_id", Workspace.TEAM)
            .put("api_app_id", Workspace.APP)
            .put("type", "event_callback")
            .put("event_id", team.ids().upper("Ev"))
            .put("event_time", team.ids().now().getEpochSecond())
            .put("is_ext_shared_channel", false)
            .put("event_context", team.ids().lower(20));
    body.putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    body.set("event", event);
    return Payload.of(Payload.Kind.EVENT, Json.text(event, "type").orElse("event"), body);
  }

  private ObjectNode interaction(String type, String user) {
    ObjectNode body =
        Json.object()
            .put("type", type)
            .put("token", VERIFICATION_TOKEN)
            .put("api_app_id", Workspace.APP)
            .put("is_enterprise_install", false)
            .putNull("enterprise")
            .put("trigger_id", team.triggers().issue(user));
    body.putObject("team").put("id", Workspace.TEAM).put("domain", DOMAIN);
    body.putObject("user")
        .put("id", user)
        .put("username", userName(user))
        .put("name", userName(user))
        .put("team_id", Workspace.TEAM);
    return body;
  }

  private ObjectNode stamped(ObjectNode action) {
    return action.deepCopy().put("action_ts", team.ids().ts());
  }

  private String userName(String user) {
    return team.workspace().person(user).map(Workspace.Person::name).orElse("unknown");
  }

  private static String channelName(Workspace.Channel channel) {
    return Conversations.isDirect(channel.id()) ? "directmessage" : channel.name();
  }
}
