package com.terp.chatops.sandbox.slack;

import java.util.List;

/** A call is refused: the error code a Slack method answers with, and what its details say. */
final class SlackError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> details;

  SlackError(String code) {
    this(code, List.of());
  }

  SlackError(String code, List<String> details) {
    super(code, null, false, false);
    this.details = List.copyOf(details);
  }

  String code() {
    return String.valueOf(getMessage());
  }

  List<String> details() {
    return details;
  }
}
