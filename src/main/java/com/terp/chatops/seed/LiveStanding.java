package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that stay, read while a plan is made; what was read once is remembered. */
final class LiveStanding implements Standing {
  private final Connection connection;
  private final LiveSchema schema;
  private final Set<String> cleared;
  private final Map<String, Long> rows = new HashMap<>();
  private final Map<Asked, List<List<@Nullable Object>>> values = new HashMap<>();

  /**
   * @param cleared tables that will be empty by then
   */
  LiveStanding(Connection connection, LiveSchema schema, Set<String> cleared) {
    this.connection = connection;
    this.schema = schema;
    this.cleared = Set.copyOf(cleared);
  }

  private record Asked(String table, List<String> columns, int most) {}

  @Override
  public long rows(String table) {
    return empty(table) ? 0 : rows.computeIfAbsent(table, this::count);
  }

  @Override
  public List<List<@Nullable Object>> values(String table, List<String> columns, int most) {
    return empty(table)
        ? List.of()
        : values.computeIfAbsent(new Asked(table, List.copyOf(columns), most), this::read);
  }

  private boolean empty(String table) {
    return cleared.contains(table) || !schema.has(table);
  }

  private long count(String table) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + Identifier.quote(table))) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw unreadable(table, e);
    }
  }

  private List<List<@Nullable Object>> read(Asked asked) {
    Table table = schema.table(asked.table());
    List<Column> columns =
        asked.columns().stream().map(name -> table.column(name).orElseThrow()).toList();
    String order =
        table.primaryKey().isEmpty() ? names(asked.columns()) : names(table.primaryKey());
    String sql =
        "SELECT %s FROM %s ORDER BY %s LIMIT %d"
            .formatted(names(asked.columns()), Identifier.quote(table.name()), order, asked.most());
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      List<List<@Nullable Object>> all = new ArrayList<>();
      while (found.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          row.add(value(found, i + 1, columns.get(i).type()));
        }
        all.add(row);
      }
      return all;
    } catch (SQLException e) {
      throw unreadable(table.name(), e);
    }
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Identifier::quote).collect(Collectors.joining(", "));
  }

  private static @Nullable Object value(ResultSet row, int place, String type) throws SQLException {
    if (row.getObject(place) == null) {
      return null;
    }
    return switch (type) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "year" -> row.getLong(place);
      case "decimal" -> row.getBigDecimal(place);
      case "float", "double" -> row.getDouble(place);
      case "date" -> row.getObject(place, LocalDate.class);
      case "time" -> row.getObject(place, LocalTime.class);
      case "datetime", "timestamp" -> row.getObject(place, LocalDateTime.class);
      case "bit", "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
          row.getBytes(place);
      default -> row.getString(place);
    };
  }

  private static ChatOpsException unreadable(String table, SQLException cause) {
    return new ChatOpsException(
        "The rows of %s could not be read while planning. Ask again.".formatted(table), cause);
  }
}
