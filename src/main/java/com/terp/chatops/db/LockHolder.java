package com.terp.chatops.db;

import org.jspecify.annotations.Nullable;

/**
 * The session that holds a lock. Only its number is always known: other users' sessions are
 * invisible without the PROCESS privilege.
 *
 * @param connection the server's connection id
 * @param host client host and port
 * @param idleSeconds since its last statement began
 */
public record LockHolder(
    long connection, @Nullable String user, @Nullable String host, @Nullable Long idleSeconds) {}
