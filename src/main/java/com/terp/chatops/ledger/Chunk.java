package com.terp.chatops.ledger;

import com.terp.chatops.run.RunId;

/**
 * One transaction's worth of a run, as its ledger row has it.
 *
 * @param seq its place in the run, from 1
 * @param firstKey primary key of its first row, as text; empty where keys are not ranged
 * @param lastKey primary key of its last row, as text; empty where keys are not ranged
 * @param digest over every column of its rows
 * @param snapshot the number of the snapshot that holds what was taken away, or of the copy that
 *     names the rows written; 0 where there is none
 */
public record Chunk(
    RunId run,
    int seq,
    Kind kind,
    String table,
    String firstKey,
    String lastKey,
    long rows,
    String digest,
    int snapshot) {

  /** What the transaction did to its rows. */
  public enum Kind {
    /** Inserted rows: with planned keys without gaps, or named by a copy. */
    LOADED,
    /** Moved rows into a snapshot. */
    CLEARED,
    /** Took references away, after copying the rows into a snapshot. */
    UNLINKED,
    /** Worked columns of rows that stay out anew, after copying the rows into a snapshot. */
    DERIVED
  }

  /** Whether its rows are all between its first and its last key. */
  public boolean ranged() {
    return !firstKey.isEmpty() || !lastKey.isEmpty();
  }

  /** The keys of a loaded chunk that is ranged: all of them, and nobody else's. */
  public KeyRange keys() {
    return new KeyRange(Long.parseLong(firstKey), Long.parseLong(lastKey));
  }
}
