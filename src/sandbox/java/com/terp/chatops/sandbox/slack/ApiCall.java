package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One call of a Web API method with its arguments, whether they came as a form or as JSON. */
record ApiCall(String method, ObjectNode arguments) {

  Optional<String> text(String name) {
    JsonNode value = arguments.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  String required(String name) {
    return text(name)
        .orElseThrow(
            () ->
                new SlackError(
                    "invalid_arguments", List.of("[ERROR] missing required field: " + name)));
  }

  boolean flag(String name) {
    String value = text(name).orElse("false");
    return value.equals("true") || value.equals("1");
  }

  int number(String name, int otherwise) {
    try {
      return text(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new SlackError("invalid_arguments", List.of("[ERROR] must be a number: " + name));
    }
  }

  /** An argument that is JSON itself: a string of it in a form, a tree in a JSON body. */
  Optional<JsonNode> json(String name, String errorIfMalformed) {
    JsonNode value = arguments.path(name);
    if (value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        value.isTextual()
            ? Json.parse(value.asText()).orElseThrow(() -> new SlackError(errorIfMalformed))
            : value);
  }

  Optional<ObjectNode> object(String name, String errorIfMalformed) {
    return json(name, errorIfMalformed)
        .map(
            node -> {
              if (node instanceof ObjectNode object) {
                return object;
              }
              throw new SlackError(errorIfMalformed);
            });
  }

  Optional<ArrayNode> list(String name, String errorIfMalformed) {
    return json(name, errorIfMalformed)
        .map(
            node -> {
              if (node instanceof ArrayNode array) {
                return array;
              }
              throw new SlackError(errorIfMalformed);
            });
  }
}
