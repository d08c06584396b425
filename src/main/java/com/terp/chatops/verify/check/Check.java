package com.terp.chatops.verify.check;

import java.sql.SQLException;

/** One question about the data. Reads only, and depends on nothing but the data. */
public interface Check {
  /** What should be true, as a short statement without a full stop. */
  String title();

  /**
   * The answer.
   *
   * @throws SQLException if the database could not answer, or the schema lacks what is asked for
   */
  Verdict on(Snapshot snapshot) throws SQLException;
}
