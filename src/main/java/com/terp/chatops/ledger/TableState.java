package com.terp.chatops.ledger;

import com.terp.chatops.schema.Fingerprint;

/**
 * A table as it was before a run touched it or leaned on it.
 *
 * @param role what the table was to the run, for example {@code CORE} or {@code COLLATERAL}
 * @param maxKey the highest key the table had handed out or held, or -1 where keys are no numbers;
 *     rows above it are newer
 */
public record TableState(String table, String role, Fingerprint before, long maxKey) {}
