package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An object with the fields that it must and may have; any other field is a problem. */
final class Fields implements Shape {
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  /** An object that says its type; the type itself was looked at by whoever chose this shape. */
  static Fields typed() {
    return new Fields().optional("type", Shape.anyString());
  }

  /** A block: typed, and with an id. */
  static Fields block() {
    return typed().optional("block_id", Shape.string(0, 255));
  }

  /** An interactive element: typed, and with an id. */
  static Fields element() {
    return typed().optional("action_id", Shape.string(0, 255));
  }

  Fields required(String name, Shape shape) {
    required.add(name);
    return optional(name, shape);
  }

  Fields optional(String name, Shape shape) {
    shapes.put(name, shape);
    return this;
  }

  @Override
  public void check(JsonNode node, Place place) {
    if (!node.isObject()) {
      place.report("must provide an object");
      return;
    }
    for (String name : required) {
      place.require(node.hasNonNull(name), "missing required field: " + name);
    }
    node.properties()
        .forEach(
            field -> {
              Shape shape = shapes.get(field.getKey());
              if (shape == null) {
                place.report("invalid additional property: " + field.getKey());
              } else if (!field.getValue().isNull()) {
                shape.check(field.getValue(), place.at(field.getKey()));
              }
            });
  }
}
