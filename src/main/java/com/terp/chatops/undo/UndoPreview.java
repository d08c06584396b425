package com.terp.chatops.undo;

import com.terp.chatops.run.RunId;
import java.time.Duration;
import java.util.List;

/**
 * What undoing a run would do.
 *
 * @param command what the run was asked for, in the grammar's own words
 * @param tables what happens to each table, in the order rows are deleted
 * @param obstacles what stands in the way; undoing is refused unless there is none
 * @param warnings what to know before saying yes, one sentence each
 * @param digest SHA-256 in hex over all but {@code warnings} and {@code expected}
 */
public record UndoPreview(
    RunId run,
    String command,
    String environment,
    UndoMode mode,
    List<TableUndo> tables,
    List<Obstacle> obstacles,
    List<String> warnings,
    Duration expected,
    String digest) {
  public UndoPreview {
    tables = List.copyOf(tables);
    obstacles = List.copyOf(obstacles);
    warnings = List.copyOf(warnings);
  }

  /** Whether nothing stands in the way. */
  public boolean clear() {
    return obstacles.isEmpty();
  }

  /** Whether all that stands in the way are rows that {@link UndoMode#KEEP} leaves alone. */
  public boolean keepable() {
    return !clear() && obstacles.stream().allMatch(Obstacle::keepable);
  }

  /** The same with warnings. */
  UndoPreview warning(List<String> sentences) {
    return new UndoPreview(
        run, command, environment, mode, tables, obstacles, sentences, expected, digest);
  }

  public long deleted() {
    return tables.stream().mapToLong(TableUndo::delete).sum();
  }

  public long restored() {
    return tables.stream().mapToLong(TableUndo::restore).sum();
  }

  /** Rows of the run that stay. */
  public long kept() {
    return tables.stream().mapToLong(TableUndo::keep).sum();
  }

  /** Copies that are not put back. */
  public long leftOut() {
    return tables.stream().mapToLong(TableUndo::leaveOut).sum();
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
   * @param keep rows of the run that stay
   * @param restore rows to put back from the snapshot
   * @param leaveOut rows in the snapshot that no longer fit
   * @param relink rows that get back the reference they lost
   */
  public record TableUndo(
      String table, long now, long delete, long keep, long restore, long leaveOut, long relink) {}
}
