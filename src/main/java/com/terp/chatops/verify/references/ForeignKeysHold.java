package com.terp.chatops.verify.references;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.ForeignKey;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every foreign key the schema declares. The server holds them only while nobody switches its
 * checks off, so they are looked at all the same.
 */
final class ForeignKeysHold extends Scan {
  ForeignKeysHold() {
    super("Foreign keys point at rows that exist", Weight.RULE);
  }

  @Override
  protected String looksAt() {
    return "foreign keys";
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return table.foreignKeys().stream()
        .map(key ->
            new Flaw(
                dangling(key),
                "rows of %s whose %s points at no row of %s"
                    .formatted(key.child(), String.join(", ", key.columns()), key.parent())))
        .toList();
  }

  private static String dangling(ForeignKey key) {
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
    return "%s AND NOT EXISTS (SELECT 1 FROM %s p WHERE %s)"
        .formatted(filled, Identifier.quote(key.parent()), joined);
  }
}
