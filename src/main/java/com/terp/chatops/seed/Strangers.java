package com.terp.chatops.seed;

import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Rows outside of the plan that clearing would take along or take a reference from, and that no run
 * of ours wrote: somebody made them, and may not know what they hang on.
 */
interface Strangers {
  /** One sentence for each table that has some. */
  List<String> find(Connection connection, BlastRadius radius) throws SQLException;

  /**
   * Which rows our runs wrote and did not take back, in SQL, columns qualified by the table's name;
   * tables without any are missing.
   */
  Map<String, String> ours(Connection connection, LiveSchema schema) throws SQLException;

  /** Knows ours as well, and says nothing of others. */
  default Strangers trusting() {
    Strangers asked = this;
    return new Strangers() {
      @Override
      public List<String> find(Connection connection, BlastRadius radius) {
        return List.of();
      }

      @Override
      public Map<String, String> ours(Connection connection, LiveSchema schema)
          throws SQLException {
        return asked.ours(connection, schema);
      }
    };
  }
}
