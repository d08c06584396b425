package com.terp.chatops.run;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way to the server that holds the bot's own tables. An {@link SQLException} comes out as a
 * {@link ChatOpsException} that names the server and what to do next.
 */
public interface Transactions {
  /** The name of the schema with the bot's own tables. */
  String botSchema();

  /** Runs a call outside a transaction: every statement for itself. */
  <T extends @Nullable Object, X extends Exception> T read(SqlCall<T, X> call) throws X;

  /** Runs a call in a transaction: committed at its end, rolled back if it throws anything. */
  <T extends @Nullable Object, X extends Exception> T tx(SqlCall<T, X> call) throws X;

  /** Connections for short work that others organise; close each to give it back. */
  DataSource pool();

  /**
   * A connection of the caller's own, never from a pool, in auto-commit mode; the caller closes it.
   *
   * @param purpose what it is for, for example {@code lock}; shown in the server's process list
   */
  Connection dedicated(String purpose);
}
