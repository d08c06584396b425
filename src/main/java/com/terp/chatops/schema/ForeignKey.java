package com.terp.chatops.schema;

import java.util.List;

/**
 * A declared foreign key.
 *
 * @param child the table that holds the key
 * @param columns of the child, in key order
 * @param parent the table it points to
 * @param parentColumns in the same order as {@code columns}
 * @param onDelete what deleting a parent row does to the child row
 */
public record ForeignKey(
    String name,
    String child,
    List<String> columns,
    String parent,
    List<String> parentColumns,
    OnDelete onDelete) {
  public ForeignKey {
    columns = List.copyOf(columns);
    parentColumns = List.copyOf(parentColumns);
  }

  /** RESTRICT and NO ACTION are the same to InnoDB, and MariaDB reports the one as the other. */
  public enum OnDelete {
    CASCADE,
    SET_NULL,
    RESTRICT
  }

  public boolean selfReference() {
    return child.equals(parent);
  }
}
