package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** users.* and usergroups.*: who is who. */
final class UserMethods {
  private final Workspace workspace;

  UserMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "users.info", this::info,
        "users.list", this::list,
        "usergroups.list", this::groups,
        "usergroups.users.list", this::groupMembers);
  }

  private ObjectNode info(ApiCall call) {
    String id = call.required("user");
    ObjectNode answer = Json.object();
    answer.set(
        "user",
        people()
            .filter(user -> Json.text(user, "id").orElse("").equals(id))
            .findFirst()
            .orElseThrow(() -> new SlackError("user_not_found")));
    return answer;
  }

  private ObjectNode list(ApiCall call) {
    return Cursor.page(call, "members", people().toList(), user -> user);
  }

  private Stream<ObjectNode> people() {
    Workspace.Person bot =
        new Workspace.Person(
            Workspace.BOT_USER, Workspace.BOT_NAME, Workspace.BOT_NAME, Workspace.Standing.MEMBER);
    return Stream.concat(workspace.people().stream(), Stream.of(bot)).map(UserMethods::toSlack);
  }

  private static ObjectNode toSlack(Workspace.Person person) {
    boolean guest = person.standing() == Workspace.Standing.GUEST;
    ObjectNode json =
        Json.object()
            .put("id", person.id())
            .put("team_id", Workspace.TEAM)
            .put("name", person.name())
            .put("real_name", person.realName())
            .put("deleted", false)
            .put("tz", "Etc/UTC")
            .put("tz_offset", 0)
            .put("is_admin", false)
            .put("is_owner", false)
            .put("is_restricted", guest)
            .put("is_ultra_restricted", false)
            .put("is_bot", person.id().equals(Workspace.BOT_USER))
            .put("is_app_user", false);
    json.putObject("profile")
        .put("real_name", person.realName())
        .put("display_name", person.name())
        .put("email", person.name() + "@example.com");
    return json;
  }

  private ObjectNode groups(ApiCall call) {
    ObjectNode answer = Json.object();
    ArrayNode groups = answer.putArray("usergroups");
    workspace.groups().forEach(group -> groups.add(toSlack(group, call.flag("include_users"))));
    return answer;
  }

  private static ObjectNode toSlack(Workspace.Group group, boolean withUsers) {
    ObjectNode json =
        Json.object()
            .put("id", group.id())
            .put("team_id", Workspace.TEAM)
            .put("is_usergroup", true)
            .put("name", group.name())
            .put("handle", group.handle())
            .put("user_count", group.users().size());
    if (withUsers) {
      group.users().forEach(json.putArray("users")::add);
    }
    return json;
  }

  private ObjectNode groupMembers(ApiCall call) {
    Workspace.Group group =
        workspace
            .group(call.required("usergroup"))
            .orElseThrow(() -> new SlackError("no_such_subteam"));
    ObjectNode answer = Json.object();
    List.copyOf(group.users()).forEach(answer.putArray("users")::add);
    return answer;
  }
}
