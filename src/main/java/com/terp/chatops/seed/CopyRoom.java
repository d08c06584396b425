package com.terp.chatops.seed;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.CopySizes;
import com.terp.chatops.ledger.SnapshotLimits;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Words;
import com.terp.chatops.seed.BlastRadius.Deleted;
import com.terp.chatops.seed.BlastRadius.Unlinked;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whether there is room for copies of what is cleared. A server does not say over SQL how much of
 * its disk is free, so the limit is the operator's.
 */
final class CopyRoom {
  private static final long MEGABYTE = 1024 * 1024;

  private final Books books;
  private final SnapshotLimits limits;

  CopyRoom(Books books, SnapshotLimits limits) {
    this.books = books;
    this.limits = limits;
  }

  /**
   * What is to be known about the copies; empty where nothing is cleared.
   *
   * @throws RefusedException where they would be too many
   */
  Optional<String> copies(Connection connection, String environment, BlastRadius radius)
      throws SQLException {
    long rows = Clearing.rows(radius);
    if (rows == 0) {
      return Optional.empty();
    }
    long bytes = 0;
    for (Deleted deleted : radius.deleted()) {
      bytes += CopySizes.of(connection, deleted.table().name(), deleted.rows());
    }
    for (Unlinked unlinked : radius.unlinked()) {
      bytes += CopySizes.of(connection, unlinked.table().name(), unlinked.rows());
    }
    long needed = megabytes(bytes);
    long kept =
        megabytes(books.snapshots().bytes(connection).values().stream().mapToLong(b -> b).sum());
    if (needed + kept > limits.megabytes()) {
      throw Refusals.noRoom(
          environment,
          "%s would be copied, about %s MB; copies of earlier runs take %s MB, and %s MB is the most."
              .formatted(
                  Words.rows(rows),
                  Words.number(needed),
                  Words.number(kept),
                  Words.number(limits.megabytes())));
    }
    return Optional.of(
        "A copy of %s, about %s MB, is kept on the same server until the run is undone, for %d days at most."
            .formatted(Words.rows(rows), Words.number(needed), limits.time().toDays()));
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }
}
