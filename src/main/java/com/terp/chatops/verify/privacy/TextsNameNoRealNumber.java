package com.terp.chatops.verify.privacy;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;

/**
 * Notes, messages and JSON of every table: telephone numbers outside 555-01xx, numbers of social
 * security and of cards, as people write them.
 */
final class TextsNameNoRealNumber extends Scan {
  private static final String RESERVED =
      "[2-9][0-9]{2}[)]?[ .-]+555[ .-]01[0-9]{2}|4111[ -]1111[ -]1111[ -]1111";

  private static final String NUMBER =
      "(^|[^0-9-])([(]?[2-9][0-9]{2}[)]?[ .-]+[2-9][0-9]{2}[.-][0-9]{4}"
          + "|[0-8][0-9]{2}-[0-9]{2}-[0-9]{4}"
          + "|[3-6][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4})([^0-9-]|$)";

  TextsNameNoRealNumber() {
    super("No text names the telephone or card of somebody", Weight.HINT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(ColumnNames::isProse)
        .map(column -> {
          String text = "CONVERT(%s USING utf8mb4)".formatted(ColumnNames.in(column));
          return new Flaw(
              "%1$s REGEXP '[0-9][ .-][0-9]{4}' AND REGEXP_REPLACE(%2$s, '%3$s', ' ') REGEXP '%4$s'"
                  .formatted(ColumnNames.in(column), text, RESERVED, NUMBER),
              "rows of %s whose %s may name somebody's number"
                  .formatted(table.name(), column.name()));
        })
        .toList();
  }
}
