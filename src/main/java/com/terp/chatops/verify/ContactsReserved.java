package com.terp.chatops.verify;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Seeded people live in reserved ranges: {@code example.com} and telephone numbers 555-01xx. Others
 * look like real people, which a test system should not hold.
 */
final class ContactsReserved implements Check {
  private static final List<Contact> MAILS =
      List.of(
          new Contact("clients", "email", "teri_code"),
          new Contact("vendors", "contactEmail", "name"),
          new Contact("supplier_profiles", "contact_email", "id"));
  private static final List<Contact> PHONES =
      List.of(
          new Contact("clients", "phone", "teri_code"),
          new Contact("vendors", "contactPhone", "name"),
          new Contact("supplier_profiles", "contact_phone", "id"));

  private record Contact(String table, String column, String key) {
    boolean present(LiveSchema schema) {
      return Rule.present(schema, table + "." + column) && Rule.present(schema, table + "." + key);
    }

    String query(String condition) {
      return "SELECT %s AS k FROM %s WHERE %s"
          .formatted(
              Identifier.quote(key),
              Identifier.quote(table),
              condition.formatted(Identifier.quote(column)));
    }
  }

  @Override
  public String title() {
    return "Mail addresses and telephone numbers are invented ones";
  }

  @Override
  public Severity severity() {
    return Severity.SUSPECT;
  }

  @Override
  public Verdict on(Connection connection, LiveSchema schema) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int looked = 0;
    for (Contact mail : MAILS) {
      if (mail.present(schema)) {
        looked++;
        String query =
            mail.query(
                "%1$s <> '' AND %1$s NOT REGEXP"
                    + " '@([a-z0-9-]+[.])*(example[.](com|org|net)|[a-z0-9-]+[.]test)$'");
        Offenders.of(connection, query, mail.table() + " with a mail address outside example.com")
            .ifPresent(findings::add);
      }
    }
    for (Contact phone : PHONES) {
      if (phone.present(schema)) {
        looked++;
        String query = phone.query("%1$s <> '' AND %1$s NOT REGEXP '555[- .]?01[0-9][0-9]'");
        Offenders.of(connection, query, phone.table() + " with a number outside 555-01xx")
            .ifPresent(findings::add);
      }
    }
    if (looked == 0) {
      return new Verdict.Skipped("no table with contacts is here");
    }
    return findings.isEmpty()
        ? new Verdict.Held("%d columns looked at".formatted(looked))
        : new Verdict.Broken(findings);
  }
}
