package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;

/** Blank where the schema wants a text. */
final class NamesAreNotBlank extends Scan {
  private static final Set<String> NAMES = Set.of("name", "title", "code", "number", "subject");

  NamesAreNotBlank() {
    super("Everything that must have a name or number has one", Weight.HABIT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isText(column) && !column.nullable())
        .filter(column -> ColumnNames.speaksOf(column, NAMES))
        .map(column ->
            new Flaw(
                "TRIM(" + ColumnNames.in(column) + ") = ''",
                "rows of %s whose %s is blank".formatted(table.name(), column.name())))
        .toList();
  }
}
