package com.terp.chatops.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that stay where they are when a seed begins. A seed that clears leaves none in the
 * tables it writes; one that tops up leaves all.
 */
public interface Standing {
  /** No table holds a row. */
  Standing NOTHING =
      new Standing() {
        @Override
        public long rows(String table) {
          return 0;
        }

        @Override
        public List<List<@Nullable Object>> values(String table, List<String> columns, int most) {
          return List.of();
        }
      };

  /** How many rows of a table stay; 0 for a table there is not. */
  long rows(String table);

  /**
   * Some columns of the rows that stay, lowest primary key first, in the Java types of {@link
   * SeedColumn.Kind}.
   *
   * @param columns names as the live schema spells them
   * @param most how many rows to read at most
   */
  List<List<@Nullable Object>> values(String table, List<String> columns, int most);
}
