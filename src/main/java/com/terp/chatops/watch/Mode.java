package com.terp.chatops.watch;

/** How much has to be well. */
public enum Mode {
  /** What works with warnings passes. */
  RELAXED,
  /** A warning does not pass. */
  STRICT
}
