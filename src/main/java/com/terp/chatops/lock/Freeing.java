package com.terp.chatops.lock;

import com.terp.chatops.run.Report;
import org.jspecify.annotations.Nullable;

/**
 * What freeing the lock would do.
 *
 * @param held who holds it
 * @param preview for people
 * @param acknowledgement the sentence to agree with
 * @param word what must be typed to confirm, or null
 * @param digest of who holds it: another holder is another plan
 */
public record Freeing(
    LockState held,
    Choice choice,
    Report preview,
    String acknowledgement,
    @Nullable String word,
    String digest) {

  /** How far somebody wants to go. */
  public enum Choice {
    /** Only where nothing is under way. */
    WHEN_QUIET,
    /** Also where a session that is none of ours executes something or cannot be seen. */
    ANYWAY
  }
}
