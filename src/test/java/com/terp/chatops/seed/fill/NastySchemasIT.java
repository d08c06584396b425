package com.terp.chatops.seed.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.seed.Ground;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Schemas nobody has seen: every table is filled, and both servers accept every row. */
class NastySchemasIT {
  static final FillOptions OPTIONS =
      FillOptions.in(new FillPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 10, 27)));

  static final List<String> SCHEMAS =
      List.of(
          "keys",
          "pairs",
          "tenants",
          "circles",
          "checks",
          "computed",
          "types",
          "names",
          "prefixes",
          "guessed",
          "wide",
          "nokey",
          "lonely");

  private static final List<Long> NUMBERS = List.of(1L, 12345L, -7L);

  @EachDatabase
  void everyTableIsFilledAndEveryRowAccepted(TestDatabase test) throws IOException {
    List<String> failures = new ArrayList<>();
    String only = System.getProperty("fill.only", "");
    for (String name : only.isEmpty() ? SCHEMAS : List.of(only.split(",", -1))) {
      for (long number : NUMBERS) {
        try (TestDatabase fresh = Databases.fresh(test.kind())) {
          fresh.execute(sql(name));
          List<TableRows<?>> tables = fill(fresh, number);
          tables.stream()
              .filter(table -> table.count() == 0)
              .forEach(table -> failures.add(name + ": no row in " + table.table()));
        } catch (SQLException | RuntimeException | AssertionError e) {
          failures.add("%s, number %d: %s".formatted(name, number, e.getMessage()));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static List<TableRows<?>> fill(TestDatabase test, long number) throws SQLException {
    try (Connection connection = test.connect()) {
      LiveSchema schema = SchemaReader.read(connection);
      Filled filled =
          Filling.complete(
              Ground.empty(number, schema), List.of(), List.of(), OPTIONS, (t, i) -> i + 1);
      assertThat(filled.problems()).isEmpty();
      assertThat(filled.tables()).hasSameSizeAs(schema.tables().keySet());
      print(number, filled.tables());
      Written.all(connection, schema, filled.tables());
      return filled.tables();
    }
  }

  static String sql(String name) throws IOException {
    try (InputStream in = NastySchemasIT.class.getResourceAsStream(name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void print(long number, List<TableRows<?>> tables) {
    if (number == 1 && System.getProperty("fill.print") != null) {
      for (TableRows<?> table : tables) {
        System.out.println("## " + table.table() + " " + table.count());
        for (long i = 0; i < Math.min(3, table.count()); i++) {
          System.out.println(Written.shown(table, Written.row(table, i)));
        }
      }
    }
  }
}
