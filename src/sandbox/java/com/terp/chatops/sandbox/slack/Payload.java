package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is delivered to the bot.
 *
 * @param kind how it travels
 * @param type what a reader calls it: the command, the interaction's or the event's type
 * @param retry 0 for the first delivery
 * @param retryReason why it is delivered again; empty at first
 */
record Payload(Kind kind, String type, ObjectNode body, int retry, String retryReason) {

  /** The three ways of a payload, with the name of its Socket Mode envelope. */
  enum Kind {
    COMMAND("slash_commands"),
    INTERACTION("interactive"),
    EVENT("events_api");

    final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }
  }

  static Payload of(Kind kind, String type, ObjectNode body) {
    return new Payload(kind, type, body, 0, "");
  }

  Payload again(int number, String reason) {
    return new Payload(kind, type, body, number, reason);
  }
}
