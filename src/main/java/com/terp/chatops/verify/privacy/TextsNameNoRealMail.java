package com.terp.chatops.verify.privacy;

import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;

/** Notes, messages and JSON of every table, less the columns {@link MailsAreReserved} looks at. */
final class TextsNameNoRealMail extends Scan {
  private static final Set<String> MAIL = Set.of("email", "mail", "emailed");

  TextsNameNoRealMail() {
    super("No text names the mail address of somebody", Weight.HABIT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(ColumnNames::isProse)
        .filter(column -> !ColumnNames.speaksOf(column, MAIL))
        .map(column -> {
          String text = "LOWER(CONVERT(%s USING utf8mb4))".formatted(ColumnNames.in(column));
          return new Flaw(
              "%1$s LIKE '%%@%%' AND REGEXP_REPLACE(%2$s, '%3$s', ' ') REGEXP '%4$s'"
                  .formatted(ColumnNames.in(column), text, Reserved.RESERVED_MAIL, Reserved.MAIL),
              ColumnNames.in(column) + " LIKE '%@%'",
              "rows of %s whose %s names a mail address of somebody"
                  .formatted(table.name(), column.name()));
        })
        .toList();
  }
}
