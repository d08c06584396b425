package com.terp.chatops.verify;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every foreign key the schema declares. The server holds them only while nobody switches its
 * checks off, so they are looked at all the same.
 */
final class ForeignKeysHold implements Check {
  @Override
  public String title() {
    return "Foreign keys point at rows that exist";
  }

  @Override
  public Verdict on(Connection connection, LiveSchema schema) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int keys = 0;
    for (Table table : schema.tables().values()) {
      for (ForeignKey key : table.foreignKeys()) {
        keys++;
        Offenders.of(connection, orphans(table, key), sentence(key)).ifPresent(findings::add);
      }
    }
    return findings.isEmpty()
        ? new Verdict.Held("%d foreign keys looked at".formatted(keys))
        : new Verdict.Broken(findings);
  }

  private static String sentence(ForeignKey key) {
    return "rows of %s whose %s points at no row of %s"
        .formatted(key.child(), String.join(", ", key.columns()), key.parent());
  }

  private static String orphans(Table table, ForeignKey key) {
    String filled =
        key.columns().stream()
            .map(c -> "c." + Identifier.quote(c) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    String joined =
        IntStream.range(0, key.columns().size())
            .mapToObj(i ->
                "p.%s = c.%s"
                    .formatted(
                        Identifier.quote(key.parentColumns().get(i)),
                        Identifier.quote(key.columns().get(i))))
            .collect(Collectors.joining(" AND "));
    return "SELECT %s AS k FROM %s c WHERE %s AND NOT EXISTS (SELECT 1 FROM %s p WHERE %s)"
        .formatted(
            keyOf(table, key),
            Identifier.quote(key.child()),
            filled,
            Identifier.quote(key.parent()),
            joined);
  }

  private static String keyOf(Table table, ForeignKey key) {
    List<String> columns = table.primaryKey().isEmpty() ? key.columns() : table.primaryKey();
    String list =
        columns.stream()
            .map(c -> "c." + Identifier.quote(c))
            .collect(Collectors.joining(", '/', "));
    return columns.size() == 1 ? list : "CONCAT(" + list + ")";
  }
}
