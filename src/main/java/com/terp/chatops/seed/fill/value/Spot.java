package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.fill.check.Bounds;
import java.util.Optional;

/**
 * A column that needs values.
 *
 * @param name the column's name in lower case with underscores
 * @param noun one of what the table holds, in lower case with underscores
 * @param standard its plain DEFAULT, if it has one
 * @param bounds what CHECKs on this column alone allow
 */
public record Spot(
    Table table,
    Column column,
    String name,
    String noun,
    Optional<String> standard,
    Bounds bounds) {
  /** How many characters fit. */
  int room() {
    Long length = column.length();
    int most = length == null ? 10_000 : (int) Math.min(length, 10_000);
    return Math.min(most, bounds.longest());
  }

  boolean unsigned() {
    return column.fullType().contains("unsigned");
  }
}
