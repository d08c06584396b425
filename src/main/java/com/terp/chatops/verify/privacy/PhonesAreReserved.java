package com.terp.chatops.verify.privacy;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;

/**
 * Columns of text that hold a telephone number by their name hold 555-0100 to 555-0199. Names are
 * read by word: {@code cancelled_by} is no cell.
 */
final class PhonesAreReserved extends Scan {
  private static final Set<String> PHONE =
      Set.of("phone", "telephone", "tel", "mobile", "cell", "fax", "sms");

  PhonesAreReserved() {
    super("Telephone numbers belong to nobody", Weight.HABIT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isText(column) && ColumnNames.speaksOf(column, PHONE))
        .map(column -> {
          String digits = "REGEXP_REPLACE(%s, '[^0-9]', '')".formatted(ColumnNames.in(column));
          return new Flaw(
              "LENGTH(%1$s) >= 7 AND %1$s NOT REGEXP '%2$s'".formatted(digits, Reserved.PHONE),
              "LENGTH(%s) >= 7".formatted(digits),
              "rows of %s whose %s may reach somebody".formatted(table.name(), column.name()));
        })
        .toList();
  }
}
