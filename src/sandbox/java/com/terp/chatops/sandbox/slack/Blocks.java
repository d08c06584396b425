package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the elements and texts of blocks, and gives ids to those that came without. */
final class Blocks {
  private static final Set<String> READABLE = Set.of("text", "alt_text", "url", "title", "label");

  /** An interactive element, with the block that holds it. */
  record Found(ObjectNode block, ObjectNode element) {
    String blockId() {
      return Json.text(block, "block_id").orElse("");
    }

    String actionId() {
      return Json.text(element, "action_id").orElse("");
    }

    String type() {
      return Json.text(element, "type").orElse("");
    }

    boolean isInput() {
      return Json.text(block, "type").orElse("").equals("input");
    }
  }

  private Blocks() {}

  static List<Found> elements(ArrayNode blocks) {
    List<Found> found = new ArrayList<>();
    for (JsonNode node : blocks) {
      if (node instanceof ObjectNode block) {
        Json.children(block, "elements").forEach(element -> add(found, block, element));
        Json.child(block, "accessory").ifPresent(element -> add(found, block, element));
        Json.child(block, "element").ifPresent(element -> add(found, block, element));
      }
    }
    return found;
  }

  private static void add(List<Found> found, ObjectNode block, JsonNode element) {
    if (element instanceof ObjectNode object && object.has("action_id")) {
      found.add(new Found(block, object));
    }
  }

  /** The element whose action id or label this is. */
  static Optional<Found> named(ArrayNode blocks, String actionIdOrLabel) {
    List<Found> all = elements(blocks);
    return all.stream()
        .filter(found -> found.actionId().equals(actionIdOrLabel))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(found -> label(found.element()).equals(actionIdOrLabel))
                    .findFirst());
  }

  static String label(ObjectNode element) {
    return Json.child(element, "text").flatMap(text -> Json.text(text, "text")).orElse("");
  }

  static Stream<String> texts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object.properties().stream()
          .flatMap(
              field ->
                  field.getValue().isTextual() && READABLE.contains(field.getKey())
                      ? Stream.of(field.getValue().asText())
                      : texts(field.getValue()));
    }
    return node.isArray() ? node.valueStream().flatMap(Blocks::texts) : Stream.empty();
  }

  /** A copy in which every block has a block_id and every interactive element an action_id. */
  static ArrayNode withIds(ArrayNode blocks, Supplier<String> ids) {
    ArrayNode copy = blocks.deepCopy();
    for (JsonNode node : copy) {
      if (node instanceof ObjectNode block) {
        giveId(block, "block_id", ids);
        if (!Json.text(block, "type").orElse("").equals("context")) {
          Json.children(block, "elements").forEach(element -> giveActionId(element, ids));
        }
        Json.child(block, "accessory").ifPresent(element -> giveActionId(element, ids));
        Json.child(block, "element").ifPresent(element -> giveActionId(element, ids));
      }
    }
    return copy;
  }

  private static void giveActionId(JsonNode node, Supplier<String> ids) {
    if (node instanceof ObjectNode element) {
      String type = Json.text(element, "type").orElse("");
      if (!type.equals("image") && !type.startsWith("rich_text")) {
        giveId(element, "action_id", ids);
      }
    }
  }

  private static void giveId(ObjectNode node, String field, Supplier<String> ids) {
    if (Json.text(node, field).orElse("").isEmpty()) {
      node.put(field, ids.get());
    }
  }
}
