package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.RowKeys;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of others that hang on rows of a run, whatever their foreign key would do on delete. */
final class Dependents {
  private static final int SAMPLE = 5;

  private Dependents() {}

  static List<Obstacle> find(Connection connection, Trail trail) throws SQLException {
    List<Obstacle> found = new ArrayList<>();
    for (String parent : trail.childrenFirst()) {
      List<RowKeys> own = trail.keys(parent);
      if (!own.isEmpty()) {
        for (Inbound key : trail.inbound(parent)) {
          add(connection, trail, key, found);
        }
      }
    }
    return found;
  }

  private static void add(Connection connection, Trail trail, Inbound key, List<Obstacle> found)
      throws SQLException {
    // Mostly there is nobody else's row at all, which takes no join to see.
    if (Sql.of(
                "SELECT COUNT(*) FROM (SELECT 1 FROM %s AS child WHERE NOT %s LIMIT 1) AS any_row"
                    .formatted(key.quoted(), trail.own(key, "child")))
            .number(connection)
        == 0) {
      return;
    }
    String from = " FROM %s AND NOT %s".formatted(hanging(trail, key), trail.own(key, "child"));
    long rows = Sql.of("SELECT COUNT(*)" + from).number(connection);
    if (rows > 0) {
      found.add(
          new Obstacle.Dependent(
              key.name(),
              String.join(", ", key.key().columns()),
              key.key().parent(),
              rows,
              sample(connection, key, from)));
    }
  }

  /** The rows of a child that hang on rows of the run, as far as WHERE and with a condition. */
  static String hanging(Trail trail, Inbound key) {
    Table parent = trail.schema().table(key.key().parent());
    return "%s AS child JOIN %s AS parent ON %s WHERE %s"
        .formatted(
            key.quoted(),
            Identifier.quote(parent.name()),
            key.points("child", "parent"),
            trail.own(parent, "parent"));
  }

  private static List<String> sample(Connection connection, Inbound key, String from)
      throws SQLException {
    Optional<String> column =
        key.child().map(Table::primaryKey).filter(k -> k.size() == 1).map(List::getFirst);
    if (column.isEmpty()) {
      return List.of();
    }
    String name = "child." + Identifier.quote(column.get());
    return Sql.of("SELECT %s%s ORDER BY %s LIMIT %d".formatted(name, from, name, SAMPLE))
        .column(connection);
  }
}
