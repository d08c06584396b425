package com.terp.chatops.deploy;

/** How a rollback ends. */
public enum PinChoice {
  /** What it brought back stays. */
  COMMIT,
  /** What was there before comes again. */
  REVERT
}
