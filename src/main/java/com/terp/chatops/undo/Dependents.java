package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.LiveRows;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of others that hang on rows of a run, whatever their foreign key would do on delete. */
final class Dependents {
  private static final int SAMPLE = 5;

  private Dependents() {}

  static List<Obstacle> find(Connection connection, Trail trail) throws SQLException {
    List<Obstacle> found = new ArrayList<>();
    for (String parent : trail.childrenFirst()) {
      List<RowKeys> own = trail.keys(parent);
      if (!own.isEmpty()) {
        for (ForeignKey key : trail.schema().childrenOf(parent)) {
          add(connection, trail, key, own, found);
        }
      }
    }
    return found;
  }

  private static void add(
      Connection connection, Trail trail, ForeignKey key, List<RowKeys> own, List<Obstacle> found)
      throws SQLException {
    Table child = trail.schema().table(key.child());
    String from =
        " FROM %s WHERE %s AND NOT %s"
            .formatted(
                Identifier.quote(child.name()),
                pointing(trail.schema().table(key.parent()), key, own),
                OwnRows.condition(child, trail.keys(child.name())));
    long rows = Sql.of("SELECT COUNT(*)" + from).number(connection);
    if (rows > 0) {
      String column = String.join(", ", key.columns());
      List<String> keys = sample(connection, child, from);
      found.add(new Obstacle.Dependent(child.name(), column, key.parent(), rows, keys));
    }
  }

  private static List<String> sample(Connection connection, Table child, String from)
      throws SQLException {
    if (child.primaryKey().size() != 1) {
      return List.of();
    }
    String key = new LiveRows(child).key();
    return Sql.of("SELECT %s%s ORDER BY %s LIMIT %d".formatted(key, from, key, SAMPLE))
        .column(connection);
  }

  /** True for rows of the child that point at rows of the parent with the given keys. */
  static String pointing(Table parent, ForeignKey key, List<RowKeys> keys) {
    String alias = "`parent_rows`";
    return "(%s) IN (SELECT %s FROM %s AS %s WHERE %s)"
        .formatted(
            key.columns().stream()
                .map(column -> Identifier.quote(key.child(), column))
                .collect(Collectors.joining(", ")),
            key.parentColumns().stream()
                .map(column -> alias + "." + Identifier.quote(column))
                .collect(Collectors.joining(", ")),
            Identifier.quote(parent.name()),
            alias,
            OwnRows.condition(parent, alias, keys));
  }
}
