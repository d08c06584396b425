package com.terp.chatops.seed.fill;

import java.util.List;

/**
 * Columns that together point to a row of another table.
 *
 * @param columns of the child
 * @param parent the table they point to
 * @param parentColumns in the same order
 * @param strength who says so
 * @param optional whether they may be NULL
 */
record Reference(
    List<String> columns,
    String parent,
    List<String> parentColumns,
    Strength strength,
    boolean optional) {
  Reference {
    columns = List.copyOf(columns);
    parentColumns = List.copyOf(parentColumns);
  }

  /** What makes it a reference. */
  enum Strength {
    /** A foreign key. */
    DECLARED,
    /** A list of references the schema does not declare, or a sketch. */
    SAID,
    /** Its name alone. */
    NAMED,
    /** A foreign key that closes a circle and stays NULL. */
    CUT,
    /** A reference that closes a circle and cannot be NULL. */
    CIRCULAR
  }

  boolean enforced() {
    return strength == Strength.DECLARED || strength == Strength.CIRCULAR;
  }

  Reference as(Strength other) {
    return new Reference(columns, parent, parentColumns, other, optional);
  }
}
