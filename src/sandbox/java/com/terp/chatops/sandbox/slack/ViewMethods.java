package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.sandbox.slack.blockkit.BlockKit;
import com.terp.chatops.sandbox.slack.blockkit.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** views.*: modals and App Home. */
final class ViewMethods {
  private static final int MAX_CHARACTERS = 250_000;

  private final Team team;

  ViewMethods(Team team) {
    this.team = team;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open", this::open,
        "views.push", this::push,
        "views.update", this::update,
        "views.publish", this::publish);
  }

  private ObjectNode open(ApiCall call) {
    ObjectNode view = view(call, "modal");
    refuseTakenExternalId(view, Optional.empty());
    String user = team.triggers().exchange(call.required("trigger_id"));
    return answer(team.views().open(user, view));
  }

  private ObjectNode push(ApiCall call) {
    ObjectNode view = view(call, "modal");
    refuseTakenExternalId(view, Optional.empty());
    String user = team.triggers().exchange(call.required("trigger_id"));
    return answer(team.views().push(user, view));
  }

  private ObjectNode update(ApiCall call) {
    ObjectNode content = view(call, "");
    View view =
        call.text("view_id")
            .flatMap(team.views()::find)
            .or(() -> call.text("external_id").flatMap(team.views()::findExternal))
            .orElseThrow(() -> new SlackError("not_found"));
    refuseStaleHash(call, view);
    refuseTakenExternalId(content, Optional.of(view.id()));
    return answer(
        team.views().update(view.id(), content).orElseThrow(() -> new SlackError("not_found")));
  }

  private ObjectNode publish(ApiCall call) {
    ObjectNode content = view(call, "home");
    String user = call.required("user_id");
    if (team.workspace().person(user).isEmpty()) {
      throw new SlackError("user_not_found");
    }
    team.views().home(user).ifPresent(old -> refuseStaleHash(call, old));
    return answer(team.views().publish(user, content));
  }

  private static void refuseStaleHash(ApiCall call, View view) {
    if (call.text("hash").filter(hash -> !hash.equals(view.hash())).isPresent()) {
      throw new SlackError("hash_conflict");
    }
  }

  private void refuseTakenExternalId(ObjectNode content, Optional<String> own) {
    Json.text(content, "external_id")
        .filter(id -> !id.isEmpty())
        .flatMap(team.views()::findExternal)
        .filter(view -> !own.equals(Optional.of(view.id())))
        .ifPresent(
            view -> {
              throw new SlackError("duplicate_external_id");
            });
  }

  private static ObjectNode view(ApiCall call, String type) {
    ObjectNode view =
        call.object("view", "invalid_arguments")
            .orElseThrow(
                () ->
                    new SlackError(
                        "invalid_arguments", List.of("[ERROR] missing required field: view")));
    check(view, type)
        .ifPresent(
            error -> {
              throw error;
            });
    return view;
  }

  /** What Slack says about a view, from a call or an acknowledgement; empty when it takes it. */
  static Optional<SlackError> check(ObjectNode view, String type) {
    if (view.toString().length() > MAX_CHARACTERS) {
      return Optional.of(new SlackError("view_too_large"));
    }
    List<Problem> problems = BlockKit.problems(view);
    if (!problems.isEmpty()) {
      return Optional.of(
          new SlackError("invalid_arguments", problems.stream().map(Problem::toString).toList()));
    }
    if (!type.isEmpty() && !Json.text(view, "type").orElse("").equals(type)) {
      return Optional.of(
          new SlackError(
              "invalid_arguments",
              List.of(new Problem("must be " + type, "/view/type").toString())));
    }
    return Optional.empty();
  }

  private static ObjectNode answer(View view) {
    ObjectNode json = Json.object();
    json.set("view", view.toSlack());
    return json;
  }
}
