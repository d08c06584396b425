package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** A block_id once in all blocks; an action_id once in its block. */
final class Uniqueness {
  private Uniqueness() {}

  static void check(JsonNode blocks, Place place) {
    Set<String> blockIds = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      once(blocks.get(i), "block_id", blockIds, place.at(i));
      Set<String> actionIds = new HashSet<>();
      JsonNode elements = blocks.get(i).path("elements");
      for (int k = 0; k < elements.size(); k++) {
        once(elements.get(k), "action_id", actionIds, place.at(i).at("elements").at(k));
      }
    }
  }

  private static void once(JsonNode node, String field, Set<String> seen, Place place) {
    String id = node.path(field).asText("");
    if (!id.isEmpty() && !seen.add(id)) {
      place.at(field).report("`%s` %s already exists".formatted(field, id));
    }
  }
}
