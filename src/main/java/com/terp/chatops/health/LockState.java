package com.terp.chatops.health;

import com.terp.chatops.db.LockHolder;
import com.terp.chatops.run.Run;
import java.time.Instant;

/** Whether somebody may seed now. */
public sealed interface LockState {
  /** Nobody holds it. */
  record Free() implements LockState {}

  /** A run of the bot holds it. */
  record HeldByRun(Run run, Instant since) implements LockState {}

  /** Somebody else does, most likely one of TERP's own scripts. */
  record HeldByStranger(LockHolder holder) implements LockState {}
}
