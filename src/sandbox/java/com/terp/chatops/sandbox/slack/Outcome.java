package com.terp.chatops.sandbox.slack;

import java.time.Duration;
import java.util.Map;

/** What a person sees after a command, a click or a submission. */
public sealed interface Outcome {

  /**
   * The bot acknowledged.
   *
   * @param ackTime from sending to the acknowledgement
   * @param responseAction of a submission ({@code update}, {@code push}, {@code clear}); else empty
   */
  record Acknowledged(Duration ackTime, String responseAction) implements Outcome {}

  /** The modal stays open with these errors, by block_id. */
  record Rejected(Map<String, String> errors) implements Outcome {
    public Rejected {
      errors = Map.copyOf(errors);
    }
  }

  /**
   * Nothing came of it.
   *
   * @param error Slack's code, e.g. {@code operation_timeout}
   * @param sentence what Slack's client says
   */
  record Failed(String error, String sentence) implements Outcome {}

  /** Whether the bot acknowledged without errors. */
  default boolean ok() {
    return this instanceof Acknowledged;
  }
}
