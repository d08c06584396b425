package com.terp.chatops.seed;

/**
 * How rows are sent.
 *
 * @param way with which statement
 * @param rows the most in one transaction
 * @param bytes about the most in one transaction, with LOAD DATA
 * @param connections how many tables are in work at once, from 1
 */
public record LoadLimits(Way way, int rows, int bytes, int connections) {
  /** Long enough to cost nothing, short enough that nobody waits for a lock of ours. */
  public static final LoadLimits DEFAULT = new LoadLimits(Way.QUICKEST, 10_000, 4 * 1024 * 1024, 2);

  public LoadLimits {
    if (rows < 1 || bytes < 1 || connections < 1) {
      throw new IllegalArgumentException(
          "cannot load %d rows, %d bytes, %d connections".formatted(rows, bytes, connections));
    }
  }

  /** With which statement rows are sent. */
  public enum Way {
    /** LOAD DATA LOCAL where the server takes it, INSERT elsewhere. */
    QUICKEST,
    /** INSERT, everywhere. */
    INSERT
  }

  /** The same with another statement. */
  public LoadLimits with(Way other) {
    return new LoadLimits(other, rows, bytes, connections);
  }
}
