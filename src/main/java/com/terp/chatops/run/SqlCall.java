package com.terp.chatops.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Work on a connection that somebody else opens and closes.
 *
 * @param <T> what comes of it
 * @param <X> what it may throw beside SQL's own; passes through unwrapped
 */
@FunctionalInterface
public interface SqlCall<T extends @Nullable Object, X extends Exception> {
  T on(Connection connection) throws SQLException, X;
}
