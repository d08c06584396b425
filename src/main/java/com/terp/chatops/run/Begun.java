package com.terp.chatops.run;

import org.jspecify.annotations.Nullable;

/** What a process finds that begins to work on a run. */
sealed interface Begun {
  /** The run has ended; nothing is to be done. */
  record Over() implements Begun {}

  /**
   * The run is ours.
   *
   * @param run as it is recorded now
   * @param attempt which beginning this is, from 1
   * @param deaths how many processes died working on it
   * @param handedOver whether the one before us stopped in good order
   * @param cancelAskedBy who wants it to stop, or null
   */
  record Ours(Run run, int attempt, int deaths, boolean handedOver, @Nullable String cancelAskedBy)
      implements Begun {}
}
