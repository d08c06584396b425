package com.terp.chatops.seed.fill;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.seed.fill.check.Evaluation;
import com.terp.chatops.seed.fill.check.Expression;
import com.terp.chatops.seed.random.Chance;
import com.terp.chatops.seed.random.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The CHECK constraints of a table. A row that breaks one has the values it speaks of drawn again,
 * from what the condition itself mentions, until it holds.
 */
final class Checks {
  private static final int ATTEMPTS = 600;

  private final String table;
  private final List<Check> checks;
  private final boolean[] touched;
  private final Source.Stream stream;

  /**
   * A condition.
   *
   * @param text as the server prints it
   * @param columns its columns' places, those behind computed columns included
   * @param open those of them whose values may be drawn again
   */
  record Check(
      String name, String text, Expression condition, List<Integer> columns, List<Open> open) {}

  /**
   * A column whose value may be drawn again.
   *
   * @param others what else it may hold, taken from the conditions
   */
  record Open(int column, boolean nullable, List<Candidate> others) {}

  /** A value a condition mentions, brought to the column's type. */
  interface Candidate {
    @Nullable Object of(FillRow row, Chance chance);
  }

  Checks(String table, List<Check> checks, int width, Source.Stream stream) {
    this.table = table;
    this.checks = checks;
    this.stream = stream;
    touched = new boolean[width];
    for (Check check : checks) {
      for (int column : check.columns()) {
        touched[column] = true;
      }
    }
  }

  static Checks none(int width, Source.Stream stream) {
    return new Checks("", List.of(), width, stream);
  }

  boolean isEmpty() {
    return checks.isEmpty();
  }

  boolean touches(int column) {
    return touched[column];
  }

  /** Brings a row to where it meets them all, as far as that can be done. */
  void settle(FillRow row) {
    Chance chance = stream.at(row.ordinal());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Check> broken = broken(row);
      if (broken.isEmpty() || broken.get().open().isEmpty()) {
        return;
      }
      Open chosen = chance.pick(broken.get().open());
      row.settle(chosen.column(), again(row, chosen, attempt, chance));
    }
  }

  /** The condition a settled row still breaks. */
  Optional<Check> broken(FillRow row) {
    Evaluation evaluation = new Evaluation(column -> row.unchecked(row.table().place(column)));
    for (Check check : checks) {
      if (!evaluation.accepts(check.condition())) {
        return Optional.of(check);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Object again(FillRow row, Open open, int attempt, Chance chance) {
    // NULL is the last resort: the more is filled the better.
    if (open.nullable() && attempt > 40 && chance.percent(15)) {
      return null;
    }
    if (open.others().isEmpty() || chance.percent(40)) {
      return row.redrawn(open.column(), attempt);
    }
    Object other = chance.pick(open.others()).of(row, chance);
    return other == null && !open.nullable() ? row.redrawn(open.column(), attempt) : other;
  }

  /** Names the condition that could not be met. */
  ChatOpsException unmet(Check check) {
    return new ChatOpsException(problem(check));
  }

  String problem(Check check) {
    return "Table %s: no values were found that meet the check %s: %s. Describe the table's columns in a sketch, or leave the table out."
        .formatted(table, check.name(), check.text());
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    new ArrayList<>(checks).forEach(check -> names.add(check.name()));
    return names;
  }
}
