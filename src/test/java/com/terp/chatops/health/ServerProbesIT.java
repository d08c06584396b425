package com.terp.chatops.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.health.Reading.Status;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What the database server tells of itself. */
class ServerProbesIT {
  private static final HealthSettings LIMITS = HealthSettings.DEFAULT;

  /** As the defaults, but whatever is open or waits at all is worth a warning. */
  private static final HealthSettings EAGER =
      new HealthSettings(
          LIMITS.memory(),
          LIMITS.disk(),
          LIMITS.cpu(),
          LIMITS.slow(),
          LIMITS.poolFree(),
          new HealthSettings.Limit(0, 100),
          new HealthSettings.Limit(0, 600),
          new HealthSettings.Limit(0, 600),
          List.of(),
          Duration.ZERO);

  @EachDatabase
  void aQuietServerIsFine(TestDatabase test) {
    test.execute("CREATE TABLE t (a INT PRIMARY KEY)");
    try (Database database = database(test)) {
      assertThat(ServerProbes.writable(database).read())
          .singleElement()
          .satisfies(r -> assertThat(r.status()).isEqualTo(Status.PASS))
          .satisfies(r -> assertThat(r.sentence()).startsWith("takes writes"));
      assertThat(ServerProbes.connections(database, LIMITS).read())
          .singleElement()
          .satisfies(r -> assertThat(r.status()).isEqualTo(Status.PASS))
          .satisfies(r -> assertThat(r.sentence()).matches("\\d+ of \\d+ in use on the server"))
          .satisfies(r -> assertThat(r.percent()).isBetween(0.01, 80.0));
      assertThat(ServerProbes.size(database).read())
          .singleElement()
          .satisfies(r -> assertThat(r.sentence()).endsWith("in 1 table"));
      assertThat(ServerProbes.tableLocks(database, LIMITS).read())
          .extracting(Reading::sentence)
          .containsExactly("nobody waits for one");
      assertThat(ServerProbes.connections(database, EAGER).read())
          .extracting(Reading::status)
          .containsExactly(Status.WARN);
    }
  }

  @EachDatabase
  void anOpenTransactionAndWhoWaitsBehindItAreNamed(TestDatabase test) throws Exception {
    test.execute("CREATE TABLE t (a INT PRIMARY KEY)");
    AtomicReference<SQLException> failure = new AtomicReference<>();
    try (Database database = database(test);
        Connection open = test.connect();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute("INSERT INTO t VALUES (1)");
      Thread waiting =
          Thread.ofPlatform()
              .start(() -> {
                try (Connection other = test.connect();
                    Statement alter = other.createStatement()) {
                  alter.execute("ALTER TABLE t ADD COLUMN b INT");
                } catch (SQLException e) {
                  failure.set(e);
                }
              });
      Reading locks = awaited(ServerProbes.tableLocks(database, EAGER));
      Reading transactions = ServerProbes.transactions(database, EAGER).read().getFirst();
      open.rollback();
      waiting.join();

      assertThat(failure).hasNullValue();
      assertThat(locks.status()).isEqualTo(Status.WARN);
      assertThat(locks.sentence()).startsWith("1 session waits for a table's definition");
      assertThat(transactions.status()).isIn(Status.WARN, Status.ABSENT);
      if (transactions.status() == Status.WARN) {
        assertThat(transactions.next()).contains("KILL");
      }
    }
  }

  /** Asks until the waiting session shows; the server says when. */
  private static Reading awaited(Probe probe) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < until) {
      Reading reading = probe.read().getFirst();
      if (reading.status() != Status.PASS) {
        return reading;
      }
    }
    throw new AssertionError("nobody was ever seen to wait");
  }

  @org.junit.jupiter.api.Test
  void aReplicaThatStoppedOrLagsIsNoticed() {
    assertThat(WritableLook.judged(replica("Yes", "Yes", "2")).status()).isEqualTo(Status.PASS);
    assertThat(WritableLook.judged(replica("Yes", "Yes", "300")).status()).isEqualTo(Status.WARN);
    assertThat(WritableLook.judged(replica("Yes", "No", "")).status()).isEqualTo(Status.FAIL);
    assertThat(
            WritableLook.judged(
                    Map.of(
                        "slave_io_running", "Yes",
                        "slave_sql_running", "Yes",
                        "seconds_behind_master", "0"))
                .status())
        .isEqualTo(Status.PASS);
  }

  private static Map<String, String> replica(String io, String sql, String lag) {
    return Map.of(
        "replica_io_running", io, "replica_sql_running", sql, "seconds_behind_source", lag);
  }

  private static Database database(TestDatabase test) {
    return new Database(DatabaseUrl.parse("DATABASE_URL", test.url()), test.botSchema());
  }
}
