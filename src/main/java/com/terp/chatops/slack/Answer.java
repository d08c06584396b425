package com.terp.chatops.slack;

import java.time.Duration;
import java.util.Set;

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
  record Rejected(String error) implements Answer {
    private static final Set<String> OF_THE_TOKEN =
        Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

    /** Whether it says nothing about what was sent, only that our token is good for nothing. */
    boolean ofTheToken() {
      return OF_THE_TOKEN.contains(error);
    }
  }
}
