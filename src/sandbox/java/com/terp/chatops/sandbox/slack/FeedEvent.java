package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Something the page shows at once; {@code onlyFor} names the one person who may see it. */
record FeedEvent(Optional<String> onlyFor, ObjectNode json) {

  static FeedEvent toAll(String type) {
    return new FeedEvent(Optional.empty(), Json.object().put("type", type));
  }

  static FeedEvent to(String user, String type) {
    return new FeedEvent(Optional.of(user), Json.object().put("type", type));
  }

  boolean visibleTo(String user) {
    return onlyFor.isEmpty() || onlyFor.get().equals(user);
  }
}
