package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An object whose {@code type} says which shape it has. */
record ByType(Map<String, Shape> shapes) implements Shape {

  ByType {
    shapes = Map.copyOf(shapes);
  }

  @Override
  public void check(JsonNode node, Place place) {
    if (!node.isObject()) {
      place.report("must provide an object");
      return;
    }
    JsonNode type = node.path("type");
    if (!type.isTextual()) {
      place.report("missing required field: type");
      return;
    }
    Shape shape = shapes.get(type.asText());
    if (shape == null) {
      place.at("type").report("unsupported type: " + type.asText());
    } else {
      shape.check(node, place);
    }
  }
}
