package com.terp.chatops.seed;

import com.terp.chatops.run.Words;
import com.terp.chatops.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** What somebody should know before they say yes to a plan. */
final class Warnings {
  private Warnings() {}

  static List<String> of(List<PlannedTable> tables, BlastRadius radius, List<String> differences) {
    List<String> warnings = new ArrayList<>();
    long copied =
        radius.deleted().stream().mapToLong(BlastRadius.Deleted::rows).sum()
            + radius.unlinked().stream().mapToLong(BlastRadius.Unlinked::rows).sum();
    if (copied > 0) {
      warnings.add(
          "A copy of %s is kept on the same server until the run is undone."
              .formatted(Words.rows(copied)));
    }
    tables.stream()
        .filter(t -> t.plan().inserted() > 0)
        .filter(t -> !t.live().column(t.keyColumn()).map(Column::autoIncrement).orElse(false))
        .map(t ->
            "Keys of %s are not handed out by the database, so they cannot be reserved; the run stops if somebody else takes one."
                .formatted(t.name()))
        .forEach(warnings::add);
    warnings.addAll(differences);
    return warnings;
  }
}
