package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;

/** Blank where an attachment, a picture or a receipt should be found. */
final class LinksAreNotBlank extends Scan {
  private static final Set<String> LINKS = Set.of("url");

  LinksAreNotBlank() {
    super("Addresses of attachments and pictures are not blank", Weight.HABIT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isText(column) && ColumnNames.speaksOf(column, LINKS))
        .map(column ->
            new Flaw(
                "TRIM(" + ColumnNames.in(column) + ") = ''",
                "rows of %s whose %s is blank".formatted(table.name(), column.name())))
        .toList();
  }
}
