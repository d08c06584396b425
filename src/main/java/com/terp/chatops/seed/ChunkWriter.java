package com.terp.chatops.seed;

/** One way of getting rows into a table. Thread-safe. */
sealed interface ChunkWriter permits InsertWriter, LoadDataWriter {
  /**
   * Makes the rows of the next transaction, without a database.
   *
   * @param from the first of them, counted from 0 among the rows to write
   * @return at least one row
   * @throws com.terp.chatops.run.ChatOpsException if one of them may not be sent
   */
  ReadyChunk prepare(PlannedTable table, long from);
}
