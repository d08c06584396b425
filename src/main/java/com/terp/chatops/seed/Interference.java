package com.terp.chatops.seed;

import com.terp.chatops.run.ChatOpsException;

/**
 * Somebody else writes to a table while it is cleared or loaded; the run stops rather than guess.
 */
final class Interference extends ChatOpsException {
  Interference(String table, String what) {
    super(
        "Somebody is writing to %s: %s. The run stopped; their rows are untouched. Undo it, stop what writes there, and seed again."
            .formatted(table, what));
  }
}
