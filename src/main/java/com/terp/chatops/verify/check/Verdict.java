package com.terp.chatops.verify.check;

import java.util.List;

/** What a check found. */
public sealed interface Verdict {
  /**
   * All is as it should be.
   *
   * @param sentence what was looked at
   */
  record Held(String sentence) implements Verdict {}

  /**
   * Rows that cannot be right; at least one finding.
   *
   * @param suspect what the same check found beside them that may be meant so; mostly nothing
   */
  record Broken(List<Finding> findings, List<Finding> suspect) implements Verdict {
    public Broken {
      findings = List.copyOf(findings);
      suspect = List.copyOf(suspect);
    }

    /** With nothing beside them. */
    public Broken(List<Finding> findings) {
      this(findings, List.of());
    }
  }

  /** Rows worth a look that may be meant so; at least one finding. */
  record Suspect(List<Finding> findings) implements Verdict {
    public Suspect {
      findings = List.copyOf(findings);
    }
  }

  /**
   * There is nothing to ask here: the schema lacks what the check looks at.
   *
   * @param why one clause
   */
  record Skipped(String why) implements Verdict {}

  /**
   * The question stands, the answer is missing.
   *
   * @param why one clause
   */
  record Unknown(String why) implements Verdict {}

  /** Broken where there are findings, held otherwise. */
  static Verdict of(List<Finding> findings, String looked) {
    return findings.isEmpty() ? new Held(looked) : new Broken(findings);
  }

  /** Worth a look where there are findings, held otherwise. */
  static Verdict hinting(List<Finding> findings, String looked) {
    return findings.isEmpty() ? new Held(looked) : new Suspect(findings);
  }
}
