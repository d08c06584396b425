package com.terp.chatops.run;

import java.time.Instant;

/**
 * Who has a lease.
 *
 * @param run the run it was taken for; {@link RunStore#find} knows who asked and its thread
 * @param instance the process of the bot that runs it
 * @param since when it was taken
 */
public record LeaseHolder(RunId run, String instance, Instant since) {}
