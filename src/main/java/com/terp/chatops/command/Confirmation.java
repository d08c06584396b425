package com.terp.chatops.command;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's yes to a proposal.
 *
 * @param proposal the id of {@link Proposal.Ready}
 * @param reason why; at least {@link #SHORTEST_REASON} characters
 * @param word what was typed to confirm, or null where nothing had to be
 */
public record Confirmation(String proposal, String reason, @Nullable String word, Asker asker) {
  /** So many characters a reason has at least. */
  public static final int SHORTEST_REASON = 5;
}
