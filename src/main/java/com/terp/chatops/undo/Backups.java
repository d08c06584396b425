package com.terp.chatops.undo;

import java.time.Instant;
import java.util.List;

/** Backups of the database, as far as somebody tells of them. */
@FunctionalInterface
public interface Backups {
  /** Nobody tells. */
  Backups NONE = List::of;

  /** The newest first; empty where there are none or they cannot be listed. Never throws. */
  List<Backup> list();

  /**
   * One backup.
   *
   * @param at the moment it holds
   * @param gigabytes its size
   */
  record Backup(Instant at, double gigabytes) {}
}
