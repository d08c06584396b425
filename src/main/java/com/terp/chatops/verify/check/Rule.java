package com.terp.chatops.verify.check;

import java.sql.SQLException;
import java.util.List;

/** A check that is one query: no row may break it. */
public abstract class Rule implements Check {
  private final String title;
  private final String offenders;
  private final String query;

  /**
   * @param offenders what is wrong with a row it finds, to follow their number
   * @param query selects the key of every row that is wrong, as {@code k}; names tables in full
   */
  protected Rule(String title, String offenders, String query) {
    this.title = title;
    this.offenders = offenders;
    this.query = query;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Verdict on(Snapshot snapshot) throws SQLException {
    Finding found = snapshot.offenders(query, offenders).orElse(null);
    return found == null ? new Verdict.Held("no row breaks it") : judged(found, snapshot);
  }

  /** What such rows mean. */
  Verdict judged(Finding found, Snapshot snapshot) throws SQLException {
    return new Verdict.Broken(List.of(found));
  }
}
