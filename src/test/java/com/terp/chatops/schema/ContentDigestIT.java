package com.terp.chatops.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentDigestIT {
  private static final String EVERYTHING =
      """
      CREATE TABLE everything (id INT PRIMARY KEY,
        small SMALLINT, big BIGINT UNSIGNED, money DECIMAL(15,4), ratio FLOAT, exact_ratio DOUBLE,
        word VARCHAR(50) CHARACTER SET utf8mb4, old VARCHAR(50) CHARACTER SET latin1,
        fixed CHAR(5), long_text TEXT, kind ENUM('A','B'), flags SET('x','y'),
        raw VARBINARY(20), fixed_raw BINARY(3), big_raw BLOB, bits BIT(10), doc JSON,
        day DATE, moment DATETIME(3), stamp TIMESTAMP(6) NULL, span TIME, y YEAR,
        twice INT GENERATED ALWAYS AS (small * 2) VIRTUAL)
        ROW_FORMAT=DYNAMIC\
      """;

  private static final String ROW =
      """
      INSERT INTO everything (id, small, big, money, ratio, exact_ratio, word, old, fixed, long_text,
        kind, flags, raw, fixed_raw, big_raw, bits, doc, day, moment, stamp, span, y)
      VALUES (1, -3, 18446744073709551615, 12.5, 0.1, 0.1, 'a🌿ü', 'ü', 'ab', 'lang', 'B', 'x,y',
        x'00FF10', x'0102', x'FF00', b'1000000001', '{"a": 1}', '2026-02-28',
        '2026-02-28 23:59:59.123', '2026-02-28 23:59:59.123456', '-12:30:00', 2026)\
      """;

  @EachDatabase
  void changingAnyColumnChangesTheDigest(TestDatabase test) throws SQLException {
    test.execute(EVERYTHING);
    test.execute(ROW);
    Table table = table(test, "everything");
    Set<String> seen = new HashSet<>();
    seen.add(digest(test, table).digest());

    for (Column column : table.columns()) {
      if (!column.generated()) {
        test.execute("UPDATE everything SET `%s` = %s".formatted(column.name(), other(column)));
        assertThat(seen.add(digest(test, table).digest())).as(column.name()).isTrue();
      }
      if (column.nullable() && !column.generated()) {
        test.execute("UPDATE everything SET `%s` = NULL".formatted(column.name()));
        assertThat(seen.add(digest(test, table).digest())).as("NULL in " + column.name()).isTrue();
      }
    }
    assertThat(digest(test, table).rows()).isEqualTo(1);
  }

  private static String other(Column column) {
    return switch (column.type()) {
      case "varchar", "char", "text" -> "''";
      case "enum" -> "'A'";
      case "set" -> "'x'";
      case "varbinary", "binary", "blob" -> "x'02'";
      case "json" -> "'[]'";
      case "date", "datetime", "timestamp" -> "'2026-01-01'";
      case "time" -> "'00:00:01'";
      case "year" -> "2025";
      // A difference that a float, printed with six digits, would hide.
      case "float" -> "0.100001";
      case "double" -> "0.10000000000000002";
      default -> "7";
    };
  }

  @EachDatabase
  void nearFloatsStayApart(TestDatabase test) throws SQLException {
    test.execute(
        "CREATE TABLE f (id INT PRIMARY KEY, v FLOAT); INSERT INTO f VALUES (1, 16777215)");
    Fingerprint before = digest(test, table(test, "f"));

    test.execute("UPDATE f SET v = 16777214");

    assertThat(digest(test, table(test, "f"))).isNotEqualTo(before);
  }

  @EachDatabase
  void whatMovesBetweenColumnsOrRowsIsNoticed(TestDatabase test) throws SQLException {
    test.execute("CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9), b VARCHAR(9))");
    Table table = table(test, "t");
    Set<String> seen = new HashSet<>();
    for (String row :
        List.of(
            "1,'a','bc'",
            "1,'ab','c'",
            "1,'abc',''",
            "1,'abc',NULL",
            "1,NULL,'abc'",
            "1,'','abc'",
            "1,'-','-'",
            "1,NULL,NULL",
            "1,'1:a','b'",
            "2,'a','bc'")) {
      test.execute("DELETE FROM t; INSERT INTO t VALUES (%s)".formatted(row));
      assertThat(seen.add(digest(test, table).digest())).as(row).isTrue();
    }
    test.execute("DELETE FROM t");
    assertThat(digest(test, table)).isEqualTo(new Fingerprint(0, "0".repeat(32)));
  }

  @EachDatabase
  void theOrderOfRowsDoesNotMatter(TestDatabase test) throws SQLException {
    test.execute("CREATE TABLE t (id INT PRIMARY KEY, a INT)");
    test.execute("INSERT INTO t VALUES (1, 2), (3, 4), (5, 6)");
    Fingerprint before = digest(test, table(test, "t"));

    test.execute("DELETE FROM t; INSERT INTO t VALUES (5, 6), (1, 2), (3, 4)");

    assertThat(digest(test, table(test, "t"))).isEqualTo(before);
  }

  @EachDatabase
  void aFilterPicksRows(TestDatabase test) throws SQLException {
    test.execute("CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9))");
    test.execute("INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'x')");
    Table table = table(test, "t");
    try (Connection c = test.connect()) {
      Fingerprint some = ContentDigest.of(c, table, RowFilter.keys(2, 3));
      assertThat(some.rows()).isEqualTo(2);
      assertThat(ContentDigest.of(c, table, new RowFilter.Where("`id` > ?", List.of(1))))
          .isEqualTo(some);
      assertThat(ContentDigest.of(c, table, new RowFilter.Where("`a` = ?", List.of("x"))).rows())
          .isEqualTo(2);
      assertThat(ContentDigest.of(c, test.schema(), table, RowFilter.all()).rows()).isEqualTo(3);
    }
  }

  @EachDatabase
  void neitherCharacterSetNorTimeZoneOfTheSessionMatters(TestDatabase test) throws SQLException {
    test.execute(EVERYTHING);
    test.execute(ROW);
    Table table = table(test, "everything");
    Fingerprint plain = digest(test, table);
    try (Connection c = test.connect();
        Statement statement = c.createStatement()) {
      statement.execute("SET NAMES latin1");
      statement.execute("SET time_zone = '+05:30'");
      assertThat(ContentDigest.of(c, table, RowFilter.all())).isEqualTo(plain);
    }
  }

  @EachDatabase
  void longValuesNeedNoLargePacket(TestDatabase test) throws SQLException {
    test.execute("CREATE TABLE t (id INT PRIMARY KEY, a LONGTEXT, b LONGBLOB)");
    test.execute("INSERT INTO t VALUES (1, REPEAT('x', 9000000), REPEAT('y', 9000000))");
    Fingerprint before = digest(test, table(test, "t"));

    test.execute("UPDATE t SET b = CONCAT(LEFT(b, 8999999), 'z')");

    assertThat(digest(test, table(test, "t")).digest()).isNotEqualTo(before.digest());
  }

  @Test
  void onlyAKeyOfOneColumnHasRanges() throws SQLException {
    Table table = new Table("t", List.of(), List.of("a", "b"), Map.of(), List.of());
    try (TestDatabase test = Databases.fresh(DatabaseKind.MARIADB);
        Connection c = test.connect()) {
      assertThatThrownBy(() -> ContentDigest.of(c, table, RowFilter.keys(1, 2)))
          .isInstanceOf(ChatOpsException.class)
          .hasMessageContaining("no primary key of one column");
    }
  }

  @Test
  @Requires(Requirement.MYSQL)
  void bothServersGiveTheSameRowsTheSameDigest() throws SQLException {
    try (TestDatabase maria = Databases.fresh(DatabaseKind.MARIADB);
        TestDatabase mysql = Databases.fresh(DatabaseKind.MYSQL)) {
      for (TestDatabase test : List.of(maria, mysql)) {
        test.execute(EVERYTHING);
        test.execute(ROW);
      }
      assertThat(digest(maria, table(maria, "everything")))
          .isEqualTo(digest(mysql, table(mysql, "everything")));
    }
  }

  private static Table table(TestDatabase test, String name) throws SQLException {
    try (Connection c = test.connect()) {
      return SchemaReader.read(c).table(name);
    }
  }

  private static Fingerprint digest(TestDatabase test, Table table) throws SQLException {
    try (Connection c = test.connect()) {
      return ContentDigest.of(c, table, RowFilter.all());
    }
  }
}
