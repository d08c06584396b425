package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a node of a block must look like; reports where it doesn't. */
@FunctionalInterface
interface Shape {
  void check(JsonNode node, Place place);

  /** Whatever it is. */
  static Shape anything() {
    return (node, place) -> {};
  }

  static Shape bool() {
    return (node, place) -> place.require(node.isBoolean(), "must provide a boolean");
  }

  /** A whole number within these bounds. */
  static Shape number(long min, long max) {
    return (node, place) -> {
      if (!node.isIntegralNumber()) {
        place.report("must provide an integer");
      } else {
        place.require(
            node.asLong() >= min && node.asLong() <= max,
            "must be between %d and %d".formatted(min, max));
      }
    };
  }

  /** A string of so many characters. */
  static Shape string(int min, int max) {
    return (node, place) -> {
      if (!node.isTextual()) {
        place.report("must provide a string");
        return;
      }
      int length = node.asText().codePointCount(0, node.asText().length());
      place.require(length >= min, "must be more than %d characters".formatted(min - 1));
      place.require(length <= max, "must be less than %d characters".formatted(max + 1));
    };
  }

  static Shape anyString() {
    return (node, place) -> place.require(node.isTextual(), "must provide a string");
  }

  /** A string that has this form; what it should be is for the reader. */
  static Shape form(String regex, String what) {
    return (node, place) ->
        place.require(node.isTextual() && node.asText().matches(regex), "must be " + what);
  }

  /** One of these words. */
  static Shape word(String... words) {
    List<String> allowed = List.of(words);
    return (node, place) ->
        place.require(
            node.isTextual() && allowed.contains(node.asText()),
            "must be one of: " + String.join(", ", allowed));
  }

  /** A list of so many of these. */
  static Shape list(Shape item, int min, int max) {
    return (node, place) -> {
      if (!node.isArray()) {
        place.report("must provide an array");
        return;
      }
      place.require(node.size() >= min, "no fewer than %d items allowed".formatted(min));
      place.require(node.size() <= max, "no more than %d items allowed".formatted(max));
      for (int i = 0; i < node.size(); i++) {
        item.check(node.get(i), place.at(i));
      }
    };
  }

  /** All of these at once. */
  default Shape and(Shape other) {
    return (node, place) -> {
      check(node, place);
      other.check(node, place);
    };
  }
}
