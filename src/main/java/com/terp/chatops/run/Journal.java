package com.terp.chatops.run;

import org.jooq.DSLContext;

/**
 * Writes what happens to a run into the record, in the transaction in which it happens: what cannot
 * be recorded does not happen.
 */
@FunctionalInterface
public interface Journal {
  /** Records nothing. */
  Journal NONE = (sql, event, request) -> {};

  /**
   * Records one event.
   *
   * @param sql within the transaction that changes the run's state
   */
  void write(DSLContext sql, RunEvent event, RunRequest request);
}
