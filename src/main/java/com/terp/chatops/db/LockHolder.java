package com.terp.chatops.db;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The session that holds a lock. Only its number is always known: other users' sessions are
 * invisible without the PROCESS privilege.
 *
 * @param connection the server's connection id
 * @param session what the server shows of it, or null where it shows nothing
 * @param viewer the account that looked, as a GRANT names it
 */
public record LockHolder(long connection, @Nullable Session session, String viewer) {
  /**
   * What a session is and does.
   *
   * @param host client host and port
   * @param time since its last statement began
   * @param statement what it executes now, cut short; null where it waits for its client
   * @param busyBeside how many other sessions of this user, from this host and in this schema,
   *     execute something now: a script may hold the lock on one connection and work on others
   */
  public record Session(
      String user, String host, Duration time, @Nullable String statement, int busyBeside) {
    /** Whether its client does something now, through this session or one beside it. */
    public boolean busy() {
      return statement != null || busyBeside > 0;
    }
  }
}
