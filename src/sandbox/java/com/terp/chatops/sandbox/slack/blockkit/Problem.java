package com.terp.chatops.sandbox.slack.blockkit;

/** A rule that is broken, and where. */
public record Problem(String message, String pointer) {

  /** As Slack writes it in {@code response_metadata.messages}. */
  @Override
  public String toString() {
    return "[ERROR] " + message + " [json-pointer:" + pointer + "]";
  }
}
