package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;

/** How long blocks are, as the undocumented limit on a message's total counts them. */
final class Lengths {
  /** A message of markdown blocks is refused beyond about this many characters. */
  private static final int MAX_MESSAGE = 13_200;

  /** What a block costs beside its text; a divider shortens what the others may say. */
  private static final int CONTAINER = 33;

  private static final Set<String> NOT_TEXT =
      Set.of("type", "block_id", "action_id", "style", "align", "value");

  private Lengths() {}

  static boolean tooLong(ArrayNode blocks) {
    return of(blocks) + CONTAINER * (blocks.size() - 1) > MAX_MESSAGE;
  }

  /** Characters of every text below the node. */
  static int of(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().length();
    }
    if (node.isArray()) {
      return node.valueStream().mapToInt(Lengths::of).sum();
    }
    return node.properties().stream()
        .filter(field -> !NOT_TEXT.contains(field.getKey()))
        .mapToInt(field -> of(field.getValue()))
        .sum();
  }
}
