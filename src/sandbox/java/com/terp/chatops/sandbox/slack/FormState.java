package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a form: what the client sent, what the form started with, and null where there is
 * nothing.
 */
final class FormState {
  private FormState() {}

  /** {@code state.values} for every element that holds a value. */
  static ObjectNode complete(ArrayNode blocks, JsonNode given) {
    ObjectNode values = Json.object();
    for (Blocks.Found found : Blocks.elements(blocks)) {
      InputType.of(found.type())
          .ifPresent(
              type ->
                  values
                      .withObjectProperty(found.blockId())
                      .set(found.actionId(), value(found, type, given)));
    }
    return values;
  }

  private static ObjectNode value(Blocks.Found found, InputType type, JsonNode given) {
    JsonNode sent = given.path(found.blockId()).path(found.actionId());
    JsonNode value = sent.isObject() ? sent.path(type.field) : found.element().path(type.initial);
    ObjectNode state = Json.object().put("type", found.type());
    state.set(type.field, InputType.isEmpty(value) ? nothing(type) : value.deepCopy());
    return state;
  }

  private static JsonNode nothing(InputType type) {
    return type.field.endsWith("s") ? Json.array() : Json.MAPPER.nullNode();
  }

  /** What Slack's client complains about before it sends anything, by block_id. */
  static Map<String, String> errors(ArrayNode blocks, ObjectNode values) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Blocks.Found found : Blocks.elements(blocks)) {
      Optional<InputType> type = InputType.of(found.type());
      if (type.isPresent() && found.isInput()) {
        JsonNode value = values.path(found.blockId()).path(found.actionId()).path(type.get().field);
        InputRules.complaint(found, type.get(), value)
            .ifPresent(error -> errors.put(found.blockId(), error));
      }
    }
    return errors;
  }
}
