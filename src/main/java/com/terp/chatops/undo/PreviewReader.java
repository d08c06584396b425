package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.undo.UndoPreview.TableUndo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Works out what undoing a run would do, and what stands in the way. Reads only. */
final class PreviewReader {
  private static final double DELETED_PER_SECOND = 1_500;
  private static final double RESTORED_PER_SECOND = 4_000;

  private final String environment;
  private final Books books;

  PreviewReader(String environment, Books books) {
    this.environment = environment;
    this.books = books;
  }

  UndoPreview preview(Connection connection, Trail trail) throws SQLException {
    List<TableUndo> tables = new ArrayList<>();
    for (String name : trail.childrenFirst()) {
      tables.add(
          new TableUndo(
              name,
              Sql.of("SELECT COUNT(*) FROM " + Identifier.quote(name)).number(connection),
              trail.rows(Chunk.Kind.LOADED, name),
              trail.rows(Chunk.Kind.CLEARED, name),
              trail.rows(Chunk.Kind.UNLINKED, name)));
    }
    List<Obstacle> obstacles = obstacles(connection, trail);
    return new UndoPreview(
        trail.run(),
        environment,
        tables,
        obstacles,
        expected(tables),
        digest(trail, tables, obstacles));
  }

  /**
   * Everything in the way. Where later runs are, only those: what else there is follows from them.
   */
  List<Obstacle> obstacles(Connection connection, Trail trail) throws SQLException {
    List<Obstacle> found = new ArrayList<>(LaterRuns.find(connection, books, trail));
    if (found.isEmpty()) {
      found.addAll(ChangedRows.find(connection, books, trail));
      found.addAll(Dependents.find(connection, trail));
      found.addAll(SnapshotFit.find(connection, books, trail));
    }
    return found;
  }

  private static Duration expected(List<TableUndo> tables) {
    double seconds = 0.5;
    for (TableUndo table : tables) {
      seconds +=
          table.delete() / DELETED_PER_SECOND
              + (table.restore() + table.relink()) / RESTORED_PER_SECOND;
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private String digest(Trail trail, List<TableUndo> tables, List<Obstacle> obstacles) {
    try {
      String text =
          String.join(
              "\n", environment, trail.run().toString(), tables.toString(), obstacles.toString());
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
