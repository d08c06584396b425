package com.terp.chatops.db;

import com.terp.chatops.run.ChatOpsException;
import java.sql.SQLException;

/** The server refused a statement, or could not be reached. */
public final class DatabaseException extends ChatOpsException {
  private final int code;

  DatabaseException(String message, SQLException cause) {
    super(message, cause);
    this.code = cause.getErrorCode();
  }

  /** The server's error number, for example 1146 for an unknown table; 0 if it was not reached. */
  public int code() {
    return code;
  }
}
