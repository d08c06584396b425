package com.terp.chatops.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is on the server.
 *
 * @param type the bare data type in lower case, for example {@code decimal}
 * @param fullType the type with length, sign and values, for example {@code decimal(15,2)}
 * @param hasDefault whether an INSERT may leave it out; a nullable column without DEFAULT counts
 * @param length characters for text types, or null
 * @param precision digits for numeric types, or null
 * @param scale digits behind the point for numeric types, or null
 * @param values of an enum or set; else empty
 */
public record Column(
    String name,
    String type,
    String fullType,
    boolean nullable,
    boolean hasDefault,
    boolean autoIncrement,
    boolean generated,
    @Nullable Long length,
    @Nullable Integer precision,
    @Nullable Integer scale,
    List<String> values) {
  private static final Set<String> INTEGERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

  public Column {
    values = List.copyOf(values);
  }

  /** Whether it is of one of the server's integer types. */
  public boolean isInteger() {
    return INTEGERS.contains(type);
  }
}
