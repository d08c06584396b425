package com.terp.chatops.undo;

import com.terp.chatops.run.RunId;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of runs for their undo.
 *
 * @param bytes that the copies of each run take on the server, by its own estimate
 * @param gone runs whose copies were dropped, so that what they took away cannot be put back
 * @param left how many rows of each undone run were left where they are; runs with none left out
 */
public record Copies(Map<RunId, Long> bytes, Set<RunId> gone, Map<RunId, Long> left) {
  public Copies {
    bytes = Map.copyOf(bytes);
    gone = Set.copyOf(gone);
    left = Map.copyOf(left);
  }

  /** How many megabytes the copies of a run take, rounded up. */
  public long megabytes(RunId run) {
    return (bytes.getOrDefault(run, 0L) + 1_048_575) / 1_048_576;
  }

  /** How many all of them take. */
  public long megabytes() {
    return (bytes.values().stream().mapToLong(b -> b).sum() + 1_048_575) / 1_048_576;
  }
}
