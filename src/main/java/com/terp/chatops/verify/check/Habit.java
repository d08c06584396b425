package com.terp.chatops.verify.check;

import java.sql.SQLException;
import java.util.List;

/**
 * A rule where nine in ten rows keep it. Where fewer do, it is not a rule of this database (its
 * data were made in another way), and the rows are only worth a look.
 */
public abstract class Habit extends Rule {
  static final int ONE_IN = 10;

  private final String population;

  /**
   * See {@link Rule}.
   *
   * @param population selects how many rows could break the rule
   */
  protected Habit(String title, String offenders, String query, String population) {
    super(title, offenders, query);
    this.population = population;
  }

  @Override
  final Verdict judged(Finding found, Snapshot snapshot) throws SQLException {
    return found.offenders() * ONE_IN <= snapshot.number(population)
        ? new Verdict.Broken(List.of(found))
        : new Verdict.Suspect(List.of(found));
  }
}
