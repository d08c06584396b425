package com.terp.chatops.verify.rules;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Column;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trees: columns that mean a row of their own table, declared or not. Where the column cannot be
 * NULL, a root has nobody to point at but itself.
 */
final class NothingIsItsOwnParent extends Scan {
  NothingIsItsOwnParent() {
    super("Nothing is its own parent, nor its parent's", Weight.RULE);
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    List<String> columns =
        Stream.concat(
                table.foreignKeys().stream()
                    .filter(key -> key.selfReference() && key.columns().size() == 1)
                    .map(key -> key.columns().get(0)),
                SoftReference.declared().stream()
                    .filter(r -> r.child().equals(table.name()) && r.parent().equals(r.child()))
                    .filter(r -> r.parentColumn().equals("id") && r.fits(snapshot.schema()))
                    .map(SoftReference::column))
            .toList();
    return table.primaryKey().size() != 1
        ? List.of()
        : columns.stream().map(column -> flaw(table, column)).toList();
  }

  private static Flaw flaw(Table table, String column) {
    String key = Identifier.quote(table.primaryKey().get(0));
    String up = Identifier.quote(column);
    boolean rooted = table.column(column).map(Column::nullable).orElse(true);
    String grandparent =
        "EXISTS (SELECT 1 FROM %3$s p WHERE p.%1$s = c.%2$s AND p.%2$s = c.%1$s AND p.%1$s <> c.%1$s)"
            .formatted(key, up, Identifier.quote(table.name()));
    return new Flaw(
        rooted ? "(c.%s = c.%s OR %s)".formatted(key, up, grandparent) : grandparent,
        "rows of %s that are their own parent or grandparent by %s"
            .formatted(table.name(), column));
  }
}
