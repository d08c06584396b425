package com.terp.chatops.seed;

import java.util.List;

/**
 * A reference table that should hold what the profile says and nothing else. What is missing is
 * added; whatever differs is named and left as it is.
 *
 * @param compared columns whose values should be the profile's; the natural key decides which row
 */
public record Reconciled(String table, List<String> compared) {
  public Reconciled {
    compared = List.copyOf(compared);
  }
}
