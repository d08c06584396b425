package com.terp.chatops.undo;

import com.terp.chatops.run.RunId;
import java.time.Duration;
import java.util.List;

/**
 * What undoing a run would do.
 *
 * @param tables what happens to each table, in the order rows are deleted
 * @param obstacles what stands in the way; undoing is refused unless there is none
 * @param digest SHA-256 in hex over all but {@code expected}
 */
public record UndoPreview(
    RunId run,
    String environment,
    List<TableUndo> tables,
    List<Obstacle> obstacles,
    Duration expected,
    String digest) {
  public UndoPreview {
    tables = List.copyOf(tables);
    obstacles = List.copyOf(obstacles);
  }

  /** Whether nothing stands in the way. */
  public boolean clear() {
    return obstacles.isEmpty();
  }

  public long deleted() {
    return tables.stream().mapToLong(TableUndo::delete).sum();
  }

  public long restored() {
    return tables.stream().mapToLong(TableUndo::restore).sum();
  }

  /** The digest as people read and type it: its first 8 digits. */
  public String shortDigest() {
    return digest.substring(0, 8);
  }

  /**
   * What happens to one table.
   *
   * @param now rows in it
   * @param delete rows of the run to delete
   * @param restore rows to put back from the snapshot
   * @param relink rows that get back the reference they lost
   */
  public record TableUndo(String table, long now, long delete, long restore, long relink) {}
}
