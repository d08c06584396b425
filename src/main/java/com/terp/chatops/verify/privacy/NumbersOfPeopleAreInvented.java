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
 * Numbers formed like those of social security, outside its unused areas 000, 666 and 9xx, and like
 * those of cards, less the ones for tests.
 */
final class NumbersOfPeopleAreInvented extends Scan {
  private static final String PERSON = "^[0-9]{3}-[0-9]{2}-[0-9]{4}$";
  private static final String NOBODY = "^(000|666|9[0-9][0-9])-|-00-|-0000$";
  private static final String CARD = "^[3-6][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{1,7}$";
  private static final String TEST_CARD =
      "^(4111[ -]?1111|4242[ -]?4242|5555[ -]?5555|4000[ -]?00|3782[ -]?822|6011[ -]?1111)";
  private static final Set<String> NUMBERS =
      Set.of("ssn", "social", "security", "tax", "ein", "card", "account", "license");

  NumbersOfPeopleAreInvented() {
    super("Numbers of people and cards belong to nobody", Weight.HINT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.columns().stream()
        .filter(column -> ColumnNames.isText(column) && ColumnNames.speaksOf(column, NUMBERS))
        .map(column ->
            new Flaw(
                "((%1$s REGEXP '%2$s' AND %1$s NOT REGEXP '%3$s')"
                        .formatted(ColumnNames.in(column), PERSON, NOBODY)
                    + " OR (%1$s REGEXP '%2$s' AND %1$s NOT REGEXP '%3$s'))"
                        .formatted(ColumnNames.in(column), CARD, TEST_CARD),
                "rows of %s whose %s may be somebody's".formatted(table.name(), column.name())))
        .toList();
  }
}
