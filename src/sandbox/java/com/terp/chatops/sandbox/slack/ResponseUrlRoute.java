package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;

/** Answers that commands and interactions send to their response URL. */
final class ResponseUrlRoute {
  private final Team team;
  private final MessageContent contents;

  ResponseUrlRoute(Team team) {
    this.team = team;
    this.contents = new MessageContent(team.ids());
  }

  void handle(Context context) {
    try {
      ResponseUrls.Target target = team.responseUrls().use(context.pathParam("id"));
      if (!(Json.parse(context.body()).orElse(null) instanceof ObjectNode body)) {
        throw new SlackError("invalid_payload");
      }
      respond(target, body);
      context.result("ok");
    } catch (SlackError e) {
      context
          .status(e.code().endsWith("_url") ? 404 : 400)
          .contentType("application/json")
          .result(Json.write(Json.object().put("ok", false).put("error", e.code())));
    }
  }

  /** Does what a response asks for; also the body of a command's acknowledgement. */
  void respond(ResponseUrls.Target target, ObjectNode body) {
    Optional<Message> origin = target.origin();
    if (body.path("delete_original").asBoolean()) {
      origin.ifPresent(message -> team.messages().delete(message.channel(), message.ts()));
      return;
    }
    Content content = contents.readAnyLength(new ApiCall("response_url", body));
    if (body.path("replace_original").asBoolean() && origin.isPresent()) {
      String at = team.ids().ts();
      team.messages()
          .edit(target.channel(), origin.get().ts(), message -> message.edited(content, at));
      return;
    }
    Message message = Message.by(Workspace.BOT_USER, target.channel(), team.ids().ts(), content);
    boolean inChannel = Json.text(body, "response_type").orElse("").equals("in_channel");
    Message posted = inChannel ? message : message.visibleOnlyTo(target.user());
    team.messages().post(Json.text(body, "thread_ts").map(posted::inThread).orElse(posted));
  }
}
