package com.terp.chatops.verify;

import java.util.List;

/** What a check found. */
public sealed interface Verdict {
  /**
   * All is as it should be.
   *
   * @param sentence what was looked at
   */
  record Held(String sentence) implements Verdict {}

  /** Something is not; at least one finding. */
  record Broken(List<Finding> findings) implements Verdict {
    public Broken {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The schema lacks what the check looks at, or it could not finish.
   *
   * @param why one clause
   */
  record Skipped(String why) implements Verdict {}
}
