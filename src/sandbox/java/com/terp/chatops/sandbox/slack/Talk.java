package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** People's messages and visits, and the events that the app subscribed to. */
final class Talk {
  private final Team team;
  private final Bot bot;
  private final Payloads payloads;
  private final AppManifest app;

  Talk(Team team, Bot bot, AppManifest app) {
    this.team = team;
    this.bot = bot;
    this.payloads = new Payloads(team);
    this.app = app;
    team.messages().listen(this::tell);
  }

  /** Posts what a person's client sends: text already escaped, with mentions by id. */
  Message say(String user, String channelId, Optional<String> threadTs, String markup) {
    Workspace.Channel channel = team.conversations().require(channelId);
    Message message = Message.by(user, channel.id(), team.ids().ts(), Content.of(markup));
    return team.messages().post(threadTs.map(message::inThread).orElse(message));
  }

  /** What the app hears about a message, its own ones and their edits included. */
  private void tell(Messages.Change change) {
    Message message = change.message();
    boolean member =
        team.conversations().require(message.channel()).members().contains(Workspace.BOT_USER);
    if (message.ephemeral() || !member) {
      return;
    }
    boolean direct = Conversations.isDirect(message.channel());
    boolean mentions = message.content().text().contains("<@" + Workspace.BOT_USER + ">");
    if (change.kind() == Messages.Kind.POSTED && mentions && !direct && !message.fromBot()) {
      deliver("app_mention", said("app_mention", message));
    }
    ObjectNode event =
        switch (change.kind()) {
          case POSTED -> said("message", message);
          case CHANGED -> changed(change);
          case DELETED -> deleted(message);
        };
    deliver(
        direct ? "message.im" : "message.channels",
        event.put("channel_type", direct ? "im" : "channel"));
  }

  private ObjectNode said(String type, Message message) {
    ObjectNode event = message.toSlack();
    if (!message.fromBot()) {
      event.put("client_msg_id", team.ids().lower(16));
    }
    return event.put("type", type).put("channel", message.channel()).put("event_ts", message.ts());
  }

  private ObjectNode changed(Messages.Change change) {
    ObjectNode event = hidden("message_changed", change.message());
    event.set("message", change.message().toSlack());
    change.before().ifPresent(before -> event.set("previous_message", before.toSlack()));
    return event;
  }

  private ObjectNode deleted(Message message) {
    ObjectNode event = hidden("message_deleted", message);
    event.put("deleted_ts", message.ts()).set("previous_message", message.toSlack());
    return event;
  }

  private ObjectNode hidden(String subtype, Message message) {
    String at = team.ids().ts();
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", message.channel())
        .put("ts", at)
        .put("event_ts", at);
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
    if (app.events().contains(subscription)) {
      bot.deliverEvent(payloads.event(event));
    }
  }
}
