package com.terp.chatops.seed.fill;

import com.terp.chatops.testing.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A small schema that nobody would write, and every database takes; the same one for a number. */
final class RandomSchema {
  private static final List<String> NAMES =
      List.of("order", "two words", "tick`s", "Größe", "GROUP", "a-b", "x.y", "plain", "key");

  /** What a table may have beside its keys; §n is the column's name, quoted. */
  private static final List<String> COLUMNS =
      List.of(
          "§n VARCHAR(1) NOT NULL",
          "§n CHAR(1) NOT NULL UNIQUE",
          "§n CHAR(2) CHARACTER SET ascii UNIQUE",
          "§n VARCHAR(20) COLLATE utf8mb4_bin NOT NULL UNIQUE",
          "§n VARCHAR(30) NOT NULL UNIQUE",
          "§n VARCHAR(40) CHARACTER SET latin1",
          "§n TINYTEXT",
          "§n TEXT NOT NULL",
          "§n BOOLEAN NOT NULL",
          "§n TINYINT UNSIGNED NOT NULL UNIQUE",
          "§n SMALLINT",
          "§n MEDIUMINT UNSIGNED NOT NULL",
          "§n BIGINT UNSIGNED NOT NULL UNIQUE",
          "§n DECIMAL(3,3) NOT NULL",
          "§n DECIMAL(10,2) UNSIGNED NOT NULL DEFAULT 0",
          "§n DECIMAL(4,0) UNIQUE",
          "§n FLOAT",
          "§n DOUBLE NOT NULL",
          "§n BIT(1) NOT NULL",
          "§n BIT(7) UNIQUE",
          "§n YEAR NOT NULL",
          "§n DATE NOT NULL UNIQUE",
          "§n DATETIME(6)",
          "§n TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP",
          "§n TIME(3) NOT NULL",
          "§n JSON NOT NULL",
          "§n JSON",
          "§n ENUM('a','B b','Ü') NOT NULL",
          "§n SET('x','y','z')",
          "§n SET('x','y','z','u','v','w','t') NOT NULL UNIQUE",
          "§n BINARY(4) NOT NULL UNIQUE",
          "§n VARBINARY(16) UNIQUE",
          "§n BLOB",
          "§n INT NOT NULL CHECK (§n BETWEEN 5 AND 9)",
          "§n INT NOT NULL CHECK (§n >= 10 AND §n < 100)",
          "§n INT CHECK (§n IN (2, 3, 5, 7))",
          "§n INT NOT NULL CHECK (§n <> 0)",
          "§n VARCHAR(12) NOT NULL CHECK (§n IN ('open', 'shut', 'ajar'))",
          "§n VARCHAR(12) NOT NULL CHECK (CHAR_LENGTH(§n) >= 6)",
          "§n VARCHAR(12) NOT NULL CHECK (LENGTH(§n) BETWEEN 3 AND 5)",
          "§n VARCHAR(10) NOT NULL CHECK (§n REGEXP '^[A-Z]{2}[0-9]{3}$')",
          "§n VARCHAR(10) CHECK (§n LIKE 'N-%')",
          "§n DECIMAL(5,2) NOT NULL CHECK (§n > 0 AND §n <= 100)",
          "§n DATE NOT NULL CHECK (§n >= '2020-01-01')",
          "§n VARCHAR(8) NOT NULL INVISIBLE DEFAULT 'hidden'",
          "§n INT INVISIBLE");

  /** Several columns that depend on each other; §a and §b are their names. */
  private static final List<String> PAIRS =
      List.of(
          "§a INT NOT NULL, §b INT NOT NULL, CHECK (§a < §b)",
          "§a INT NOT NULL, §b INT NOT NULL, CHECK (§a <= §b AND §a >= 0)",
          "§a INT, §b INT, CHECK (§a IS NULL OR §b IS NOT NULL)",
          "§a DATE NOT NULL, §b DATE, CHECK (§b IS NULL OR §b >= §a)",
          "§a DATETIME NOT NULL, §b DATETIME NOT NULL, CHECK (§a <= §b)",
          "§a TINYINT UNSIGNED NOT NULL, §b TINYINT UNSIGNED NOT NULL, CHECK (§a + §b <= 100)",
          "§a DECIMAL(8,2) NOT NULL, §b DECIMAL(8,2) NOT NULL, CHECK (§a = 0 OR §b = 0)",
          "§a VARCHAR(9) NOT NULL, §b VARCHAR(9) NOT NULL, CHECK (§a <> §b)",
          "§a ENUM('new','done') NOT NULL, §b DATETIME, CHECK (§a = 'new' OR §b IS NOT NULL)",
          "§a INT NOT NULL, §b INT GENERATED ALWAYS AS (§a * 2) STORED",
          "§a VARCHAR(20) NOT NULL, §b VARCHAR(20) GENERATED ALWAYS AS (UPPER(§a)) VIRTUAL",
          "§a INT NOT NULL, §b INT GENERATED ALWAYS AS (§a + 1) STORED UNIQUE",
          "§a VARCHAR(9) NOT NULL, §b VARCHAR(20) GENERATED ALWAYS AS (CONCAT(§a, '!')) STORED UNIQUE",
          "§a ENUM('a','b','c') NOT NULL, §b TINYINT UNSIGNED NOT NULL, UNIQUE (§a, §b)",
          "§a BIT(2) NOT NULL, §b ENUM('p','q','r','s','t') NOT NULL, UNIQUE (§a, §b)",
          "§a VARCHAR(60) NOT NULL, §b VARCHAR(60), UNIQUE (§a(10), §b)");

  private final Random random;
  private final DatabaseKind kind;
  private final List<Made> tables = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  private RandomSchema(long number, DatabaseKind kind) {
    this.random = new Random(number * 7_919 + 11);
    this.kind = kind;
  }

  /** A table that others can refer to: each list of columns with their types is a key. */
  private record Made(String name, List<List<Typed>> keys) {}

  private record Typed(String name, String type) {}

  static List<String> statements(long number, DatabaseKind kind) {
    RandomSchema schema = new RandomSchema(number, kind);
    int count = 2 + schema.random.nextInt(4);
    for (int i = 0; i < count; i++) {
      schema.table(i);
    }
    schema.closeCircle();
    schema.partitioned();
    Made first = schema.tables.getFirst();
    schema.statements.add("CREATE VIEW `a view` AS SELECT COUNT(*) c FROM " + first.name());
    return schema.statements;
  }

  private void table(int number) {
    String name = quoted(NAMES.get(random.nextInt(NAMES.size())) + number);
    List<String> parts = new ArrayList<>();
    List<List<Typed>> keys = new ArrayList<>();
    primaryKey(parts, keys);
    int columns = 1 + random.nextInt(5);
    for (int i = 0; i < columns; i++) {
      String column = quoted(NAMES.get(random.nextInt(NAMES.size())) + " c" + i);
      parts.add(any(COLUMNS).replace("§n", column));
    }
    int pairs = random.nextInt(3);
    for (int i = 0; i < pairs; i++) {
      parts.add(any(PAIRS).replace("§a", "`p%d`".formatted(i)).replace("§b", "`q%d`".formatted(i)));
    }
    if (random.nextInt(3) == 0) {
      parts.add("`code` VARCHAR(12) NOT NULL, UNIQUE (`code`)");
      keys.add(List.of(new Typed("`code`", "VARCHAR(12)")));
    }
    references(parts);
    itself(name, parts, keys);
    statements.add("CREATE TABLE %s (%s)".formatted(name, String.join(", ", parts)));
    if (kind == DatabaseKind.MYSQL && parts.toString().contains("`code` VARCHAR")) {
      statements.add("CREATE UNIQUE INDEX f ON %s ((LOWER(`code`)))".formatted(name));
    }
    tables.add(new Made(name, keys));
  }

  private void primaryKey(List<String> parts, List<List<Typed>> keys) {
    switch (random.nextInt(9)) {
      case 0 -> own(parts, keys, "INT", " AUTO_INCREMENT");
      case 1 -> own(parts, keys, "TINYINT UNSIGNED", " AUTO_INCREMENT");
      case 2 -> own(parts, keys, "SMALLINT UNSIGNED", "");
      case 3 -> own(parts, keys, "VARCHAR(12)", "");
      case 4 -> own(parts, keys, "BINARY(16)", "");
      case 5 -> own(parts, keys, "CHAR(36) CHARACTER SET ascii", "");
      case 6 -> own(parts, keys, "DATE", "");
      case 7 -> ofParent(parts, keys);
      default -> {
        parts.add(
            "`left` SMALLINT NOT NULL, `right` CHAR(3) NOT NULL, PRIMARY KEY (`left`, `right`)");
        keys.add(List.of(new Typed("`left`", "SMALLINT"), new Typed("`right`", "CHAR(3)")));
      }
    }
  }

  private static void own(
      List<String> parts, List<List<Typed>> keys, String type, String automatic) {
    parts.add("`id` %s NOT NULL%s PRIMARY KEY".formatted(type, automatic));
    keys.add(List.of(new Typed("`id`", type)));
  }

  /** One row a parent, or several under a number. */
  private void ofParent(List<String> parts, List<List<Typed>> keys) {
    if (tables.isEmpty()) {
      own(parts, keys, "BIGINT UNSIGNED", " AUTO_INCREMENT");
      return;
    }
    List<Typed> own = reference(parts, "of", " NOT NULL", "");
    boolean several = random.nextBoolean();
    String names = own.stream().map(Typed::name).collect(Collectors.joining(", "));
    List<Typed> key = new ArrayList<>(own);
    if (several) {
      parts.add("`no` TINYINT UNSIGNED NOT NULL");
      key.add(new Typed("`no`", "TINYINT UNSIGNED"));
    }
    parts.add("PRIMARY KEY (%s%s)".formatted(names, several ? ", `no`" : ""));
    keys.add(key);
  }

  private void references(List<String> parts) {
    int count = tables.isEmpty() ? 0 : random.nextInt(4);
    List<String> bound = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean required = random.nextBoolean();
      List<Typed> own =
          reference(
              parts,
              "ref" + i,
              required ? " NOT NULL" : "",
              required
                  ? List.of("", " ON DELETE CASCADE").get(random.nextInt(2))
                  : " ON DELETE SET NULL");
      if (required) {
        own.forEach(column -> bound.add(column.name()));
      }
    }
    if (bound.size() > 1 && random.nextBoolean()) {
      parts.add("UNIQUE `a pair` (%s)".formatted(String.join(", ", bound)));
    }
  }

  /** Adds columns that refer to some key of some table. */
  private List<Typed> reference(List<String> parts, String prefix, String nullable, String rule) {
    Made parent = any(tables);
    List<Typed> key = any(parent.keys());
    List<Typed> own = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      Typed column = new Typed("`%s_%d`".formatted(prefix, i), key.get(i).type());
      own.add(column);
      parts.add(column.name() + " " + column.type() + nullable);
    }
    parts.add(
        "FOREIGN KEY (%s) REFERENCES %s (%s)%s"
            .formatted(names(own), parent.name(), names(key), rule));
    return own;
  }

  private void itself(String name, List<String> parts, List<List<Typed>> keys) {
    List<Typed> key = keys.getFirst();
    if (random.nextInt(3) == 0 && key.size() == 1) {
      parts.add("`parent` %s".formatted(key.getFirst().type()));
      parts.add("FOREIGN KEY (`parent`) REFERENCES %s (%s)".formatted(name, key.getFirst().name()));
    }
  }

  /** The first table refers to the last one, which may refer to it. */
  private void closeCircle() {
    Made last = tables.getLast();
    List<Typed> key = last.keys().getFirst();
    if (tables.size() > 1 && key.size() == 1 && random.nextBoolean()) {
      statements.add(
          "ALTER TABLE %s ADD COLUMN `closing` %s, ADD FOREIGN KEY (`closing`) REFERENCES %s (%s)"
              .formatted(
                  tables.getFirst().name(),
                  key.getFirst().type(),
                  last.name(),
                  key.getFirst().name()));
    }
  }

  private void partitioned() {
    if (random.nextInt(4) == 0) {
      statements.add(
          "CREATE TABLE `parts` (id INT NOT NULL, day DATE NOT NULL, note VARCHAR(9), PRIMARY KEY (id, day)) PARTITION BY HASH (id) PARTITIONS 3");
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String names(List<Typed> columns) {
    return columns.stream().map(Typed::name).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
