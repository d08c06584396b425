package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Fills messages one after the other, each within Slack's limits. Not thread-safe. */
final class Packer {
  private static final int BLOCKS = 50;

  /** Slack refuses somewhere above 13,000 in all; it does not say where. */
  private static final int CHARACTERS = 12_000;

  private final String text;
  private final List<Content> full = new ArrayList<>();
  private final List<ObjectNode> open = new ArrayList<>();
  private int characters;

  /**
   * Begins the first message.
   *
   * @param text the escaped fallback text
   */
  Packer(String text) {
    this.text = text;
  }

  /** Adds blocks that stay together; begins another message where they would not fit. */
  void add(List<ObjectNode> group) {
    int more = group.stream().mapToInt(BlockKit::characters).sum();
    boolean secondTable = hasTable(open) && hasTable(group);
    if (!open.isEmpty()
        && (secondTable || open.size() + group.size() > BLOCKS || characters + more > CHARACTERS)) {
      close();
    }
    open.addAll(group);
    characters += more;
  }

  List<Content> contents() {
    if (!open.isEmpty()) {
      close();
    }
    return List.copyOf(full);
  }

  private void close() {
    full.add(new Content(full.isEmpty() ? text : text + " (continued)", open));
    open.clear();
    characters = 0;
  }

  /** A message takes one table. */
  private static boolean hasTable(List<ObjectNode> blocks) {
    return blocks.stream().anyMatch(block -> block.path("type").asText().equals("table"));
  }
}
