package com.terp.chatops.seed;

import com.terp.chatops.schema.Table;
import java.util.List;
import java.util.Set;

/**
 * Everything clearing takes away or changes, within the profile's tables and outside of them.
 *
 * @param unlinked references that are taken away first
 * @param deleted rows that go after that, children before their parents
 * @param collateral the part of it outside of the profile's tables, as people read it
 * @param dangling rows that stay and will mean rows that are gone, a sentence each
 */
record BlastRadius(
    List<Unlinked> unlinked,
    List<Deleted> deleted,
    List<Collateral> collateral,
    List<String> dangling) {
  static final BlastRadius NONE = new BlastRadius(List.of(), List.of(), List.of(), List.of());

  BlastRadius {
    unlinked = List.copyOf(unlinked);
    deleted = List.copyOf(deleted);
    collateral = List.copyOf(collateral);
    dangling = List.copyOf(dangling);
  }

  /**
   * Rows that go.
   *
   * @param condition which, in SQL, its columns qualified by the table's name
   * @param rows how many when it was planned
   * @param lastKey the highest key among them, as text
   * @param before tables without a foreign key whose rows go first, being found by these
   */
  record Deleted(Table table, String condition, long rows, String lastKey, Set<String> before) {
    Deleted {
      before = Set.copyOf(before);
    }
  }

  /**
   * Rows that lose references.
   *
   * @param columns that become NULL
   * @param condition which, in SQL, its columns qualified by the table's name
   * @param rows how many when it was planned
   * @param lastKey the highest key among them, as text
   */
  record Unlinked(Table table, List<String> columns, String condition, long rows, String lastKey) {
    Unlinked {
      columns = List.copyOf(columns);
    }
  }
}
