package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** Everything the page shows to one person when it opens. */
final class PageState {
  private final Team team;
  private final AppManifest app;
  private final Supplier<Transport> transport;
  private final Switches switches;

  PageState(Team team, AppManifest app, Supplier<Transport> transport, Switches switches) {
    this.team = team;
    this.app = app;
    this.transport = transport;
    this.switches = switches;
  }

  ObjectNode of(String user) {
    Workspace workspace = team.workspace();
    String me = workspace.person(user).orElse(workspace.people().getFirst()).id();
    ObjectNode json = Json.object().put("me", me);
    ArrayNode users = json.putArray("users");
    workspace.people().forEach(person -> users.add(person(person)));
    users
        .addObject()
        .put("id", Workspace.BOT_USER)
        .put("name", Workspace.BOT_NAME)
        .put("real_name", Workspace.BOT_NAME)
        .put("is_bot", true);
    ArrayNode channels = json.putArray("channels");
    workspace.channels().forEach(c -> channels.addObject().put("id", c.id()).put("name", c.name()));
    ArrayNode commands = json.putArray("commands");
    app.commands()
        .forEach(
            c ->
                commands
                    .addObject()
                    .put("command", c.command())
                    .put("usage_hint", c.usageHint())
                    .put("description", c.description()));
    json.putObject("bot")
        .put("connected", transport.get().connected())
        .put("mode", transport.get().mode());
    json.set("messages", messages(me));
    json.set("home", team.views().home(me).map(View::toSlack).orElse(null));
    json.set("view", team.views().top(me).map(View::toSlack).orElse(null));
    json.set("switches", switches.toJson());
    return json;
  }

  private static ObjectNode person(Workspace.Person person) {
    return Json.object()
        .put("id", person.id())
        .put("name", person.name())
        .put("real_name", person.realName())
        .put("is_restricted", person.standing() == Workspace.Standing.GUEST)
        .put("is_bot", false);
  }

  private ArrayNode messages(String me) {
    ArrayNode list = Json.array();
    team.messages().all().stream()
        .filter(message -> message.onlyFor().map(me::equals).orElse(true))
        .forEach(
            message -> list.add(PageJson.message(message, team.messages().thread(message).size())));
    return list;
  }
}
