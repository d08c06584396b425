package com.terp.chatops.run;

import org.jspecify.annotations.Nullable;

/** Where a command came from, and so where its answer goes. */
public sealed interface Origin {
  /**
   * A Slack conversation.
   *
   * @param channel the channel's id
   * @param thread the {@code ts} of the thread's root message, or null where the command starts a
   *     thread of its own
   */
  record Slack(String channel, @Nullable String thread) implements Origin {}

  /** The command line. */
  record Shell() implements Origin {}
}
