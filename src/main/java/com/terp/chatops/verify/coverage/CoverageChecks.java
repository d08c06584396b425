package com.terp.chatops.verify.coverage;

import com.terp.chatops.verify.check.Check;
import java.util.List;

/** Whether there is anything. */
public final class CoverageChecks {
  private CoverageChecks() {}

  /** Every check there is about it. */
  public static List<Check> all() {
    return List.of(new TablesHaveRows(), new FirstUserExists());
  }
}
