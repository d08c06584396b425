package com.terp.chatops.sandbox.slack.blockkit;

import java.util.Map;

/** Text objects. */
final class Texts {
  private Texts() {}

  /** {@code plain_text} only, of 1 to {@code max} characters. */
  static Shape plain(int max) {
    return new ByType(Map.of("plain_text", plainFields(max)));
  }

  /** {@code plain_text} or {@code mrkdwn}, of 1 to {@code max} characters. */
  static Shape any(int max) {
    Shape mrkdwn =
        Fields.typed().required("text", Shape.string(1, max)).optional("verbatim", Shape.bool());
    return new ByType(Map.of("plain_text", plainFields(max), "mrkdwn", mrkdwn));
  }

  private static Shape plainFields(int max) {
    return Fields.typed().required("text", Shape.string(1, max)).optional("emoji", Shape.bool());
  }
}
