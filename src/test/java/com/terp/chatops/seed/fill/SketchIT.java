package com.terp.chatops.seed.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.Standing;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a profile says about a table goes before what its schema suggests. */
class SketchIT {
  private static final String TABLES =
      """
      CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(50) NOT NULL);
      CREATE TABLE todo_lists (id INT AUTO_INCREMENT PRIMARY KEY, owner_id INT NOT NULL,
        name VARCHAR(80) NOT NULL UNIQUE, created_at DATETIME NOT NULL,
        CONSTRAINT tl FOREIGN KEY (owner_id) REFERENCES users (id));
      CREATE TABLE todo_tasks (id INT AUTO_INCREMENT PRIMARY KEY, list_id INT NOT NULL,
        title VARCHAR(80) NOT NULL, status ENUM('open','completed') NOT NULL,
        completed_at DATETIME NULL, completed_by INT NULL, hint VARCHAR(100) NOT NULL,
        price DECIMAL(10,2) NOT NULL, created_at DATETIME NOT NULL,
        CONSTRAINT tt FOREIGN KEY (list_id) REFERENCES todo_lists (id),
        CONSTRAINT tu FOREIGN KEY (completed_by) REFERENCES users (id))\
      """;

  private final TestDatabase database = Databases.fresh(DatabaseKind.MARIADB);
  private @Nullable LiveSchema schema;

  @BeforeEach
  void readSchema() throws SQLException {
    schema = read(TABLES);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whereASketchHasNothingForAColumnThatNeedsAParentItIsAnyOfThem() {
    List<TableRows<?>> tables =
        complete(
                Ground.empty(1, schema),
                List.of(),
                List.of(
                    Sketch.of("users").rows(3),
                    Sketch.of("todo_lists").rows(20).set("owner_id", row -> null),
                    Sketch.of("todo_tasks").rows(20).set("completed_by", row -> null)))
            .tables();

    assertThat(column(table(tables, "todo_lists"), "owner_id")).containsOnly(1L, 2L, 3L);
    assertThat(column(table(tables, "todo_tasks"), "completed_by")).containsOnlyNulls();
  }

  @Test
  void aSketchDecidesWhatItNamesAndTheRestIsFilled() {
    List<TableRows<?>> tables =
        complete(
                Ground.empty(1, schema),
                List.of(),
                List.of(
                    Sketch.of("todo_lists").rows(5),
                    Sketch.of("todo_tasks")
                        .rowsPer("todo_lists", 6)
                        .set("status", row -> row.index() % 2 == 0 ? "completed" : "open")
                        .set(
                            "completed_at",
                            row ->
                                row.is("status", "completed")
                                    ? row.later("created_at", 1, 5)
                                    : null)
                        .set("hint", row -> "of " + row.of("list_id", "name"))
                        .money("price")))
            .tables();

    TableRows<?> tasks = table(tables, "todo_tasks");
    assertThat(tasks.count()).isEqualTo(30);
    assertThat(column(tasks, "list_id"))
        .isEqualTo(LongStream.range(0, 30).mapToObj(i -> (Object) (i / 6 + 1)).toList());
    assertThat(kind(tasks, "price")).isEqualTo(SeedColumn.Kind.MONEY);
    List<@Nullable Object> completed = column(tasks, "completed_at");
    List<@Nullable Object> by = column(tasks, "completed_by");
    for (int i = 0; i < 30; i++) {
      assertThat(completed.get(i) != null).isEqualTo(i % 2 == 0);
      assertThat(by.get(i) != null).isEqualTo(i % 2 == 0);
      if (completed.get(i) instanceof LocalDateTime time) {
        assertThat(time).isAfter((LocalDateTime) column(tasks, "created_at").get(i));
      }
    }
    List<@Nullable Object> names = column(table(tables, "todo_lists"), "name");
    assertThat(column(tasks, "hint").get(29)).isEqualTo("of " + names.get(4));
  }

  @Test
  void aKnownTableIsReferredToAndGetsWhatItMisses() {
    TableRows<?> users =
        TableRows.table("users", (t, i) -> i + 1, 3, i -> i).key("id", i -> i).core();

    List<TableRows<?>> tables =
        complete(Ground.empty(1, schema), List.of(users), List.of()).tables();

    assertThat(column(table(tables, "users"), "name")).hasSize(3).doesNotContainNull();
    assertThat(table(tables, "users").role()).isEqualTo(TableRole.CORE);
    assertThat(column(table(tables, "todo_lists"), "owner_id"))
        .allMatch(id -> (Long) id >= 1 && (Long) id <= 3);
  }

  @Test
  void aTopUpAddsWhatIsMissingBesideWhatIsThere() {
    Standing standing =
        new Standing() {
          @Override
          public long rows(String table) {
            return table.equals("todo_lists") ? 25 : 0;
          }

          @Override
          public List<List<@Nullable Object>> values(String table, List<String> columns, int most) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 1; i <= rows(table); i++) {
              List<@Nullable Object> row = new ArrayList<>();
              for (String column : columns) {
                row.add(column.equals("name") ? "Standing " + i : Long.valueOf(i));
              }
              rows.add(row);
            }
            return rows;
          }
        };

    List<TableRows<?>> tables =
        complete(
                new Ground(1, schema, standing),
                List.of(),
                List.of(
                    Sketch.of("todo_lists")
                        .rows(30)
                        .set("name", row -> "Standing " + (1 + row.index()))))
            .tables();

    assertThat(table(tables, "todo_lists").count()).isEqualTo(5);
    assertThat(column(table(tables, "todo_lists"), "name")).doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeFilledIsToldWithTableAndColumn() throws SQLException {
    LiveSchema other =
        read(
            """
            CREATE TABLE places (id INT AUTO_INCREMENT PRIMARY KEY, spot POINT NOT NULL);
            CREATE TABLE never (id INT AUTO_INCREMENT PRIMARY KEY, a INT NOT NULL,
              CONSTRAINT never_true CHECK (a > 5 AND a < 3));
            CREATE TABLE strange (id INT AUTO_INCREMENT PRIMARY KEY, a VARCHAR(20) NOT NULL,
              CONSTRAINT odd_sound CHECK (SOUNDEX(a) = 'A123'))\
            """);

    assertThat(complete(Ground.empty(1, other), List.of(), List.of()).problems())
        .anyMatch(p -> p.contains("places") && p.contains("spot") && p.contains("point"))
        .anyMatch(p -> p.contains("never_true"))
        .anyMatch(p -> p.contains("strange") && p.contains("soundex"));
  }

  @Test
  void amountsOfARowAgree() throws SQLException {
    LiveSchema other =
        read(
            """
            CREATE TABLE papers (id INT AUTO_INCREMENT PRIMARY KEY, subtotal DECIMAL(12,2) NOT NULL,
              tax DECIMAL(12,2) NOT NULL, total DECIMAL(12,2) NOT NULL,
              amount_paid DECIMAL(12,2) NOT NULL, amount_due DECIMAL(12,2) NOT NULL)\
            """);
    TableRows<?> papers =
        table(complete(Ground.empty(1, other), List.of(), List.of()).tables(), "papers");

    for (int i = 0; i < papers.count(); i++) {
      BigDecimal total = (BigDecimal) column(papers, "total").get(i);
      BigDecimal subtotal = (BigDecimal) column(papers, "subtotal").get(i);
      assertThat(total).isEqualTo(subtotal.add((BigDecimal) column(papers, "tax").get(i)));
      BigDecimal paid = (BigDecimal) column(papers, "amount_paid").get(i);
      assertThat(column(papers, "amount_due").get(i)).isEqualTo(total.subtract(paid));
    }
  }

  private LiveSchema read(String sql) throws SQLException {
    database.execute(sql);
    try (Connection connection = database.connect()) {
      return SchemaReader.read(connection);
    }
  }

  private static Filled complete(Ground ground, List<TableRows<?>> known, List<Sketch> sketches) {
    return Filling.complete(
        ground, known, sketches, NastySchemasIT.OPTIONS, (table, index) -> index + 1);
  }

  private static TableRows<?> table(List<TableRows<?>> tables, String name) {
    return tables.stream().filter(t -> t.table().equals(name)).findFirst().orElseThrow();
  }

  private static SeedColumn.Kind kind(TableRows<?> table, String column) {
    return table.columns().stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  private static List<@Nullable Object> column(TableRows<?> table, String name) {
    List<String> names = table.columns().stream().map(SeedColumn::name).toList();
    List<@Nullable Object> values = new ArrayList<>();
    for (long index = 0; index < table.count(); index++) {
      values.add(Written.row(table, index).get(names.indexOf(name)));
    }
    return values;
  }
}
