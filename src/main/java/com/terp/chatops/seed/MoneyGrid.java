package com.terp.chatops.seed;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Words;
import java.util.List;
import java.util.Optional;

/** The sums a plan promises, and a result keeps. */
final class MoneyGrid {
  private MoneyGrid() {}

  static Optional<Report.Part> of(String title, SeedPlan plan) {
    List<List<String>> rows =
        plan.tables().stream()
            .flatMap(t ->
                t.money().entrySet().stream()
                    .filter(sum -> sum.getValue().signum() != 0)
                    .map(sum -> List.of(t.table(), sum.getKey(), Words.money(sum.getValue()))))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Grid(
                title,
                List.of(Column.text("Table"), Column.text("Column"), Column.number("Sum")),
                rows));
  }
}
