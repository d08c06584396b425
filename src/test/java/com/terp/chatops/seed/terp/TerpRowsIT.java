package com.terp.chatops.seed.terp;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.seed.Dataset;
import com.terp.chatops.seed.Derivation;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.terp.Seeded.Row;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows go into TERP's tables as they are, with every check on, and come back the same. */
class TerpRowsIT {
  /** Small writes a part of the same tables with the same generators. */
  @EachDatabase
  void lightIsReadBackAsItWasGenerated(TestDatabase test) throws SQLException {
    test.withTables();
    Dataset dataset = Seeded.dataset("light", 12345);
    Seeded seeded = Seeded.of(dataset, Seeded.FROM_ONE);
    try (Connection connection = test.connect()) {
      load(connection, seeded);
      for (TableRows<?> table : seeded.tables().values()) {
        assertThat(readBack(connection, table)).as(table.table()).isEqualTo(plain(seeded, table));
      }
      derive(connection, dataset, seeded);
    }
    assertThat(test.text("SELECT SUM(total_owed) FROM clients"))
        .isEqualTo(test.text("SELECT SUM(amountDue) FROM invoices"));
    assertThat(test.text("SELECT SUM(total_spent) FROM clients"))
        .isEqualTo(test.text("SELECT SUM(totalAmount) FROM invoices"));
    assertThat(test.number("SELECT COUNT(*) FROM clients WHERE oldest_debt_days > 0")).isPositive();
    assertThat(
            test.number(
                "SELECT COUNT(*) FROM clients WHERE total_owed = 0 AND oldest_debt_days <> 0"))
        .isZero();
  }

  private static void load(Connection connection, Seeded seeded) throws SQLException {
    connection.setAutoCommit(false);
    LiveSchema schema = SchemaReader.read(connection);
    for (String name : schema.parentsFirst(seeded.tables().keySet())) {
      insert(connection, seeded.tables().get(name), seeded.of(name));
    }
    connection.commit();
  }

  private static void insert(Connection connection, TableRows<?> table, List<Row> rows)
      throws SQLException {
    List<String> names = names(table);
    String sql =
        "INSERT INTO `%s` (%s) VALUES (%s)"
            .formatted(
                table.table(),
                names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")),
                names.stream().map(name -> "?").collect(Collectors.joining(", ")));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Row row : rows) {
        int place = 0;
        for (String name : names) {
          statement.setObject(++place, row.get(name));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void derive(Connection connection, Dataset dataset, Seeded seeded)
      throws SQLException {
    for (Derivation derivation : dataset.derivations()) {
      try (PreparedStatement statement = connection.prepareStatement(derivation.sql())) {
        statement.setLong(1, 1);
        statement.setLong(2, seeded.of(derivation.table()).size());
        statement.executeUpdate();
      }
    }
    connection.commit();
  }

  private static Set<Map<String, String>> readBack(Connection connection, TableRows<?> table)
      throws SQLException {
    List<String> names = names(table);
    Set<Map<String, String>> all = new HashSet<>();
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT * FROM `" + table.table() + "`");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Map<String, String> row = new HashMap<>();
        for (String name : names) {
          row.put(name, text(rows.getObject(name)));
        }
        all.add(row);
      }
    }
    return all;
  }

  private static Set<Map<String, String>> plain(Seeded seeded, TableRows<?> table) {
    return seeded.of(table.table()).stream()
        .map(row ->
            row.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> text(e.getValue()))))
        .collect(Collectors.toSet());
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "NULL";
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Timestamp time -> time.toLocalDateTime().toString();
      case LocalDateTime time -> time.toString();
      default -> value.toString();
    };
  }

  private static <T> List<String> names(TableRows<T> table) {
    return table.columns().stream().map(SeedColumn::name).toList();
  }
}
