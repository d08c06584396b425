package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.KeyRange;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What must hold in the very transaction that takes rows back, or nothing of it is kept. */
final class Holes {
  private Holes() {}

  /**
   * Rows that are about to go.
   *
   * @param keeping knows which of them stay; empty where all go
   */
  record Going(Table table, Chunk chunk, Optional<Keeping> keeping) {
    private String stay(String name) {
      return keeping.map(k -> k.stays(table, name)).orElse("FALSE");
    }
  }

  /**
   * Nothing may hang on rows that go: the server would take it along, or take its reference away.
   * The run's own children are gone by now, and these rows are locked, so that nothing can come
   * until the transaction ends.
   */
  static void requireNone(Connection connection, Trail trail, Inbound key, Going going)
      throws SQLException {
    Table table = going.table();
    String goesToo =
        key.selfReference()
            ? "(%s AND NOT %s)".formatted(trail.own(table, "child"), going.stay("child"))
            : "FALSE";
    Optional<String> range = range(trail, key, going);
    String sql =
        range.isPresent()
            ? "SELECT COUNT(*) FROM %s AS child WHERE %s AND NOT %s"
                .formatted(key.quoted(), range.get(), goesToo)
            : "SELECT COUNT(*) FROM %s AS child JOIN %s AS parent ON %s WHERE %s AND NOT %s AND NOT %s"
                .formatted(
                    key.quoted(),
                    Identifier.quote(table.name()),
                    key.points("child", "parent"),
                    trail.keys(going.chunk()).condition(table, "parent"),
                    going.stay("parent"),
                    goesToo);
    long rows = Sql.of(sql).number(connection);
    if (rows > 0) {
      throw new ChatOpsException(
          "Somebody added %d rows to %s that hang on %s while it was being taken back; the undo stopped there. Look at its preview again."
              .formatted(rows, key.name(), table.name()));
    }
  }

  /** Where the key means the parent's own number and all rows go, its index alone can tell. */
  private static Optional<String> range(Trail trail, Inbound key, Going going) {
    boolean plain =
        going.keeping().isEmpty()
            && key.key().parentColumns().equals(going.table().primaryKey())
            && key.key().columns().size() == 1;
    return plain && trail.keys(going.chunk()) instanceof KeyRange keys
        ? Optional.of(
            "child.%s BETWEEN %d AND %d"
                .formatted(
                    Identifier.quote(key.key().columns().getFirst()), keys.first(), keys.last()))
        : Optional.empty();
  }

  static void requireUntouched(ChunkNow now) {
    if (!now.untouched()) {
      throw new ChatOpsException(
          "Somebody changed rows of %s (keys %s–%s) while they were being taken back; the undo stopped there. Look at its preview again."
              .formatted(now.table().name(), now.chunk().firstKey(), now.chunk().lastKey()));
    }
  }

  static void requireAll(Chunk chunk, long expected, long rows, String what) {
    if (rows != expected) {
      throw new ChatOpsException(
          "%d rows of %s should have been %s and %d were; the undo stopped there. Look at its preview again."
              .formatted(expected, chunk.table(), what, rows));
    }
  }

  static ChatOpsException copyGone(Trail trail, Chunk chunk) {
    return new ChatOpsException(
        "The copy of %s that run %s kept is gone; its rows cannot be put back. Restore them from a backup."
            .formatted(chunk.table(), trail.run()));
  }
}
