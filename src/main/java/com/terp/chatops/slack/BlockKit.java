package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Words;
import java.util.Collection;
import java.util.List;

/**
 * Slack's blocks as JSON. The SDK's own classes know no table, so one form serves for all. Text
 * given to {@code mrkdwn} parameters is escaped already; {@code plain} ones need no escaping.
 */
final class BlockKit {
  static final int SECTION_TEXT = 3000;
  static final int CONTEXT_TEXT = 2000;
  static final int FIELD_TEXT = 2000;
  static final int FIELDS = 10;
  static final int BUTTON_TEXT = 75;
  static final int BUTTON_VALUE = 2000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BlockKit() {}

  static ObjectNode block(String type) {
    return JSON.objectNode().put("type", type);
  }

  static ArrayNode array(Collection<? extends JsonNode> nodes) {
    return JSON.arrayNode().addAll(nodes);
  }

  static ObjectNode mrkdwn(String mrkdwn) {
    return block("mrkdwn").put("text", mrkdwn);
  }

  static ObjectNode plain(String plain) {
    return block("plain_text").put("text", plain).put("emoji", true);
  }

  static ObjectNode section(String mrkdwn) {
    return block("section").set("text", mrkdwn(mrkdwn));
  }

  static ObjectNode fields(List<String> mrkdwn) {
    return block("section").set("fields", array(mrkdwn.stream().map(BlockKit::mrkdwn).toList()));
  }

  static ObjectNode context(String mrkdwn) {
    return block("context").set("elements", array(List.of(mrkdwn(mrkdwn))));
  }

  static ObjectNode divider() {
    return block("divider");
  }

  static ObjectNode actions(String blockId, List<ObjectNode> elements) {
    return block("actions").put("block_id", blockId).set("elements", array(elements));
  }

  static ObjectNode button(String label, Emphasis emphasis, String actionId, String value) {
    ObjectNode button = block("button").set("text", plain(Words.cut(label, BUTTON_TEXT)));
    button.put("action_id", actionId).put("value", value);
    return switch (emphasis) {
      case PLAIN -> button;
      case PRIMARY -> button.put("style", "primary");
      case DANGER -> button.put("style", "danger");
    };
  }

  /** An input that must be filled in. */
  static ObjectNode input(String blockId, String label, ObjectNode element) {
    ObjectNode input = block("input").put("block_id", blockId);
    input.set("label", plain(label));
    input.set("element", element);
    return input;
  }

  static ObjectNode option(String label, String description, String value) {
    ObjectNode option = JSON.objectNode();
    option.set("text", plain(Words.cut(label, 75)));
    if (!description.isEmpty()) {
      option.set("description", plain(Words.cut(description, 75)));
    }
    return option.put("value", value);
  }

  static ObjectNode object() {
    return JSON.objectNode();
  }

  /** All characters people would read in it, which is what Slack's undocumented total counts. */
  static int characters(JsonNode node) {
    int sum = 0;
    for (var entry : node.properties()) {
      JsonNode value = entry.getValue();
      sum += value.isTextual() && entry.getKey().equals("text") ? value.asText().length() : 0;
      sum += characters(value);
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        sum += characters(element);
      }
    }
    return sum;
  }
}
