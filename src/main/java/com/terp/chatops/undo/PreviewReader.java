package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.Snapshot;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunStore;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works out what undoing a run would do, and what stands in the way. */
final class PreviewReader {
  private static final double DELETED_PER_SECOND = 4_000;
  private static final double RESTORED_PER_SECOND = 8_000;

  private final String environment;
  private final Books books;
  private final RunStore runs;

  PreviewReader(String environment, Books books, RunStore runs) {
    this.environment = environment;
    this.books = books;
    this.runs = runs;
  }

  /**
   * Reads only, except that with {@link UndoMode#KEEP} the rows that stay are written down in the
   * caller's transaction, which may be rolled back.
   *
   * @param look how a chunk is looked at, for example with its rows locked
   */
  UndoPreview preview(Connection connection, Trail trail, UndoMode mode, ChunkNow.Look look)
      throws SQLException {
    List<Obstacle> obstacles = new ArrayList<>(LaterRuns.find(connection, books, trail));
    // Where later runs are, only those: what else there is follows from them.
    if (obstacles.isEmpty()) {
      obstacles.addAll(CopyState.find(connection, books, trail));
    }
    Remains remains = Remains.NONE;
    switch (mode) {
      case WHOLE -> {
        if (obstacles.isEmpty()) {
          obstacles.addAll(ChangedRows.find(connection, books, trail, look));
          obstacles.addAll(Dependents.find(connection, trail));
          obstacles.addAll(SnapshotFit.find(connection, books, trail));
        }
      }
      case KEEP -> {
        if (obstacles.isEmpty()) {
          remains = remains(connection, trail, look);
        }
      }
    }
    return of(connection, trail, mode, new Found(obstacles, remains));
  }

  /**
   * The same for a run that is taken back chunk by chunk: each of them is looked at with its rows
   * locked before it goes, and each copy fits or is refused by the server, so here only what can be
   * told without reading every row.
   */
  UndoPreview quick(Connection connection, Trail trail) throws SQLException {
    List<Obstacle> obstacles = new ArrayList<>(LaterRuns.find(connection, books, trail));
    obstacles.addAll(CopyState.find(connection, books, trail));
    obstacles.addAll(Dependents.find(connection, trail));
    return of(connection, trail, UndoMode.WHOLE, new Found(obstacles, Remains.NONE));
  }

  /** What is in the way, and what is left behind. */
  private record Found(List<Obstacle> obstacles, Remains remains) {
    Found {
      obstacles = List.copyOf(obstacles);
    }
  }

  private UndoPreview of(Connection connection, Trail trail, UndoMode mode, Found found)
      throws SQLException {
    List<TableUndo> tables = tables(connection, trail, found.remains());
    return new UndoPreview(
        trail.run(),
        runs.find(trail.run()).map(Run::request).map(r -> r.command()).orElse(""),
        environment,
        mode,
        tables,
        found.obstacles(),
        List.of(),
        expected(tables),
        digest(trail, mode, tables, found.obstacles()));
  }

  /** What is left behind, by table: rows of the run, and copies. */
  private record Remains(Map<String, Long> kept, Map<String, Long> leftOut) {
    static final Remains NONE = new Remains(Map.of(), Map.of());

    Remains {
      kept = Map.copyOf(kept);
      leftOut = Map.copyOf(leftOut);
    }
  }

  private Remains remains(Connection connection, Trail trail, ChunkNow.Look look)
      throws SQLException {
    Map<String, Long> kept = new TreeMap<>();
    Map<String, Long> out = new TreeMap<>();
    Keeping keeping = new Keeping(connection, books, trail);
    keeping.forget();
    keeping.find(look);
    LeavingOut leaving = new LeavingOut(connection, books, trail);
    for (String table : trail.parentsFirst()) {
      for (Chunk chunk : trail.of(Chunk.Kind.LOADED, table)) {
        kept.merge(table, keeping.staying(chunk), Long::sum);
      }
      for (Chunk chunk : trail.of(Chunk.Kind.CLEARED, table)) {
        Optional<Snapshot> snapshot = trail.snapshot(chunk);
        if (snapshot.isPresent()) {
          out.merge(table, leaving.find(chunk, snapshot.get()), Long::sum);
        }
      }
    }
    return new Remains(kept, out);
  }

  private static List<TableUndo> tables(Connection connection, Trail trail, Remains remains)
      throws SQLException {
    List<TableUndo> tables = new ArrayList<>();
    for (String name : trail.childrenFirst()) {
      long kept = remains.kept().getOrDefault(name, 0L);
      long out = remains.leftOut().getOrDefault(name, 0L);
      tables.add(
          new TableUndo(
              name,
              Sql.of("SELECT COUNT(*) FROM " + Identifier.quote(name)).number(connection),
              trail.rows(Chunk.Kind.LOADED, name) - kept,
              kept,
              trail.rows(Chunk.Kind.CLEARED, name) - out,
              out,
              trail.rows(Chunk.Kind.UNLINKED, name)));
    }
    return tables;
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

  private String digest(
      Trail trail, UndoMode mode, List<TableUndo> tables, List<Obstacle> obstacles) {
    try {
      String text =
          String.join(
              "\n",
              environment,
              trail.run().toString(),
              mode.name(),
              tables.toString(),
              obstacles.toString());
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
