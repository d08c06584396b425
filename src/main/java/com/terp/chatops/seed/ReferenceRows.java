package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a reference table are there already, by their natural key. The database compares,
 * so that its collation decides what is the same.
 */
final class ReferenceRows {
  /** Rows looked up with one statement. */
  private static final int BATCH = 100;

  private ReferenceRows() {}

  /**
   * Looks every row up.
   *
   * @param keys each row's key: the existing one, or one of the new ones from {@code firstNew}
   * @param missing the indexes of the rows that are not there, ascending
   */
  record Found(List<Long> keys, List<Long> missing) {
    /** The keys of the rows that are there. */
    List<Long> kept() {
      Set<Long> added = new HashSet<>(missing);
      return LongStream.range(0, keys.size())
          .filter(index -> !added.contains(index))
          .mapToObj(index -> keys.get((int) index))
          .distinct()
          .toList();
    }
  }

  static <T> Found find(Connection connection, TableRows<T> rows, long firstNew)
      throws SQLException {
    List<SeedColumn<T>> natural =
        rows.columns().stream().filter(c -> rows.naturalKey().contains(c.name())).toList();
    if (natural.isEmpty()) {
      throw new IllegalArgumentException(rows.table() + " has no natural key");
    }
    List<Long> keys = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    for (long from = 0; from < rows.count(); from += BATCH) {
      long until = Math.min(rows.count(), from + BATCH);
      for (@Nullable Long found : existing(connection, rows, natural, from, until)) {
        if (found == null) {
          missing.add((long) keys.size());
          keys.add(firstNew + missing.size() - 1);
        } else {
          keys.add(found);
        }
      }
    }
    return new Found(keys, missing);
  }

  /** The keys of the rows from one index until another, null for those that are not there. */
  private static <T> List<@Nullable Long> existing(
      Connection connection, TableRows<T> rows, List<SeedColumn<T>> natural, long from, long until)
      throws SQLException {
    String all =
        LongStream.range(from, until)
            .mapToObj(index -> one(rows, natural, index - from))
            .collect(Collectors.joining(" UNION ALL "));
    @Nullable Long[] keys = new Long[(int) (until - from)];
    try (PreparedStatement statement = connection.prepareStatement(all)) {
      int place = 0;
      for (long index = from; index < until; index++) {
        T row = rows.row().at(index);
        for (SeedColumn<T> column : natural) {
          BoundValue.bind(statement, ++place, column, column.value().apply(row));
        }
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          int nth = found.getInt(1);
          long key = found.getLong(2);
          keys[nth] = found.wasNull() ? null : key;
        }
      }
    }
    return Arrays.asList(keys);
  }

  /** Each row is a question of its own, so that the column's collation answers it. */
  private static <T> String one(TableRows<T> rows, List<SeedColumn<T>> natural, long nth) {
    return "(SELECT %d, MIN(%s) FROM %s WHERE %s)"
        .formatted(
            nth,
            Identifier.quote(rows.columns().getFirst().name()),
            Identifier.quote(rows.table()),
            natural.stream()
                .map(c -> Identifier.quote(c.name()) + " <=> ?")
                .collect(Collectors.joining(" AND ")));
  }
}
