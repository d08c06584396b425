package com.terp.chatops.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.ForeignKey.OnDelete;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.Requirement;
import com.terp.chatops.testing.Requires;
import com.terp.chatops.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaReaderIT {
  private static final String TABLES =
      """
      CREATE TABLE parent (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(20) NOT NULL,
        a INT NOT NULL, b INT NOT NULL, UNIQUE KEY parent_code (code), UNIQUE KEY ab (b, a));
      CREATE TABLE `child Table` (
        id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        parent_id INT NULL, a INT NOT NULL, b INT NOT NULL,
        `order` INT NULL,
        kind ENUM('A','it''s','c,d') NOT NULL,
        flags SET('x','y') NOT NULL DEFAULT 'x',
        price DECIMAL(15,2) NOT NULL DEFAULT '0.00',
        flag TINYINT(1) NOT NULL DEFAULT '1',
        doc JSON NOT NULL,
        made TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
        made_by VARCHAR(10) NOT NULL DEFAULT (CONCAT('a', 'b')),
        twice INT GENERATED ALWAYS AS (flag * 2) STORED,
        note TEXT NULL,
        KEY plain (a),
        CONSTRAINT to_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE SET NULL,
        CONSTRAINT to_ab FOREIGN KEY (b, a) REFERENCES parent (b, a) ON DELETE CASCADE,
        CONSTRAINT to_self FOREIGN KEY (parent_id) REFERENCES parent (id));
      CREATE TABLE tree (id INT PRIMARY KEY, up INT NULL,
        CONSTRAINT up_fk FOREIGN KEY (up) REFERENCES tree (id));
      CREATE VIEW seen AS SELECT id FROM parent\
      """;

  @EachDatabase
  void readsColumnsAlikeOnBothServers(TestDatabase test) throws SQLException {
    test.execute(TABLES);

    Table child = read(test).table("child Table");

    assertThat(child.columns())
        .extracting(Column::fullType)
        .startsWith("bigint unsigned", "int", "int");
    assertThat(column(child, "kind").values()).containsExactly("A", "it's", "c,d");
    assertThat(column(child, "kind").hasDefault()).isFalse();
    assertThat(column(child, "flags").values()).containsExactly("x", "y");
    assertThat(column(child, "flags").hasDefault()).isTrue();
    assertThat(column(child, "price"))
        .isEqualTo(
            new Column(
                "price",
                "decimal",
                "decimal(15,2)",
                false,
                true,
                false,
                false,
                null,
                15,
                2,
                List.of()));
    assertThat(column(child, "flag").fullType()).isEqualTo("tinyint(1)");
    assertThat(column(child, "doc"))
        .isEqualTo(
            new Column(
                "doc", "json", "json", false, false, false, false, null, null, null, List.of()));
    assertThat(column(child, "made_by").generated()).isFalse();
    assertThat(column(child, "made_by").hasDefault()).isTrue();
    assertThat(column(child, "made").hasDefault()).isTrue();
    assertThat(column(child, "twice").generated()).isTrue();
    assertThat(column(child, "note").nullable()).isTrue();
    assertThat(column(child, "note").hasDefault()).isTrue();
    assertThat(column(read(test).table("parent"), "id").autoIncrement()).isTrue();
    assertThat(column(read(test).table("parent"), "code").length()).isEqualTo(20);
  }

  @EachDatabase
  void readsKeysAndNoViews(TestDatabase test) throws SQLException {
    test.execute(TABLES);

    LiveSchema schema = read(test);

    assertThat(schema.name()).isEqualTo(test.schema());
    assertThat(schema.tables()).containsOnlyKeys("parent", "child Table", "tree");
    assertThat(schema.table("parent").primaryKey()).containsExactly("id");
    assertThat(schema.table("parent").uniqueKeys())
        .isEqualTo(Map.of("parent_code", List.of("code"), "ab", List.of("b", "a")));
    assertThat(schema.table("child Table").uniqueKeys()).isEmpty();
    assertThat(schema.table("child Table").foreignKeys())
        .containsExactly(
            new ForeignKey(
                "to_ab",
                "child Table",
                List.of("b", "a"),
                "parent",
                List.of("b", "a"),
                OnDelete.CASCADE),
            new ForeignKey(
                "to_parent",
                "child Table",
                List.of("parent_id"),
                "parent",
                List.of("id"),
                OnDelete.SET_NULL),
            new ForeignKey(
                "to_self",
                "child Table",
                List.of("parent_id"),
                "parent",
                List.of("id"),
                OnDelete.RESTRICT));
    assertThat(schema.childrenOf("parent")).hasSize(3);
    assertThat(schema.childrenOf("tree")).allMatch(ForeignKey::selfReference);
    assertThat(schema.parentsFirst(List.of("tree", "child Table", "parent")))
        .containsExactly("parent", "child Table", "tree");
  }

  @EachDatabase
  void theHashChangesWithTheTablesAndNotWithTheirRows(TestDatabase test) throws SQLException {
    test.execute(TABLES);
    String before = read(test).hash();

    test.execute("INSERT INTO parent VALUES (1, 'x', 1, 1)");
    assertThat(read(test).hash()).isEqualTo(before);

    test.execute("ALTER TABLE parent MODIFY code VARCHAR(21) NOT NULL");
    assertThat(read(test).hash()).isNotEqualTo(before);
  }

  @Test
  @Requires(Requirement.MYSQL)
  void bothServersGiveTerpsTablesTheSameHash() throws SQLException {
    try (TestDatabase maria = Databases.fresh(DatabaseKind.MARIADB).withTables();
        TestDatabase mysql = Databases.fresh(DatabaseKind.MYSQL).withTables()) {
      LiveSchema one = read(maria);
      LiveSchema other = read(mysql);

      assertThat(one.tables().keySet()).isEqualTo(other.tables().keySet());
      one.tables()
          .forEach((name, table) -> {
            Table twin = other.table(name);
            assertThat(table.columns()).as(name).isEqualTo(twin.columns());
            assertThat(table.primaryKey()).as(name).isEqualTo(twin.primaryKey());
          });
      assertThat(one.hash()).isEqualTo(other.hash());
    }
  }

  private static Column column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  private static LiveSchema read(TestDatabase test) throws SQLException {
    try (Connection connection = test.connect()) {
      return SchemaReader.read(connection);
    }
  }
}
