package com.terp.chatops.undo;

/**
 * How rows are taken back.
 *
 * @param whole the most rows that are taken back in one transaction; more are done chunk by chunk
 * @param connections how many chunks are in work at once then, from 1
 */
public record UndoLimits(long whole, int connections) {
  /** Up to here an undo is done wholly or not at all. */
  public static final UndoLimits DEFAULT = new UndoLimits(20_000, 2);

  public UndoLimits {
    if (connections < 1) {
      throw new IllegalArgumentException(connections + " connections");
    }
  }
}
