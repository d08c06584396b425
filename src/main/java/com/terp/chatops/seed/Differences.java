package com.terp.chatops.seed;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of reconciled tables differ from what the profile says: other values, rows the
 * profile does not know, rows marked as deleted. Reads only.
 */
final class Differences {
  /** Rows named of each kind; the others are counted. */
  private static final int NAMED = 3;

  /** How TERP marks a row as deleted. */
  private static final String DELETED = "deleted_at";

  private final Connection connection;
  private final LiveSchema schema;
  private final KeyAssignment keys;
  private final List<String> sentences = new ArrayList<>();

  private Differences(Connection connection, LiveSchema schema, KeyAssignment keys) {
    this.connection = connection;
    this.schema = schema;
    this.keys = keys;
  }

  /** One sentence for each kind of difference in each table; empty where there is none. */
  static List<String> of(
      Connection connection, LiveSchema schema, List<Reconciled> reconciled, KeyAssignment keys)
      throws SQLException {
    Set<String> planned = keys.tables().stream().map(TableRows::table).collect(Collectors.toSet());
    Differences differences = new Differences(connection, schema, keys);
    for (Reconciled table : reconciled) {
      if (planned.contains(table.table())) {
        differences.read(keys.table(table.table()), table.compared());
      }
    }
    return List.copyOf(differences.sentences);
  }

  private <T> void read(TableRows<T> rows, List<String> compared) throws SQLException {
    Map<Long, Long> known = known(rows);
    boolean marks = schema.table(rows.table()).column(DELETED).isPresent();
    List<String> other = new ArrayList<>();
    List<Long> extra = new ArrayList<>();
    List<Long> deleted = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql(rows, compared, marks));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        long key = row.getLong(1);
        Long index = known.get(key);
        if (index == null) {
          extra.add(key);
          continue;
        }
        if (marks && row.getString(compared.size() + 2) != null) {
          deleted.add(key);
        }
        for (int i = 0; i < compared.size(); i++) {
          String is = row.getString(i + 2);
          String expected = text(rows, compared.get(i), index);
          if (!Objects.equals(is, expected)) {
            other.add(
                "%s has %s %s, not %s".formatted(name(rows, key), compared.get(i), is, expected));
          }
        }
      }
    }
    say(rows.table(), other, "is not as TERP has it", "are not as TERP has them");
    say(rows.table(), names(rows, extra), "is none of TERP's", "are none of TERP's");
    say(rows.table(), names(rows, deleted), "is marked as deleted", "are marked as deleted");
  }

  private static String sql(TableRows<?> rows, List<String> compared, boolean marks) {
    String key = Identifier.quote(rows.columns().getFirst().name());
    Stream<String> columns =
        Stream.concat(compared.stream(), marks ? Stream.of(DELETED) : Stream.empty())
            .map(column -> ", CAST(%s AS CHAR)".formatted(Identifier.quote(column)));
    return "SELECT %s%s FROM %s ORDER BY %s"
        .formatted(key, columns.collect(Collectors.joining()), Identifier.quote(rows.table()), key);
  }

  /** The keys of the profile's rows that were there before. */
  private Map<Long, Long> known(TableRows<?> rows) {
    Map<Long, Long> known = new HashMap<>();
    for (long index = 0; index < rows.count(); index++) {
      known.put(keys.keys().of(rows.table(), index), index);
    }
    keys.missing(rows.table()).forEach(index -> known.values().remove(index));
    return known;
  }

  private static <T> @Nullable String text(TableRows<T> rows, String column, long index) {
    Object value =
        rows.columns().stream()
            .filter(c -> c.name().equals(column))
            .findFirst()
            .orElseThrow()
            .value()
            .apply(rows.row().at(index));
    if (value instanceof Boolean yes) {
      return yes ? "1" : "0";
    }
    return value == null ? null : value.toString();
  }

  private void say(String table, List<String> rows, String one, String many) {
    if (rows.isEmpty()) {
      return;
    }
    String more =
        rows.size() > NAMED ? " and %s more".formatted(Words.number(rows.size() - NAMED)) : "";
    sentences.add(
        "%s: %s %s: %s%s. %s"
            .formatted(
                table,
                Words.rows(rows.size()),
                rows.size() == 1 ? one : many,
                String.join("; ", rows.subList(0, Math.min(NAMED, rows.size()))),
                more,
                rows.size() == 1 ? "Left as it is." : "Left as they are."));
  }

  /** Names of the first rows; the others only count. */
  private List<String> names(TableRows<?> rows, List<Long> found) throws SQLException {
    List<String> names = new ArrayList<>();
    for (Long key : found) {
      names.add(names.size() < NAMED ? name(rows, key) : "");
    }
    return names;
  }

  /** What people call a row: its natural key, with other rows in it by theirs. */
  private String name(TableRows<?> rows, long key) throws SQLException {
    List<SeedColumn<?>> natural = new ArrayList<>();
    rows.columns().stream().filter(c -> rows.naturalKey().contains(c.name())).forEach(natural::add);
    String sql =
        "SELECT %s FROM %s WHERE %s = ?"
            .formatted(
                natural.stream()
                    .map(c -> Identifier.quote(c.name()))
                    .collect(Collectors.joining(", ")),
                Identifier.quote(rows.table()),
                Identifier.quote(rows.columns().getFirst().name()));
    List<String> parts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, key);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          for (int i = 0; i < natural.size(); i++) {
            String parent = natural.get(i).parent();
            TableRows<?> other = parent == null ? null : keys.table(parent);
            parts.add(
                other == null || other.naturalKey().isEmpty()
                    ? String.valueOf(row.getString(i + 1))
                    : name(other, row.getLong(i + 1)));
          }
        }
      }
    }
    return String.join(" / ", parts);
  }
}
