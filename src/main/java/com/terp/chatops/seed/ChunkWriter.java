package com.terp.chatops.seed;

import java.sql.Connection;
import java.sql.SQLException;

/** One way of getting a chunk's rows into a table, within the chunk's transaction. */
sealed interface ChunkWriter permits InsertWriter {
  /**
   * Writes rows of a table.
   *
   * @param from the first of them, counted from 0 among the rows to write
   * @param count how many
   */
  void write(Connection connection, PlannedTable table, long from, int count) throws SQLException;
}
