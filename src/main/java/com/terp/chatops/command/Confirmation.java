package com.terp.chatops.command;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's yes to a proposal.
 *
 * @param proposal the id of {@link Proposal.Ready}
 * @param reason why; at least 5 characters
 * @param word what was typed to confirm, or null where nothing had to be
 * @param requestKey unique to this yes; delivering it twice starts one run
 */
public record Confirmation(
    String proposal, String reason, @Nullable String word, Asker asker, String requestKey) {}
