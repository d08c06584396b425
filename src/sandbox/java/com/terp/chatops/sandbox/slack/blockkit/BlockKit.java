package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with blocks and views. */
public final class BlockKit {
  private static final Shape MESSAGE = Surface.MESSAGE.blocks().and(Uniqueness::check);
  private static final Shape VIEW = ViewShape.views();

  private BlockKit() {}

  /** What Slack would refuse about a message's blocks; empty when it takes them. */
  public static List<Problem> problems(ArrayNode blocks) {
    List<Problem> problems = new ArrayList<>();
    MESSAGE.check(blocks, new Place("/blocks", problems));
    return problems;
  }

  /** What Slack would refuse about this view, its blocks included. */
  public static List<Problem> problems(ObjectNode view) {
    List<Problem> problems = new ArrayList<>();
    VIEW.check(view, new Place("/view", problems));
    return problems;
  }

  /** Whether a message's blocks together say more than Slack takes. */
  public static boolean tooLong(ArrayNode blocks) {
    return Lengths.tooLong(blocks);
  }

  /** Whether there are more tables than a message may have. */
  public static boolean tooManyTables(ArrayNode blocks) {
    return blocks.valueStream().filter(b -> b.path("type").asText("").equals("table")).count() > 1;
  }
}
