package com.terp.chatops.verify.time;

import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns such as {@code approved_at}: approved, sent, resolved. Plans ({@code scheduled_at}) may
 * lie anywhere, and what a row tells about may be older than the row.
 */
final class StepsAfterCreation extends Scan {
  private static final Pattern DONE = Pattern.compile("(?<what>\\w*(?:ed|sent|seen))_?[aA]t");
  private static final Set<String> OTHERS =
      Set.of(
          "created",
          "updated",
          "deleted",
          "scheduled",
          "requested",
          "started",
          "last",
          "expected",
          "communicated",
          "calculated",
          "earned",
          "snapshot",
          "cached",
          "uploaded");

  StepsAfterCreation() {
    super("What is done to a row is done after it is made", Weight.HABIT);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    Column created = ColumnNames.created(table).orElse(null);
    if (created == null) {
      return List.of();
    }
    return table.columns().stream()
        .filter(column -> ColumnNames.isDay(column) && DONE.matcher(column.name()).matches())
        .filter(column -> !ColumnNames.speaksOf(column, OTHERS))
        .map(column ->
            new Flaw(
                "%s < DATE(%s)".formatted(ColumnNames.in(column), ColumnNames.in(created)),
                ColumnNames.in(column) + " IS NOT NULL",
                "rows of %s whose %s is before they were made"
                    .formatted(table.name(), column.name())))
        .toList();
  }
}
