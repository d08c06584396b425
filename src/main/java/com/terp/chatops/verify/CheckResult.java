package com.terp.chatops.verify;

import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * One check's outcome.
 *
 * @param theme what kind of check it is
 * @param check what should be true
 */
public record CheckResult(String theme, String check, Verdict verdict, Duration took) {
  /** Rows that cannot be right; empty where there are none or it could not look. */
  public List<Finding> broken() {
    return verdict instanceof Verdict.Broken broken ? broken.findings() : List.of();
  }

  /** Rows worth a look; empty where there are none or it could not look. */
  public List<Finding> suspect() {
    return switch (verdict) {
      case Verdict.Broken broken -> broken.suspect();
      case Verdict.Suspect suspect -> suspect.findings();
      case Verdict.Held held -> List.of();
      case Verdict.Skipped skipped -> List.of();
      case Verdict.Unknown unknown -> List.of();
    };
  }
}
