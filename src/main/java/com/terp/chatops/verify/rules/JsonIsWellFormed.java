package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** To MariaDB, JSON is text with a check that can be switched off. */
final class JsonIsWellFormed extends Scan {
  JsonIsWellFormed() {
    super("Every JSON value is well formed", Weight.RULE);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> column.type().equals("json"))
        .map(column ->
            new Flaw(
                "JSON_VALID(" + ColumnNames.in(column) + ") = 0",
                "rows of %s whose %s is not JSON".formatted(table.name(), column.name())))
        .toList();
  }
}
