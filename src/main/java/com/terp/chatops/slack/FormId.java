package com.terp.chatops.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries in its private metadata: ids, never state.
 *
 * @param proposal the proposal to confirm, or empty
 * @param command what was asked for, in the grammar's words
 */
record FormId(String proposal, String channel, @Nullable String thread, String command) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LIMIT = 3000;

  static FormId of(String command, Ask ask) {
    return new FormId("", ask.channel(), ask.thread(), command);
  }

  FormId proposing(String id) {
    return new FormId(id, channel, thread, command);
  }

  static FormId parse(String metadata) {
    try {
      JsonNode node = JSON.readTree(metadata);
      JsonNode thread = node.path("thread");
      return new FormId(
          node.path("proposal").asText(),
          node.path("channel").asText(),
          thread.isTextual() ? thread.asText() : null,
          node.path("command").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a form came back without its id", e);
    }
  }

  String metadata() {
    ObjectNode node = JSON.createObjectNode();
    node.put("proposal", proposal).put("channel", channel).put("thread", thread);
    String full = node.deepCopy().put("command", command).toString();
    return full.length() <= LIMIT ? full : node.toString();
  }
}
