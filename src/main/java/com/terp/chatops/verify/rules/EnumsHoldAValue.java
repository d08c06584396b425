package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** A wrong value is stored as an empty one while the server is not strict. */
final class EnumsHoldAValue extends Scan {
  EnumsHoldAValue() {
    super("Every choice is one of its values", Weight.RULE);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> column.type().equals("enum"))
        .map(column ->
            new Flaw(
                ColumnNames.in(column) + " + 0 = 0",
                "rows of %s whose %s is none of its values".formatted(table.name(), column.name())))
        .toList();
  }
}
