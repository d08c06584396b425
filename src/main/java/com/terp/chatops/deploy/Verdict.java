package com.terp.chatops.deploy;

import com.terp.chatops.run.Report.Outcome;
import java.util.Locale;

/** What the bot thinks of a deployment after watching it. */
public enum Verdict {
  HEALTHY(Outcome.GOOD),
  /** It serves, with warnings. */
  DEGRADED(Outcome.WARNING),
  FAILED(Outcome.BAD),
  /** Nobody could tell; never a reason to act. */
  INCONCLUSIVE(Outcome.UNKNOWN);

  private final Outcome outcome;

  Verdict(Outcome outcome) {
    this.outcome = outcome;
  }

  /** How a report of it went. */
  public Outcome outcome() {
    return outcome;
  }

  /** As it stands in the middle of a sentence. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
