package com.terp.chatops.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that means a row elsewhere without the schema saying so. NULL means nothing.
 *
 * @param typeColumn the column of the child that says what kind of row is meant, or null where
 *     there is only one kind
 * @param type its value for this reference, to be compared without regard to case, or null
 * @param word a value that means no row and is right all the same, or null
 */
public record SoftReference(
    String child,
    String column,
    String parent,
    String parentColumn,
    @Nullable String typeColumn,
    @Nullable String type,
    @Nullable String word) {

  /**
   * All that are declared in {@code soft-references.txt}, in its order; several for a column that
   * means several kinds of rows.
   */
  public static List<SoftReference> declared() {
    return SoftReferences.READ.references();
  }

  /**
   * The columns declared to be no reference although they look like one, as {@code table.column}.
   */
  public static List<String> noReferences() {
    return SoftReferences.READ.others();
  }

  /** Whether the live schema has every table and column it names. */
  public boolean fits(LiveSchema schema) {
    return has(schema, child, column)
        && has(schema, parent, parentColumn)
        && (typeColumn == null || has(schema, child, typeColumn));
  }

  private static boolean has(LiveSchema schema, String table, String column) {
    return schema.has(table) && schema.table(table).column(column).isPresent();
  }
}
