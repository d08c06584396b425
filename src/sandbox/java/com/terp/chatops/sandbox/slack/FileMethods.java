package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** files.*: the upload in three steps, and what became of it. */
final class FileMethods {
  private final Team team;

  FileMethods(Team team) {
    this.team = team;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "files.getUploadURLExternal", this::getUploadUrl,
        "files.completeUploadExternal", this::complete,
        "files.info", this::info);
  }

  private ObjectNode getUploadUrl(ApiCall call) {
    String name = call.required("filename");
    call.required("length");
    UploadedFile file =
        team.files().announce(name, call.number("length", 0), call.text("alt_txt").orElse(""));
    return Json.object().put("upload_url", team.files().uploadUrl(file)).put("file_id", file.id());
  }

  private ObjectNode complete(ApiCall call) {
    List<UploadedFile> files = new ArrayList<>();
    for (JsonNode wanted : call.list("files", "invalid_arguments").orElseGet(Json::array)) {
      Files.Stored stored =
          team.files()
              .find(Json.text(wanted, "id").orElse(""))
              .filter(found -> found.bytes().isPresent())
              .orElseThrow(() -> new SlackError("file_not_found"));
      files.add(
          team.files().title(stored, Json.text(wanted, "title").orElse(stored.file().name())));
    }
    if (files.isEmpty()) {
      throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: files"));
    }
    Optional<String> channel = call.text("channel_id").or(() -> call.text("channels"));
    channel.ifPresent(id -> share(call, id, files));
    ObjectNode answer = Json.object();
    answer.set("files", Json.array(files.stream().map(UploadedFile::toSlack).toList()));
    return answer;
  }

  private void share(ApiCall call, String id, List<UploadedFile> files) {
    Workspace.Channel channel = team.conversations().requireMember(id);
    Message message =
        Message.by(
                Workspace.BOT_USER,
                channel.id(),
                team.ids().ts(),
                Content.of(call.text("initial_comment").orElse("")))
            .sharing(files);
    team.messages().post(call.text("thread_ts").map(message::inThread).orElse(message));
  }

  private ObjectNode info(ApiCall call) {
    ObjectNode answer = Json.object();
    answer.set(
        "file",
        team.files()
            .find(call.required("file"))
            .map(stored -> stored.file().toSlack())
            .orElseThrow(() -> new SlackError("file_not_found")));
    return answer;
  }
}
