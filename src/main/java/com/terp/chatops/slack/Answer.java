package com.terp.chatops.slack;

import java.time.Duration;

/** What became of one call to Slack. */
sealed interface Answer {
  /**
   * It worked.
   *
   * @param channel the channel Slack named, or empty
   * @param id the message's {@code ts}, or the view's id
   */
  record Done(String channel, String id) implements Answer {}

  /** Looked for, not there. */
  record Absent() implements Answer {}

  /** Too many calls (429): nothing happened, try again after that time. */
  record Wait(Duration after) implements Answer {}

  /** No answer, or a failure on Slack's side: it may or may not have happened. */
  record Unsure(String why) implements Answer {}

  /** Slack said no with this error code; saying it again would not help. */
  record Rejected(String error) implements Answer {}
}
