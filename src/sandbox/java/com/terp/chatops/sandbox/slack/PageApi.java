package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** What the page asks for and does, under {@code /page/api}. */
final class PageApi {
  private final Team team;
  private final Client.Actions actions;
  private final PageState state;
  private final Deliveries deliveries;
  private final Switches switches;

  PageApi(
      Team team,
      Client.Actions actions,
      PageState state,
      Deliveries deliveries,
      Switches switches) {
    this.team = team;
    this.actions = actions;
    this.state = state;
    this.deliveries = deliveries;
    this.switches = switches;
  }

  void register(RoutesConfig routes) {
    routes.get("/page/api/state", context -> send(context, state.of(user(context))));
    routes.get("/page/api/deliveries", context -> context.result(deliveries()).contentType(JSON));
    routes.get(
        "/page/api/switches",
        context -> context.result(switches.toJson().toString()).contentType(JSON));
    routes.post("/page/api/switches/{id}", this::flip);
    routes.post("/page/api/message", context -> message(context, body(context)));
    routes.post("/page/api/command", context -> command(context, body(context)));
    routes.post("/page/api/action", context -> action(context, body(context)));
    routes.post("/page/api/view/submit", context -> submit(context, body(context)));
    routes.post("/page/api/view/close", context -> close(context, body(context)));
    routes.post("/page/api/home", context -> home(context, body(context)));
  }

  private static final String JSON = "application/json; charset=utf-8";

  private static String user(Context context) {
    return Optional.ofNullable(context.queryParam("user")).orElse("");
  }

  private static ObjectNode body(Context context) {
    return Json.parse(context.body()).orElse(null) instanceof ObjectNode object
        ? object
        : Json.object();
  }

  private static String text(ObjectNode body, String field) {
    return Json.text(body, field).orElse("");
  }

  private static void send(Context context, ObjectNode answer) {
    context.contentType(JSON).result(Json.write(answer));
  }

  private static void send(Context context, Outcome outcome) {
    send(
        context,
        switch (outcome) {
          case Outcome.Acknowledged ack ->
              Json.object().put("ok", true).put("response_action", ack.responseAction());
          case Outcome.Rejected rejected -> {
            ObjectNode answer = Json.object().put("ok", false);
            ObjectNode errors = answer.putObject("errors");
            rejected.errors().forEach(errors::put);
            yield answer;
          }
          case Outcome.Failed failed ->
              Json.object()
                  .put("ok", false)
                  .put("error", failed.sentence())
                  .put("code", failed.error());
        });
  }

  private static void notFound(Context context, String error) {
    context.status(404);
    send(context, Json.object().put("ok", false).put("error", error));
  }

  private String deliveries() {
    ArrayNode list = Json.array();
    for (Delivery delivery : deliveries.all()) {
      ObjectNode json =
          list.addObject()
              .put("id", delivery.id())
              .put("type", delivery.type())
              .put("at", delivery.at().toString())
              .put("status", delivery.status().name().toLowerCase(Locale.ROOT))
              .put("error", delivery.detail())
              .put("retry", delivery.retry());
      json.put("ackMillis", delivery.ackTime().map(time -> time.toNanos() / 1e6).orElse(null));
    }
    return Json.write(list);
  }

  private void flip(Context context) {
    String id = context.pathParam("id");
    boolean wanted = body(context).path("on").asBoolean(!switches.isOn(id));
    if (switches.flip(id, wanted)) {
      send(context, Json.object().put("ok", true).put("on", switches.isOn(id)));
    } else {
      notFound(context, "no such switch");
    }
  }

  private void message(Context context, ObjectNode body) {
    Optional<String> thread = Json.text(body, "thread_ts").filter(ts -> !ts.isEmpty());
    Message posted =
        actions.talk().say(text(body, "user"), text(body, "channel"), thread, text(body, "text"));
    send(context, Json.object().put("ok", true).put("ts", posted.ts()));
  }

  private void command(Context context, ObjectNode body) {
    boolean inThread = Json.text(body, "thread_ts").filter(ts -> !ts.isEmpty()).isPresent();
    String command = text(body, "command");
    send(
        context,
        inThread
            ? actions.commands().refuseInThread(command)
            : actions
                .commands()
                .run(text(body, "user"), text(body, "channel"), command, text(body, "text")));
  }

  private void action(Context context, ObjectNode body) {
    ObjectNode container = Json.child(body, "container").orElseGet(Json::object);
    ObjectNode action = Json.child(body, "action").orElseGet(Json::object);
    JsonNode values = body.path("state").path("values");
    if (text(container, "type").equals("view")) {
      team.views()
          .find(text(container, "view_id"))
          .ifPresentOrElse(
              view -> send(context, actions.interactions().act(view, action, values)),
              () -> notFound(context, "This view is no longer open."));
    } else {
      team.messages()
          .find(text(container, "channel"), text(container, "ts"))
          .ifPresentOrElse(
              message ->
                  send(
                      context,
                      actions.interactions().act(text(body, "user"), message, action, values)),
              () -> notFound(context, "This message was deleted."));
    }
  }

  private void submit(Context context, ObjectNode body) {
    team.views()
        .find(text(body, "view_id"))
        .ifPresentOrElse(
            view ->
                send(
                    context, actions.submissions().submit(view, body.path("state").path("values"))),
            () -> notFound(context, "This view is no longer open."));
  }

  private void close(Context context, ObjectNode body) {
    team.views()
        .find(text(body, "view_id"))
        .ifPresentOrElse(
            view -> send(context, actions.interactions().close(view)),
            () -> notFound(context, "This view is no longer open."));
  }

  private void home(Context context, ObjectNode body) {
    actions.talk().openHome(text(body, "user"));
    send(context, Json.object().put("ok", true));
  }
}
