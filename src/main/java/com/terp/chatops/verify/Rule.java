package com.terp.chatops.verify;

import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A check that is one query.
 *
 * @param needs the columns it reads, as {@code table.column}
 * @param offenders what is wrong with a row it finds, to follow their number
 * @param query selects the key of every row that is wrong, as {@code k}
 */
record Rule(String title, Severity severity, List<String> needs, String offenders, String query)
    implements Check {
  Rule {
    needs = List.copyOf(needs);
  }

  @Override
  public Verdict on(Connection connection, LiveSchema schema) throws SQLException {
    Optional<String> missing = needs.stream().filter(n -> !present(schema, n)).findFirst();
    if (missing.isPresent()) {
      return new Verdict.Skipped(missing.get() + " does not exist here");
    }
    return Offenders.of(connection, query, offenders)
        .<Verdict>map(f -> new Verdict.Broken(List.of(f)))
        .orElseGet(() -> new Verdict.Held("no row breaks it"));
  }

  static boolean present(LiveSchema schema, String qualified) {
    int dot = qualified.indexOf('.');
    String table = qualified.substring(0, dot);
    return schema.has(table)
        && schema.table(table).column(qualified.substring(dot + 1)).isPresent();
  }
}
