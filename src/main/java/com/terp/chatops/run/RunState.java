package com.terp.chatops.run;

/** The states a run goes through; only {@link #RUNNING} holds a lock. */
public enum RunState {
  REQUESTED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  /** The process that ran it is gone, and nobody could go on with it. */
  INTERRUPTED,
  /** A later run has undone it, or it was taken back by itself after its process died. */
  ROLLED_BACK;

  /** Whether nothing more will happen by itself. */
  public boolean ended() {
    return this != REQUESTED && this != RUNNING;
  }
}
