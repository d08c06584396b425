package com.terp.chatops.seed;

import com.terp.chatops.run.Words;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody should know before they say yes to a plan. */
final class Warnings {
  private Warnings() {}

  static List<String> of(SeedSpec spec, List<PlannedTable> tables, List<String> remarks) {
    List<String> warnings = new ArrayList<>();
    spec.table().flatMap(table -> broughtAlong(table, tables)).ifPresent(warnings::add);
    List<String> unreserved =
        tables.stream()
            .filter(t -> t.plan().inserted() > 0)
            .filter(t -> !t.live().column(t.keyColumn()).map(Column::autoIncrement).orElse(false))
            .map(PlannedTable::name)
            .toList();
    if (!unreserved.isEmpty()) {
      warnings.add(
          "Keys of %s are not handed out by the database, so they cannot be reserved; the run stops if somebody else takes one."
              .formatted(String.join(", ", unreserved)));
    }
    tables.stream().flatMap(table -> neverGone(table).stream()).forEach(warnings::add);
    warnings.addAll(remarks);
    return warnings;
  }

  /** InnoDB deletes no row that points to itself, and a first row has nobody else to point at. */
  private static Optional<String> neverGone(PlannedTable table) {
    return table.live().foreignKeys().stream()
        .filter(key -> key.selfReference() && !table.live().mayBeEmpty(key))
        .filter(key -> key.onDelete() == ForeignKey.OnDelete.RESTRICT)
        .filter(key -> table.plan().inserted() > 0)
        .findFirst()
        .map(key ->
            "Rows of %s must point to one of their own (%s), the first one to itself. The database deletes no such row: this seed cannot be undone."
                .formatted(table.name(), String.join(", ", key.columns())));
  }

  /** What one table cannot live without. */
  private static Optional<String> broughtAlong(String named, List<PlannedTable> tables) {
    String others =
        tables.stream()
            .filter(t -> !t.name().equals(named) && t.plan().inserted() > 0)
            .map(t -> "%s (%s)".formatted(t.name(), Words.rows(t.plan().inserted())))
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of("%s cannot live without: %s.".formatted(named, others));
  }
}
