package com.terp.chatops.verify.check;

import java.util.List;

/** A rule that honest data may break now and then: its rows are worth a look. */
public abstract class Hint extends Rule {
  /** See {@link Rule}. */
  protected Hint(String title, String offenders, String query) {
    super(title, offenders, query);
  }

  @Override
  final Verdict judged(Finding found, Snapshot snapshot) {
    return new Verdict.Suspect(List.of(found));
  }
}
