package com.terp.chatops.undo;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.ledger.Sql;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of others that mean rows of a run through a column that is no foreign key. The server would
 * not mind, so they are told of and stand in nobody's way.
 */
final class SoftDependents {
  private SoftDependents() {}

  /** One sentence each. */
  static List<String> find(Connection connection, Trail trail) throws SQLException {
    List<String> found = new ArrayList<>();
    for (SoftReference reference : SoftReference.declared()) {
      if (reference.fits(trail.schema()) && !trail.keys(reference.parent()).isEmpty()) {
        long rows = count(connection, trail, reference);
        if (rows > 0) {
          found.add(
              "%s of %s name rows of %s in %s, without a foreign key; they would name rows that are gone"
                  .formatted(
                      Words.rows(rows), reference.child(), reference.parent(), reference.column()));
        }
      }
    }
    return found;
  }

  private static long count(Connection connection, Trail trail, SoftReference reference)
      throws SQLException {
    Table child = trail.schema().table(reference.child());
    Table parent = trail.schema().table(reference.parent());
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            "SELECT COUNT(*) FROM %s AS child JOIN %s AS parent ON %s WHERE %s AND NOT %s"
                .formatted(
                    Identifier.quote(child.name()),
                    Identifier.quote(parent.name()),
                    equal(child, parent, reference),
                    trail.own(parent, "parent"),
                    trail.own(child, "child")));
    if (reference.typeColumn() != null && reference.type() != null) {
      sql.append(
          " AND UPPER(child.%s) = UPPER(?)".formatted(Identifier.quote(reference.typeColumn())));
      values.add(reference.type());
    }
    return new Sql(sql.toString(), values).number(connection);
  }

  /** Numbers are compared as numbers, anything else as text of one collation. */
  private static String equal(Table child, Table parent, SoftReference reference) {
    String column = "child." + Identifier.quote(reference.column());
    String key = "parent." + Identifier.quote(reference.parentColumn());
    return whole(child, reference.column()) && whole(parent, reference.parentColumn())
        ? "%s = %s".formatted(key, column)
        : "%s = %s".formatted(collated(key), collated(column));
  }

  private static boolean whole(Table table, String column) {
    return table.column(column).filter(Column::isInteger).isPresent();
  }

  private static String collated(String expression) {
    return "CONVERT(%s USING utf8mb4) COLLATE utf8mb4_general_ci".formatted(expression);
  }
}
