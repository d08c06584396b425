package com.terp.chatops.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.config.Secret;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseIT {
  @EachDatabase
  void everySessionIsUtcAndStrictWithDeadlines(TestDatabase test) throws SQLException {
    String settings =
        "SELECT CONCAT_WS(' ', @@time_zone, @@transaction_isolation, @@lock_wait_timeout,"
            + " @@innodb_lock_wait_timeout, @@sql_mode, DATABASE())";
    try (Database database = open(test);
        Connection dedicated = database.dedicated("test")) {
      String pooled = database.read(c -> text(c, settings));

      assertThat(pooled)
          .startsWith("+00:00 READ-COMMITTED 5 10 ")
          .contains("STRICT_TRANS_TABLES", "NO_AUTO_VALUE_ON_ZERO")
          .endsWith(" " + test.schema());
      assertThat(text(dedicated, settings)).isEqualTo(pooled);
      assertThat(dedicated.getAutoCommit()).isTrue();
    }
  }

  @EachDatabase
  void onMySqlStatisticsAreNeverStaleAndNoSkipScanLeavesRowsOut(TestDatabase test) {
    try (Database database = open(test)) {
      boolean mysql = test.kind() == DatabaseKind.MYSQL;
      assertThat(database.flavor()).isEqualTo(mysql ? Flavor.MYSQL : Flavor.MARIADB);
      if (mysql) {
        String expiry = database.read(c -> text(c, "SELECT @@information_schema_stats_expiry"));
        assertThat(expiry).isEqualTo("0");
        String switches = database.read(c -> text(c, "SELECT @@optimizer_switch"));
        assertThat(switches).contains("skip_scan=off").contains("index_merge=on");
      }
    }
  }

  @EachDatabase
  void aTransactionIsCommittedAtItsEndAndRolledBackOnAnyFailure(TestDatabase test) {
    test.execute("CREATE TABLE t (id INT PRIMARY KEY)");
    try (Database database = open(test)) {
      database.tx(c -> update(c, "INSERT INTO t VALUES (1)"));
      assertThatThrownBy(() ->
              database.tx(c -> {
                update(c, "INSERT INTO t VALUES (2)");
                throw new IOException("own");
              }))
          .isInstanceOf(IOException.class)
          .hasMessage("own");
      assertThatThrownBy(() ->
              database.tx(c -> {
                update(c, "INSERT INTO t VALUES (3)");
                return update(c, "INSERT INTO t VALUES (1)");
              }))
          .isInstanceOfSatisfying(
              DatabaseException.class, e -> assertThat(e.code()).isEqualTo(1062));

      assertThat(test.column("SELECT id FROM t")).containsExactly("1");
      // The pool's connections come back clean.
      database.read(c -> update(c, "INSERT INTO t VALUES (4)"));
      assertThat(test.column("SELECT id FROM t ORDER BY id")).containsExactly("1", "4");
    }
  }

  @EachDatabase
  void emojiFlagsAndZeroKeysSurviveTheWay(TestDatabase test) {
    test.execute(
        "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(9) CHARACTER SET utf8mb4, flag TINYINT(1))");
    try (Database database = open(test)) {
      database.tx(c -> update(c, "INSERT INTO t VALUES (0, 'a🌿ü', 2)"));
      String row = database.read(c -> text(c, "SELECT CONCAT(v, flag) FROM t WHERE id = 0"));
      assertThat(row).isEqualTo("a🌿ü2");
    }
  }

  @Test
  void makingOneDoesNoIoAndAnUnreachableServerIsSaidWithoutThePassword() {
    // One nobody may listen on; a free one might be given to somebody meanwhile.
    int free = 1;
    DatabaseUrl url =
        DatabaseUrl.parse("DATABASE_URL", "mysql://terp:geheim@127.0.0.1:%d/terp".formatted(free));
    try (Database database = new Database(url, "terp_chatops")) {
      List<Throwable> failures = new ArrayList<>();
      assertThatThrownBy(() -> database.read(c -> 1)).satisfies(failures::add);
      assertThatThrownBy(() -> database.dedicated("lock")).satisfies(failures::add);

      assertThat(failures)
          .allSatisfy(e ->
              assertThat(e)
                  .isInstanceOf(ChatOpsException.class)
                  .hasMessageStartingWith("Cannot reach MySQL at 127.0.0.1:" + free)
                  .hasMessageContaining("Check that")
                  .hasStackTraceContaining("CommunicationsException"))
          .noneSatisfy(e -> assertThat(e).hasStackTraceContaining("geheim"));
    }
  }

  @EachDatabase
  void aWrongPasswordIsSaidWithoutThePassword(TestDatabase test) {
    DatabaseUrl right = DatabaseUrl.parse("DATABASE_URL", test.url());
    DatabaseUrl wrong =
        new DatabaseUrl(
            right.host(),
            right.port(),
            right.user(),
            new Secret("verkehrt"),
            right.schema(),
            right.sslMode());
    try (Database database = new Database(wrong, test.botSchema())) {
      assertThatThrownBy(() -> database.dedicated("lock"))
          .hasMessageContaining("does not let terp in; check user and password")
          .satisfies(e -> assertThat(e).hasStackTraceContaining("Access denied"))
          .satisfies(e -> assertThat(e.toString()).doesNotContain("verkehrt"));
    }
  }

  @EachDatabase
  void theServersOwnWordsAreKept(TestDatabase test) {
    try (Database database = open(test)) {
      assertThatThrownBy(() -> database.read(c -> text(c, "SELECT * FROM absent")))
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("absent")
          .hasMessageContaining("1146");
    }
  }

  static Database open(TestDatabase test) {
    return new Database(DatabaseUrl.parse("DATABASE_URL", test.url()), test.botSchema());
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
