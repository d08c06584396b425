package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A modal or App Home as it stands.
 *
 * @param user the one person it is open for
 * @param content what the app sent: type, title, blocks with ids, callback_id, private_metadata…
 * @param state values of its inputs, as the client last sent them
 * @param hash changes with every update
 * @param root the first view of its stack
 * @param previous the view below it in the stack
 */
public record View(
    String id,
    String user,
    ObjectNode content,
    ObjectNode state,
    String hash,
    String root,
    Optional<String> previous) {

  /** Its blocks, each with a block_id. */
  public ArrayNode blocks() {
    return Json.children(content, "blocks");
  }

  /** What the app recognises it by; empty when it gave none. */
  public String callbackId() {
    return Json.text(content, "callback_id").orElse("");
  }

  /** Title, buttons and everything readable in the blocks, a line each. */
  public String allText() {
    return Blocks.texts(content).collect(Collectors.joining("\n"));
  }

  /** Labels of the buttons in its blocks, in order. */
  public List<String> buttons() {
    return Blocks.elements(blocks()).stream()
        .filter(found -> found.type().equals("button"))
        .map(found -> Blocks.label(found.element()))
        .toList();
  }

  /** What the app wants to remember; empty when it gave nothing. */
  public String privateMetadata() {
    return Json.text(content, "private_metadata").orElse("");
  }

  boolean flag(String field) {
    return content.path(field).asBoolean(false);
  }

  View showing(ObjectNode newContent, String newHash) {
    return new View(id, user, newContent, state, newHash, root, previous);
  }

  View with(ObjectNode values) {
    return new View(id, user, content, values, hash, root, previous);
  }

  /** The view as it is in payloads and answers of views.* methods. */
  ObjectNode toSlack() {
    ObjectNode json = Json.object().put("id", id).put("team_id", Workspace.TEAM);
    json.setAll(content.deepCopy());
    json.put("private_metadata", privateMetadata()).put("callback_id", callbackId());
    json.putObject("state").set("values", state.deepCopy());
    json.put("hash", hash).put("root_view_id", root).put("previous_view_id", previous.orElse(null));
    json.put("app_id", Workspace.APP).put("bot_id", Workspace.BOT);
    json.put("app_installed_team_id", Workspace.TEAM);
    json.put("clear_on_close", flag("clear_on_close"));
    json.put("notify_on_close", flag("notify_on_close"));
    return json.put("external_id", Json.text(content, "external_id").orElse(""));
  }
}
