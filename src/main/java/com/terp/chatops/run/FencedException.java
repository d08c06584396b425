package com.terp.chatops.run;

/** A later run has taken the lease: whatever this one still tries to write must not be written. */
public final class FencedException extends ChatOpsException {
  public FencedException(String message) {
    super(message);
  }
}
