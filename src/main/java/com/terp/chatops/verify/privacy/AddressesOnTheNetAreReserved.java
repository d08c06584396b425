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
 * Columns of text that hold an IP address by their name hold one of documentation or of a private
 * network.
 */
final class AddressesOnTheNetAreReserved extends Scan {
  private static final Set<String> ADDRESS = Set.of("ip");

  AddressesOnTheNetAreReserved() {
    super("Addresses on the net belong to nobody", Weight.HABIT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isText(column) && ColumnNames.speaksOf(column, ADDRESS))
        .map(column ->
            new Flaw(
                "%1$s <> '' AND LOWER(%1$s) NOT REGEXP '%2$s'"
                    .formatted(ColumnNames.in(column), Reserved.ADDRESS),
                ColumnNames.in(column) + " <> ''",
                "rows of %s whose %s may be somebody's".formatted(table.name(), column.name())))
        .toList();
  }
}
