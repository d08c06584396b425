/**
 * The way to a MySQL server: pools, dedicated connections, the bot's own schema, the advisory lock.
 */
@NullMarked
package com.terp.chatops.db;

import org.jspecify.annotations.NullMarked;
