package com.terp.chatops.verify.references;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.SoftReference;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.ColumnNames;
import com.terp.chatops.verify.check.Flaw;
import com.terp.chatops.verify.check.Scan;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Weight;
import java.util.List;
import java.util.Locale;

/** References the schema does not declare; {@code soft-references.txt} does. */
final class SoftReferencesHold extends Scan {
  private final List<SoftReference> references = SoftReference.declared();

  SoftReferencesHold() {
    super("References without a foreign key point at rows that exist", Weight.RULE);
  }

  @Override
  protected String looksAt() {
    return "references";
  }

  @Override
  protected List<Flaw> flaws(Snapshot snapshot, Table table) {
    return references.stream()
        .filter(r -> r.child().equals(table.name()) && r.fits(snapshot.schema()))
        .map(r ->
            new Flaw(
                dangling(snapshot, r),
                "rows of %s whose %s means no row of %s"
                    .formatted(r.child(), r.column(), r.parent())))
        .toList();
  }

  private static String dangling(Snapshot snapshot, SoftReference reference) {
    boolean text =
        snapshot
            .schema()
            .table(reference.parent())
            .column(reference.parentColumn())
            .filter(ColumnNames::isText)
            .isPresent();
    String column = "c." + Identifier.quote(reference.column());
    String key = "p." + Identifier.quote(reference.parentColumn());
    StringBuilder condition = new StringBuilder(column + " IS NOT NULL");
    if (reference.typeColumn() != null && reference.type() != null) {
      condition.append(
          " AND UPPER(c.%s) = '%s'"
              .formatted(
                  Identifier.quote(reference.typeColumn()),
                  reference.type().toUpperCase(Locale.ROOT)));
    }
    if (reference.word() != null) {
      condition.append(" AND %s <> '%s'".formatted(column, reference.word()));
    }
    return condition
        .append(
            " AND NOT EXISTS (SELECT 1 FROM %s p WHERE %s = %s)"
                .formatted(
                    Identifier.quote(reference.parent()),
                    text ? collated(key) : key,
                    text ? collated(column) : column))
        .toString();
  }

  /** Tables of different age may have different collations, which the server will not compare. */
  private static String collated(String expression) {
    return "CONVERT(%s USING utf8mb4) COLLATE utf8mb4_general_ci".formatted(expression);
  }
}
