package com.terp.chatops.run;

/** The run was asked to stop and stopped between two chunks. */
public final class CancelledException extends ChatOpsException {
  public CancelledException(String message) {
    super(message);
  }
}
