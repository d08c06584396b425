package com.terp.chatops.seed;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A connection as loaders have it, on a server that takes files from clients. */
final class LoadFixture implements AutoCloseable {
  private final TestDatabase test;
  private final Database database;
  private final Connection loader;
  private final String before;

  LoadFixture(TestDatabase test) {
    this.test = test;
    this.before = test.text("SELECT @@global.local_infile");
    allow(test, "1");
    this.database = new Database(DatabaseUrl.parse("DATABASE_URL", test.url()), test.botSchema());
    this.loader = database.loader("test");
  }

  static void allow(TestDatabase test, String value) {
    test.execute("SET GLOBAL local_infile = " + value);
  }

  Database database() {
    return database;
  }

  Connection loader() {
    return loader;
  }

  Table table(String name) {
    SqlCall<Table, RuntimeException> call = c -> SchemaReader.read(c).table(name);
    return database.read(call);
  }

  /** The rows of a table, to be written from key 1 on. */
  <T> PlannedTable planned(TableRows<T> rows) {
    return new PlannedTable(
        rows,
        table(rows.table()),
        List.of(),
        List.of(),
        new TablePlan(rows.table(), rows.role(), 0, 0, rows.count(), 1, 0, Map.of()));
  }

  /** Sends all rows, in transactions as the writer makes them. */
  void write(ChunkWriter writer, PlannedTable table) throws SQLException {
    loader.setAutoCommit(false);
    long done = 0;
    while (done < table.plan().inserted()) {
      try (ReadyChunk chunk = writer.prepare(table, done)) {
        chunk.write(loader);
        done += chunk.rows();
      }
      loader.commit();
    }
    loader.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    loader.close();
    database.close();
    allow(test, before);
  }
}
