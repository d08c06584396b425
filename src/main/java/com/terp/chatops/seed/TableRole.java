package com.terp.chatops.seed;

/** What a table is to a profile. */
public enum TableRole {
  /** Counted exactly by the profile. */
  CORE,
  /** Follows from core rows: lines, ledger entries, movements. */
  DETAIL,
  /**
   * What core rows cannot live without and what the application may already hold: looked up by its
   * natural key, inserted where missing, never cleared.
   */
  REFERENCE,
  /**
   * Written by larger profiles only. Clearing empties it with the rest, since its rows speak of
   * core rows, with a foreign key or without; nothing is written to it.
   */
  EMPTIED
}
