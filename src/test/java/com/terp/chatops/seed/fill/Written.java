package com.terp.chatops.seed.fill;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.seed.SeedColumn;
import com.terp.chatops.seed.TableRole;
import com.terp.chatops.seed.TableRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a dataset in a database, through plain statements with every check on. */
final class Written {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private Written() {}

  /** Inserts all tables, parents first. */
  static void all(Connection connection, LiveSchema schema, List<TableRows<?>> tables)
      throws SQLException {
    Map<String, TableRows<?>> byName = new HashMap<>();
    tables.forEach(table -> byName.put(table.table(), table));
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET time_zone = '+00:00'");
    }
    for (String name : schema.parentsFirst(byName.keySet())) {
      insert(connection, byName.get(name));
    }
    connection.commit();
  }

  private static <T> void insert(Connection connection, TableRows<T> table) throws SQLException {
    if (table.count() == 0 || table.role() == TableRole.EMPTIED) {
      return;
    }
    String names =
        table.columns().stream()
            .map(c -> Identifier.quote(c.name()))
            .collect(Collectors.joining(", "));
    String places = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)".formatted(Identifier.quote(table.table()), names, places);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (long index = 0; index < table.count(); index++) {
        List<@Nullable Object> row = row(table, index);
        for (int i = 0; i < row.size(); i++) {
          bind(statement, i + 1, row.get(i));
        }
        try {
          statement.executeUpdate();
        } catch (SQLException e) {
          throw new SQLException(
              "%s row %d %s: %s".formatted(table.table(), index, shown(table, row), e.getMessage()),
              e);
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case LocalDateTime time -> statement.setString(place, TIME.format(time));
      case LocalDate day -> statement.setString(place, day.toString());
      case LocalTime time -> statement.setString(place, time.toString());
      case byte[] bytes -> statement.setBytes(place, bytes);
      case Boolean flag -> statement.setInt(place, flag ? 1 : 0);
      default -> statement.setObject(place, value);
    }
  }

  /** The values of a row, in the order of its columns. */
  static <T> List<@Nullable Object> row(TableRows<T> table, long index) {
    T row = table.row().at(index);
    List<@Nullable Object> values = new ArrayList<>();
    for (SeedColumn<T> column : table.columns()) {
      Object value = column.value().apply(row);
      if (value != null && !column.kind().type().isInstance(value)) {
        throw new IllegalStateException(
            "%s.%s is %s".formatted(table.table(), column.name(), value.getClass()));
      }
      values.add(value);
    }
    return values;
  }

  static String shown(TableRows<?> table, List<@Nullable Object> row) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
      shown.add(table.columns().get(i).name() + "=" + text);
    }
    return String.join(" | ", shown);
  }
}
