package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows of a reference table are there already, by their natural key. The database compares,
 * so that its collation decides what is the same.
 */
final class ReferenceRows {
  private ReferenceRows() {}

  /**
   * Looks every row up.
   *
   * @param keys each row's key: the existing one, or one of the new ones from {@code firstNew}
   * @param missing the indexes of the rows that are not there, ascending
   */
  record Found(List<Long> keys, List<Long> missing) {}

  static <T> Found find(Connection connection, TableRows<T> rows, long firstNew)
      throws SQLException {
    List<SeedColumn<T>> natural =
        rows.columns().stream().filter(c -> rows.naturalKey().contains(c.name())).toList();
    if (natural.isEmpty()) {
      throw new IllegalArgumentException(rows.table() + " has no natural key");
    }
    List<Long> keys = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql(rows, natural))) {
      for (long i = 0; i < rows.count(); i++) {
        long found = key(statement, natural, rows.row().at(i));
        if (found == ABSENT) {
          keys.add(firstNew + missing.size());
          missing.add(i);
        } else {
          keys.add(found);
        }
      }
    }
    return new Found(keys, missing);
  }

  private static final long ABSENT = Long.MIN_VALUE;

  private static <T> long key(PreparedStatement statement, List<SeedColumn<T>> natural, T row)
      throws SQLException {
    for (int i = 0; i < natural.size(); i++) {
      SeedColumn<T> column = natural.get(i);
      BoundValue.bind(statement, i + 1, column, column.value().apply(row));
    }
    try (ResultSet found = statement.executeQuery()) {
      return found.next() ? found.getLong(1) : ABSENT;
    }
  }

  private static <T> String sql(TableRows<T> rows, List<SeedColumn<T>> natural) {
    String key = Identifier.quote(rows.columns().getFirst().name());
    return "SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT 1"
        .formatted(
            key,
            Identifier.quote(rows.table()),
            natural.stream()
                .map(c -> Identifier.quote(c.name()) + " <=> ?")
                .collect(Collectors.joining(" AND ")),
            key);
  }
}
