package com.terp.chatops.seed;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The rows of one transaction, made and checked before the first of them is sent. Closing it lets
 * its memory be used again.
 */
interface ReadyChunk extends AutoCloseable {
  int rows();

  /** Sends all rows; again, if the transaction of the first time was rolled back. */
  void write(Connection connection) throws SQLException;

  @Override
  void close();
}
