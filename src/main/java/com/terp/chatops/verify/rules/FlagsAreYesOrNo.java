package com.terp.chatops.verify.rules;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/** {@code tinyint(1)} holds any small number. */
final class FlagsAreYesOrNo extends Scan {
  FlagsAreYesOrNo() {
    super("Every flag is yes or no", Weight.RULE);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> column.fullType().startsWith("tinyint(1)"))
        .map(column ->
            new Flaw(
                ColumnNames.in(column) + " NOT IN (0, 1)",
                "rows of %s whose %s is neither 0 nor 1".formatted(table.name(), column.name())))
        .toList();
  }
}
