package com.terp.chatops.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.db.LocalInfile;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.seed.LoadLimits.Way;
import com.terp.chatops.seed.SeedSpec.Clear;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import com.terp.chatops.undo.LedgerUndoing;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with bulk loading, one test each. */
class LoadTrapsIT {
  private static final LoadLimits LIMITS = new LoadLimits(Way.QUICKEST, 10_000, 4 * 1024 * 1024, 2);
  private static final String PARTS =
      """
      CREATE TABLE kinds (id INT PRIMARY KEY);
      INSERT INTO kinds VALUES (1), (2);
      CREATE TABLE parts (id INT PRIMARY KEY, name VARCHAR(10) NOT NULL, kind_id INT,
        state ENUM('NEW','OLD'), price DECIMAL(5,2), bought DATE, code VARCHAR(10) UNIQUE,
        FOREIGN KEY (kind_id) REFERENCES kinds (id))\
      """;
  private static final String LOAD =
      "LOAD DATA LOCAL INFILE 'rows' INTO TABLE parts CHARACTER SET utf8mb4"
          + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n'"
          + " (id, name, kind_id, state, price, bought, code)";
  private static final String GOOD = "1\tfirst\t1\tNEW\t1.50\t2024-01-31\tA\n";
  private static final SeedSpec SEED = new SeedSpec("large", 1, Clear.CLEAR);

  @TempDir Path directory;

  @EachDatabase
  void trap1LocalMeansIgnoreSoCountAndWarningsDecide(TestDatabase test) throws Exception {
    test.execute(PARTS);
    List<String> damages =
        List.of(
            "1\ttwice\t1\tNEW\t1.50\t2024-01-31\tB\n",
            "2\tsame code\t1\tNEW\t1.50\t2024-01-31\tA\n",
            "2\torphan\t9\tNEW\t1.50\t2024-01-31\tB\n",
            "2\tstate\t1\tGONE\t1.50\t2024-01-31\tB\n",
            "2\tdear\t1\tNEW\t1000000\t2024-01-31\tB\n",
            "2\tday\t1\tNEW\t1.50\t2024-02-31\tB\n",
            "2\ttoo long a name\t1\tNEW\t1.50\t2024-01-31\tB\n",
            "two\tnumber\t1\tNEW\t1.50\t2024-01-31\tB\n",
            "2\tshort\n",
            "2\tlong\t1\tNEW\t1.50\t2024-01-31\tB\tmore\n");
    try (LoadFixture load = new LoadFixture(test)) {
      for (String damage : damages) {
        load.loader().setAutoCommit(false);
        assertThatThrownBy(() -> LocalInfile.load(load.loader(), LOAD, bytes(GOOD + damage), 2))
            .as(damage)
            .isInstanceOf(ChatOpsException.class)
            .hasMessageContaining("Nothing of that part was kept");
        load.loader().rollback();
        assertThat(test.number("SELECT COUNT(*) FROM parts")).as(damage).isZero();
      }
      LocalInfile.load(load.loader(), LOAD, bytes(GOOD), 1);
      load.loader().commit();
      assertThat(test.number("SELECT COUNT(*) FROM parts")).isEqualTo(1);
    }
  }

  @EachDatabase
  void trap2ANullForANotNullColumnIsRefusedBeforeAnythingIsSent(TestDatabase test)
      throws Exception {
    test.execute(PARTS);
    try (LoadFixture load = new LoadFixture(test)) {
      PlannedTable table =
          load.planned(
              TableRows.<Long>table("parts", (t, i) -> i + 1, 10, i -> i)
                  .key("id", i -> i)
                  .text("name", i -> i == 9 ? null : "part")
                  .core());
      for (ChunkWriter writer : List.of(new LoadDataWriter(LIMITS), new InsertWriter(LIMITS))) {
        assertThatThrownBy(() -> load.write(writer, table))
            .isInstanceOf(ChatOpsException.class)
            .hasMessageContaining("column name has no value and needs one");
      }
      assertThat(test.number("SELECT COUNT(*) FROM parts")).isZero();
      // The server's own defect would refuse this on one of sixteen connections.
      for (int i = 1; i <= 32; i++) {
        try (Connection other = test.connect();
            Statement insert = other.createStatement()) {
          insert.execute("INSERT INTO parts (id, name) VALUES (%d, 'by hand')".formatted(i));
        }
      }
    }
  }

  @EachDatabase
  void trap3ChecksStayOnSoNoOrphanIsStored(TestDatabase test) throws Exception {
    test.execute(PARTS);
    try (LoadFixture load = new LoadFixture(test)) {
      assertThat(number(load.loader(), "SELECT @@foreign_key_checks + @@unique_checks"))
          .isEqualTo(2);
      PlannedTable table =
          load.planned(
              TableRows.<Long>table("parts", (t, i) -> i + 1, 3, i -> i)
                  .key("id", i -> i)
                  .text("name", i -> "part")
                  .whole("kind_id", i -> i + 1)
                  .core());
      for (ChunkWriter writer : List.of(new LoadDataWriter(LIMITS), new InsertWriter(LIMITS))) {
        assertThatThrownBy(() -> load.write(writer, table)).hasMessageContaining("foreign key");
        load.loader().rollback();
        assertThat(test.number("SELECT COUNT(*) FROM parts")).isZero();
      }
    }
  }

  @EachDatabase
  void trap4AnExceptionInTheStreamGivesTheConnectionUpSoNothingIsKept(TestDatabase test)
      throws Exception {
    test.execute(PARTS);
    for (Exception failure :
        List.of(new IOException("no more"), new IllegalStateException("no more"))) {
      try (LoadFixture load = new LoadFixture(test)) {
        load.loader().setAutoCommit(false);
        assertThatThrownBy(() -> LocalInfile.load(load.loader(), LOAD, breaking(GOOD, failure), 1))
            .isInstanceOf(SQLException.class);
        assertThat(load.loader().isClosed()).isTrue();
        assertThat(test.number("SELECT COUNT(*) FROM parts")).isZero();
      }
    }
  }

  @EachDatabase
  void trap4AGeneratorThatFailsInMidChunkLeavesNothingOfIt(TestDatabase test) throws Exception {
    test.execute(PARTS);
    try (LoadFixture load = new LoadFixture(test)) {
      PlannedTable table =
          load.planned(
              TableRows.<Long>table("parts", (t, i) -> i + 1, 100, i -> i)
                  .key("id", i -> i)
                  .text(
                      "name",
                      i -> {
                        if (i == 73) {
                          throw new IllegalStateException("row 73");
                        }
                        return "part";
                      })
                  .core());
      for (ChunkWriter writer : List.of(new LoadDataWriter(LIMITS), new InsertWriter(LIMITS))) {
        assertThatThrownBy(() -> load.write(writer, table)).hasMessage("row 73");
        assertThat(number(load.loader(), "SELECT COUNT(*) FROM parts")).isZero();
      }
    }
  }

  @EachDatabase
  void trap5OnlyLoadersMaySendAndNeverARealFile(TestDatabase test) throws Exception {
    test.execute(PARTS);
    Path secret = Files.writeString(directory.resolve("secret"), GOOD);
    String sql = LOAD.replace("'rows'", "'" + secret + "'");
    try (LoadFixture load = new LoadFixture(test)) {
      SqlCall<Integer, RuntimeException> pooled = c -> executed(c, sql);
      assertThatThrownBy(() -> load.database().read(pooled)).isInstanceOf(ChatOpsException.class);
      try (Connection dedicated = load.database().dedicated("test")) {
        assertThatThrownBy(() -> executed(dedicated, sql)).isInstanceOf(SQLException.class);
      }
      executed(load.loader(), sql);
      LocalInfile.load(load.loader(), LOAD, bytes(GOOD.replaceFirst("1", "5")), 1);
      executed(load.loader(), sql);
      assertThat(test.column("SELECT id FROM parts")).containsExactly("5");
    }
  }

  @EachDatabase
  void whereSendingIsRefusedOnTheWayTheSameRowsAreInserted(TestDatabase test) throws Exception {
    test.execute(PARTS);
    TableRows<Long> rows =
        TableRows.<Long>table("parts", (table, index) -> index + 1, 2500, i -> i)
            .key("id", i -> i)
            .text("name", i -> "part" + i)
            .text("code", i -> "c" + i)
            .core();
    LoadDataWriter writer = new LoadDataWriter(Shop.LIMITS);
    try (LoadFixture load = new LoadFixture(test);
        // A client that does not offer files, as a proxy in between may make of any.
        Connection plain = load.database().dedicated("test")) {
      PlannedTable parts = load.planned(rows);
      for (long done = 0; done < 2500; ) {
        try (ReadyChunk chunk = writer.prepare(parts, done)) {
          chunk.write(plain);
          done += chunk.rows();
        }
      }
      assertThat(test.number("SELECT COUNT(*) FROM parts WHERE name = CONCAT('part', id - 1)"))
          .isEqualTo(2500);
    }
  }

  @EachDatabase
  void trap6WhereTheServerTakesNoFilesRowsAreInserted(TestDatabase test) throws Exception {
    try (LoadFixture load = new LoadFixture(test);
        Shop shop = Shop.empty(test)) {
      assertThat(Loading.writer(load.loader(), LIMITS)).isInstanceOf(LoadDataWriter.class);
      shop.seed(SEED);
      String loaded = SeededRows.digest(test);

      LoadFixture.allow(test, "0");
      assertThat(Loading.writer(load.loader(), LIMITS)).isInstanceOf(InsertWriter.class);
      assertThat(shop.seed(SEED).state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(SeededRows.digest(test)).isEqualTo(loaded);
    }
  }

  @EachDatabase
  void trap7RowsLargerTogetherThanAPacketArriveBothWays(TestDatabase test) throws Exception {
    test.execute("CREATE TABLE texts (id INT PRIMARY KEY, body MEDIUMTEXT NOT NULL)");
    String body = "0123456789".repeat(9_000);
    try (LoadFixture load = new LoadFixture(test)) {
      int rows = (int) (number(load.loader(), "SELECT @@max_allowed_packet") / body.length()) + 20;
      PlannedTable table =
          load.planned(
              TableRows.<Long>table("texts", (t, i) -> i + 1, rows, i -> i)
                  .key("id", i -> i)
                  .text("body", i -> body)
                  .core());
      for (ChunkWriter writer : List.of(new LoadDataWriter(LIMITS), new InsertWriter(LIMITS))) {
        load.write(writer, table);
        assertThat(test.number("SELECT COUNT(*) FROM texts WHERE CHAR_LENGTH(body) = 90000"))
            .isEqualTo(rows);
        test.execute("TRUNCATE texts");
      }
    }
  }

  @EachDatabase
  void trap7OneBadRowInABatchFailsItsWholeTransaction(TestDatabase test) throws Exception {
    test.execute(PARTS);
    try (LoadFixture load = new LoadFixture(test)) {
      PlannedTable table =
          load.planned(
              TableRows.<Long>table("parts", (t, i) -> i + 1, 3_000, i -> i)
                  .key("id", i -> i)
                  .text("name", i -> "part")
                  .text("code", i -> i == 2_500 ? "C7" : "C" + i)
                  .core());
      for (ChunkWriter writer : List.of(new LoadDataWriter(LIMITS), new InsertWriter(LIMITS))) {
        assertThatThrownBy(() -> load.write(writer, table)).hasMessageContaining("Duplicate entry");
        load.loader().rollback();
        assertThat(test.number("SELECT COUNT(*) FROM parts")).isZero();
      }
    }
  }

  @EachDatabase
  void trap8TheDriverIsTheOneThatRewritesBatches(TestDatabase test) throws Exception {
    try (LoadFixture load = new LoadFixture(test)) {
      assertThat(load.loader().getMetaData().getDriverName()).isEqualTo("MySQL Connector/J");
      assertThat(load.loader().getMetaData().getURL()).startsWith("jdbc:mysql:");
    }
  }

  @EachDatabase
  void trap9TheNextRowByHandGetsAKeyBehindOurs(TestDatabase test) throws Exception {
    try (LoadFixture load = new LoadFixture(test);
        Shop shop = Shop.empty(test)) {
      shop.seed(SEED);
      long last = test.number("SELECT MAX(id) FROM vendors");
      test.execute("INSERT INTO vendors (name) VALUES ('by hand')");
      assertThat(test.number("SELECT id FROM vendors WHERE name = 'by hand'")).isEqualTo(last + 1);
      // What information_schema says of counters may be a day old; on our sessions it is not.
      test.execute("ALTER TABLE vendors AUTO_INCREMENT = 5000");
      assertThat(TableNow.counters(load.loader())).containsEntry("vendors", 5000L);
    }
  }

  @EachDatabase
  void trap10AKilledLoaderLeavesNothingOfItsChunkAndSaysSo(TestDatabase test) throws Exception {
    try (LoadFixture load = new LoadFixture(test);
        Shop shop = Shop.empty(test);
        Connection holder = test.connect();
        Statement held = holder.createStatement()) {
      held.execute("SELECT GET_LOCK('hold', 0)");
      test.execute(
          "CREATE TRIGGER hold BEFORE INSERT ON order_lines FOR EACH ROW"
              + " IF NEW.id = 1500 THEN DO GET_LOCK('hold', 60); END IF");
      LiveSeeding seeding = shop.seeding();
      var run = shop.start("seed large", seeding.job(seeding.plan(SEED)), null);
      test.execute("KILL " + waitingForHold(test));

      RunEvent.Ended ended = shop.end(run).join();

      assertThat(ended.state()).isEqualTo(RunState.FAILED);
      assertThat(ended.report().headline())
          .startsWith("The connection that wrote to order_lines broke (")
          .contains("the part it was at is not kept");
      assertThat(test.number("SELECT COUNT(*) FROM order_lines")).isEqualTo(Shop.CHUNK);
      assertThat(
              shop.bot(
                  "SELECT SUM(row_count) FROM BOT.ledger_chunk WHERE table_name = 'order_lines'"))
          .isEqualTo(Shop.CHUNK);
    }
  }

  @EachDatabase
  void trap11TakingBackGoesByTheKeyRangesOfTheLedger(TestDatabase test) throws Exception {
    try (LoadFixture load = new LoadFixture(test);
        Shop shop = Shop.empty(test)) {
      RunEvent.Ended seeded = shop.seed(SEED);
      assertThat(shop.bot("SELECT MAX(row_count) FROM BOT.ledger_chunk WHERE kind = 'LOADED'"))
          .isLessThanOrEqualTo(Shop.CHUNK);
      test.execute("INSERT INTO vendors (name) VALUES ('somebody else')");
      LedgerUndoing undoing =
          new LedgerUndoing(Shop.ENVIRONMENT, shop.access(), shop.store(), Clock.systemUTC());

      RunEvent.Ended undone =
          shop.run("rollback run", undoing.job(undoing.preview(seeded.run())), seeded.run());

      assertThat(undone.report().outcome()).isEqualTo(Outcome.GOOD);
      assertThat(test.column("SELECT name FROM vendors")).containsExactly("somebody else");
      assertThat(load.loader().isValid(1)).isTrue();
    }
  }

  @EachDatabase
  void aFurtherSessionWritesWithTheSameRightAndLosesItWithTheRun(TestDatabase test)
      throws Exception {
    try (Shop shop = Shop.empty(test)) {
      shop.run(
          "seed light",
          context -> {
            try (FencedSession session = shop.access().open(context);
                FencedSession loader = session.loader()) {
              loader.chunk(c -> executed(c, "INSERT INTO weather (sky) VALUES ('blue')"));
              shop.leases().acquire("terp_seeding_global", context.id());
              assertThatThrownBy(() ->
                      loader.chunk(c -> executed(c, "INSERT INTO weather (sky) VALUES ('grey')")))
                  .hasMessageContaining("taken over the lock");
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
            return Report.of(Outcome.GOOD, "done");
          },
          null);
      assertThat(test.column("SELECT sky FROM weather")).containsExactly("blue");
    }
  }

  /** The connection that waits within the trigger. */
  private static long waitingForHold(TestDatabase test) {
    String sql =
        "SELECT COALESCE(MAX(id), 0) FROM information_schema.processlist WHERE state = 'User lock'";
    return LongStream.generate(() -> test.number(sql)).filter(id -> id > 0).findFirst().orElse(0);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails where its text ends. */
  private static InputStream breaking(String text, Exception failure) {
    return new FilterInputStream(bytes(text)) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0 && failure instanceof IOException io) {
          throw io;
        }
        if (read < 0) {
          throw (RuntimeException) failure;
        }
        return read;
      }
    };
  }

  private static int executed(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
