package com.terp.chatops.deploy;

/** What the bot thinks of a deployment after watching it. */
public enum Verdict {
  HEALTHY,
  /** It serves, with warnings. */
  DEGRADED,
  FAILED,
  /** Nobody could tell; never a reason to act. */
  INCONCLUSIVE
}
