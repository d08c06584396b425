package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a message says: fallback text, blocks (may be empty) and machine-readable metadata. */
public record Content(String text, ArrayNode blocks, Optional<ObjectNode> metadata) {

  static Content of(String text) {
    return new Content(text, Json.array(), Optional.empty());
  }
}
