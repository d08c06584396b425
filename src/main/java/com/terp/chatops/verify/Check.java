package com.terp.chatops.verify;

import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.SQLException;

/** One question about the data. Reads only. */
interface Check {
  /** What should be true, as a short statement. */
  String title();

  /** How bad it is where it is not true. */
  default Severity severity() {
    return Severity.BROKEN;
  }

  Verdict on(Connection connection, LiveSchema schema) throws SQLException;

  enum Severity {
    BROKEN,
    /** Worth a look; may be meant so. */
    SUSPECT
  }
}
