package com.terp.chatops.seed.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.Table;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every seed number, without writing a row. */
class FillPropertiesIT {
  private static final List<LiveSchema> SCHEMAS = new ArrayList<>();
  private static final List<TestDatabase> DATABASES = new ArrayList<>();

  static List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    for (long number = 0; number < 20; number++) {
      numbers.add(number * 7_919 - 3);
    }
    return numbers;
  }

  @BeforeAll
  static void readSchemas() throws SQLException, IOException {
    for (String name : NastySchemasIT.SCHEMAS) {
      TestDatabase database = Databases.fresh(DatabaseKind.MARIADB);
      DATABASES.add(database);
      database.execute(NastySchemasIT.sql(name));
      try (Connection connection = database.connect()) {
        SCHEMAS.add(SchemaReader.read(connection));
      }
    }
  }

  @AfterAll
  static void dropSchemas() {
    DATABASES.forEach(TestDatabase::close);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void theSameNumberGivesTheSameRows(long number) {
    for (LiveSchema schema : SCHEMAS) {
      assertThat(shown(fill(schema, number, (t, i) -> i + 1)))
          .isEqualTo(shown(fill(schema, number, (t, i) -> i + 1)));
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void countsDoNotDependOnKeys(long number) {
    for (LiveSchema schema : SCHEMAS) {
      List<TableRows<?>> other = fill(schema, number, (t, i) -> i + 1_000);
      assertThat(fill(schema, number, (t, i) -> i + 1))
          .extracting(TableRows::count)
          .isEqualTo(other.stream().map(TableRows::count).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void whatIsUniqueIsUniqueAndWhatRefersIsThere(long number) {
    for (LiveSchema schema : SCHEMAS) {
      Map<String, List<Map<String, @Nullable Object>>> rows = new HashMap<>();
      for (TableRows<?> table : fill(schema, number, (t, i) -> i + 1)) {
        rows.put(table.table(), rows(table));
      }
      schema.tables().values().forEach(table -> unique(table, rows.get(table.name())));
      schema.tables().values().stream()
          .flatMap(table -> table.foreignKeys().stream())
          .forEach(key -> met(key, rows));
    }
  }

  private static List<TableRows<?>> fill(
      LiveSchema schema, long number, com.terp.chatops.seed.Keys keys) {
    Filled filled =
        Filling.complete(
            Ground.empty(number, schema), List.of(), List.of(), NastySchemasIT.OPTIONS, keys);
    assertThat(filled.problems()).isEmpty();
    return filled.tables();
  }

  private static List<String> shown(List<TableRows<?>> tables) {
    List<String> shown = new ArrayList<>();
    for (TableRows<?> table : tables) {
      List<Map<String, @Nullable Object>> rows = rows(table);
      for (long i = 0; i < table.count(); i++) {
        shown.add(table.table() + " " + rows.get((int) i));
      }
    }
    return shown;
  }

  private static List<Map<String, @Nullable Object>> rows(TableRows<?> table) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (long index = 0; index < table.count(); index++) {
      List<@Nullable Object> values = Written.row(table, index);
      Map<String, @Nullable Object> row = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        row.put(
            table.columns().get(i).name(),
            value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
      }
      rows.add(row);
    }
    return rows;
  }

  private static void unique(Table table, List<Map<String, @Nullable Object>> rows) {
    List<List<String>> keys = new ArrayList<>(table.uniqueKeys().values());
    keys.add(table.primaryKey());
    for (List<String> key : keys) {
      boolean written =
          !key.isEmpty() && key.stream().noneMatch(c -> table.column(c).orElseThrow().generated());
      Set<String> seen = new HashSet<>();
      for (Map<String, @Nullable Object> row :
          written ? rows : List.<Map<String, @Nullable Object>>of()) {
        List<@Nullable Object> values = new ArrayList<>();
        key.forEach(column -> values.add(row.get(column)));
        if (!values.contains(null)) {
          assertThat(seen.add(values.toString().toLowerCase(Locale.ROOT)))
              .as("%s %s: %s", table.name(), key, values)
              .isTrue();
        }
      }
    }
  }

  private static void met(ForeignKey key, Map<String, List<Map<String, @Nullable Object>>> rows) {
    Set<List<@Nullable Object>> parents = new HashSet<>();
    for (Map<String, @Nullable Object> row : rows.get(key.parent())) {
      List<@Nullable Object> values = new ArrayList<>();
      key.parentColumns().forEach(column -> values.add(row.get(column)));
      parents.add(values);
    }
    for (Map<String, @Nullable Object> row : rows.get(key.child())) {
      List<@Nullable Object> values = new ArrayList<>();
      key.columns().forEach(column -> values.add(row.get(column)));
      if (!values.contains(null)) {
        assertThat(parents).as("%s of %s", key.columns(), key.child()).contains(values);
      }
    }
  }
}
