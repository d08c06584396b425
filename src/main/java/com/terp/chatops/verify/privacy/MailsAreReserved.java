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
 * Columns of text that hold a mail address by their name lead to example.com, test and the like. In
 * a database where most do, another one looks like a real person.
 */
final class MailsAreReserved extends Scan {
  private static final Set<String> MAIL = Set.of("email", "mail", "emailed");

  MailsAreReserved() {
    super("Mail addresses belong to nobody", Weight.HABIT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isText(column) && ColumnNames.speaksOf(column, MAIL))
        .map(column ->
            new Flaw(
                "%1$s LIKE '%%@%%' AND LOWER(%1$s) NOT REGEXP '@%2$s$'"
                    .formatted(ColumnNames.in(column), Reserved.DOMAIN),
                ColumnNames.in(column) + " LIKE '%@%'",
                "rows of %s whose %s may reach somebody".formatted(table.name(), column.name())))
        .toList();
  }
}
