package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A call is refused: the error code a Slack method answers with, and what its details say. */
final class SlackError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> details;
  private final transient ObjectNode more = Json.object();

  SlackError(String code) {
    this(code, List.of());
  }

  SlackError(String code, List<String> details) {
    super(code, null, false, false);
    this.details = List.copyOf(details);
  }

  /** Puts one more field into the answer. */
  SlackError with(String field, String value) {
    more.put(field, value);
    return this;
  }

  String code() {
    return String.valueOf(getMessage());
  }

  List<String> details() {
    return details;
  }

  ObjectNode more() {
    return more;
  }
}
