package com.terp.chatops.ledger;

import java.time.Clock;

/** Everything that is written down about what a run does to the database. */
public record Books(Ledger ledger, Snapshots snapshots, TableStates states, KeptRows kept) {
  /**
   * The books of one environment.
   *
   * @param botSchema the schema that holds them
   */
  public static Books of(String botSchema, Clock clock) {
    return new Books(
        new Ledger(botSchema, clock),
        new Snapshots(botSchema, clock),
        new TableStates(botSchema),
        new KeptRows(botSchema));
  }
}
