package com.terp.chatops.verify;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** References the schema does not declare; {@code soft-references.txt} does. */
final class SoftReferencesHold implements Check {
  private final List<SoftReference> references;

  SoftReferencesHold(List<SoftReference> references) {
    this.references = List.copyOf(references);
  }

  @Override
  public String title() {
    return "References without a foreign key point at rows that exist";
  }

  @Override
  public Verdict on(Connection connection, LiveSchema schema) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int looked = 0;
    for (SoftReference reference : references) {
      if (reference.fits(schema)) {
        looked++;
        Offenders.of(connection, orphans(schema, reference), sentence(reference))
            .ifPresent(findings::add);
      }
    }
    if (looked == 0) {
      return new Verdict.Skipped("none of the tables is here");
    }
    return findings.isEmpty()
        ? new Verdict.Held("%d of %d references looked at".formatted(looked, references.size()))
        : new Verdict.Broken(findings);
  }

  private static String sentence(SoftReference reference) {
    return "rows of %s whose %s means no row of %s"
        .formatted(reference.child(), reference.column(), reference.parent());
  }

  private static String orphans(LiveSchema schema, SoftReference reference) {
    String column = "c." + Identifier.quote(reference.column());
    List<String> primaryKey = schema.table(reference.child()).primaryKey();
    String key = primaryKey.size() == 1 ? "c." + Identifier.quote(primaryKey.get(0)) : column;
    String type =
        reference.typeColumn() == null
            ? ""
            : " AND c.%s = '%s'"
                .formatted(Identifier.quote(reference.typeColumn()), reference.type());
    String word =
        reference.word() == null ? "" : " AND %s <> '%s'".formatted(column, reference.word());
    return "SELECT %s AS k FROM %s c WHERE %s IS NOT NULL%s AND NOT EXISTS (SELECT 1 FROM %s p WHERE p.%s = %s)"
        .formatted(
            key,
            Identifier.quote(reference.child()),
            column,
            type + word,
            Identifier.quote(reference.parent()),
            Identifier.quote(reference.parentColumn()),
            column);
  }
}
