package com.terp.chatops.verify.coverage;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables without a row. Where nine in ten tables have rows, the others are worth a look; where
 * fewer do, this is no fully seeded database and nobody expects it.
 */
final class TablesHaveRows implements Check {
  private static final int ONE_IN = 10;
  private static final int SAMPLES = 12;

  @Override
  public String title() {
    return "Every table has rows";
  }

  @Override
  public Verdict on(Snapshot snapshot) throws SQLException {
    List<String> tables = new ArrayList<>(snapshot.schema().tables().keySet());
    if (tables.isEmpty()) {
      return new Verdict.Skipped("the schema has no tables");
    }
    String query =
        IntStream.range(0, tables.size())
            .mapToObj(i ->
                "SELECT %d AS k FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM %s)"
                    .formatted(i, Identifier.quote(tables.get(i))))
            .collect(Collectors.joining(" UNION ALL "));
    List<String> empty =
        snapshot.texts(query).stream().map(i -> tables.get(Integer.parseInt(i))).toList();
    boolean expected = empty.size() * ONE_IN <= tables.size();
    return empty.isEmpty() || !expected
        ? new Verdict.Held(
            "%d of %d tables have rows".formatted(tables.size() - empty.size(), tables.size()))
        : new Verdict.Suspect(List.of(finding(empty)));
  }

  private static Finding finding(List<String> empty) {
    return new Finding(
        "tables without a row", empty.size(), empty.subList(0, Math.min(SAMPLES, empty.size())));
  }
}
