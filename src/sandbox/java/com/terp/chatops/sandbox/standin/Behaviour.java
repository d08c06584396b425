package com.terp.chatops.sandbox.standin;

/** How a release of the application behaves once it is deployed. */
public enum Behaviour {
  GOOD,
  /** Its transactions fail, on every instance. */
  BAD,
  /** It answers, but takes its time. */
  SLOW,
  /** Well, then not well, then well again. */
  FLAPPING,
  /** Every second instance is bad. */
  HALF_BAD,
  /** Out of memory until it is restarted. */
  LEAKING,
  /** Cannot be built. */
  BUILD_FAILS,
  /** Is built, but never answers its health check. */
  START_FAILS
}
