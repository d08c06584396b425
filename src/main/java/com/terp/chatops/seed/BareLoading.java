package com.terp.chatops.seed;

import com.terp.chatops.db.Database;
import com.terp.chatops.db.LocalInfile;
import com.terp.chatops.ledger.Crew;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The rows of a plan without everything that makes a run of them: no lock, no ledger, no digest, no
 * look at what is there. What a run is measured against; for scratch schemas alone.
 */
public final class BareLoading {
  private final Prepared prepared;
  private final Database database;
  private final LoadLimits limits;

  BareLoading(Prepared prepared, Database database, LoadLimits limits) {
    this.prepared = prepared;
    this.database = database;
    this.limits = limits;
  }

  /** How many rows there are. */
  public long rows() {
    return prepared.plan().inserted();
  }

  /** Writes one file a table, ready for LOAD DATA. */
  public void writeFiles(Path directory) throws IOException {
    LoadDataWriter writer = new LoadDataWriter(limits);
    for (PlannedTable table : prepared.written()) {
      try (OutputStream file = Files.newOutputStream(file(directory, table))) {
        long done = 0;
        while (done < table.plan().inserted()) {
          try (LoadDataWriter.Chunk chunk = writer.chunk(table, done)) {
            chunk.copyTo(file);
            done += chunk.rows();
          }
        }
      }
    }
  }

  /** LOAD DATA LOCAL of those files, one statement a table. */
  public void loadFiles(Path directory) throws SQLException {
    work((connection, table) -> {
      try (InputStream file = Files.newInputStream(file(directory, table))) {
        LocalInfile.load(connection, LoadDataWriter.sql(table), file, table.plan().inserted());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** INSERTs of many rows, in transactions as large as a run's. */
  public void insert() throws SQLException {
    InsertWriter writer = new InsertWriter(limits);
    work((connection, table) -> {
      connection.setAutoCommit(false);
      long done = 0;
      while (done < table.plan().inserted()) {
        try (ReadyChunk chunk = writer.prepare(table, done)) {
          chunk.write(connection);
          connection.commit();
          done += chunk.rows();
        }
      }
      connection.setAutoCommit(true);
    });
  }

  private void work(Work work) throws SQLException {
    Crew<PlannedTable> crew = new Crew<>("bench", limits.connections());
    crew.work(LoadOrder.of(prepared.written()), () -> new Hand(database.loader("bench"), work));
  }

  private static Path file(Path directory, PlannedTable table) {
    return directory.resolve(table.name() + ".tsv");
  }

  @FunctionalInterface
  private interface Work {
    void on(Connection connection, PlannedTable table) throws SQLException;
  }

  private record Hand(Connection connection, Work work) implements Crew.Hand<PlannedTable> {
    @Override
    public void take(PlannedTable table) throws SQLException {
      work.on(connection, table);
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        // It ends with the process at the latest.
      }
    }
  }
}
