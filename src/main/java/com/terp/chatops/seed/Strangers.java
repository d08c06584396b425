package com.terp.chatops.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Rows outside of the plan that clearing would take along or take a reference from, and that no run
 * of ours wrote: somebody made them, and may not know what they hang on.
 */
@FunctionalInterface
interface Strangers {
  /** Does not look for them. */
  Strangers NONE = (connection, radius) -> List.of();

  /** One sentence for each table that has some. */
  List<String> find(Connection connection, BlastRadius radius) throws SQLException;
}
