package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** People's messages and visits, and the events that the app subscribed to. */
final class Talk {
  private final Team team;
  private final Bot bot;
  private final Payloads payloads;
  private final Set<String> subscriptions;

  Talk(Team team, Bot bot, Set<String> subscriptions) {
    this.team = team;
    this.bot = bot;
    this.payloads = new Payloads(team);
    this.subscriptions = subscriptions;
  }

  /** Posts what a person's client sends: text already escaped, with mentions by id. */
  Message say(String user, String channelId, Optional<String> threadTs, String markup) {
    Workspace.Channel channel = team.conversations().require(channelId);
    Message message =
        Message.by(user, channel.id(), team.ids().ts(), Content.of(markup));
    Message posted = team.messages().post(threadTs.map(message::inThread).orElse(message));
    if (channel.members().contains(Workspace.BOT_USER)) {
      tell(posted);
    }
    return posted;
  }

  private void tell(Message message) {
    boolean direct = Conversations.isDirect(message.channel());
    if (message.content().text().contains("<@" + Workspace.BOT_USER + ">") && !direct) {
      deliver("app_mention", event("app_mention", message));
    }
    deliver(
        direct ? "message.im" : "message.channels",
        event("message", message).put("channel_type", direct ? "im" : "channel"));
  }

  private ObjectNode event(String type, Message message) {
    ObjectNode event =
        Json.object()
            .put("type", type)
            .put("user", message.author())
            .put("text", message.content().text())
            .put("ts", message.ts())
            .put("client_msg_id", team.ids().lower(16))
            .put("team", Workspace.TEAM)
            .put("channel", message.channel())
            .put("event_ts", message.ts());
    message.threadTs().ifPresent(root -> event.put("thread_ts", root));
    return event;
  }

  void openHome(String user) {
    ObjectNode event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", team.conversations().direct(user))
            .put("tab", "home")
            .put("event_ts", team.ids().ts());
    team.views().home(user).ifPresent(home -> event.set("view", home.toSlack()));
    deliver("app_home_opened", event);
  }

  private void deliver(String subscription, ObjectNode event) {
    if (subscriptions.contains(subscription)) {
      bot.deliverEvent(payloads.event(event));
    }
  }
}
