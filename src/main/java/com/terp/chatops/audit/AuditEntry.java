package com.terp.chatops.audit;

import java.time.Instant;

/**
 * An event as it is recorded.
 *
 * @param seq grows with every event
 */
public record AuditEntry(long seq, Instant at, AuditEvent event) {}
