package com.terp.chatops.verify.rules;

import com.terp.chatops.db.Identifier;
import com.terp.chatops.schema.Table;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Finding;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What TERP brings with it is there. A list of which more than one in ten, and more than one, are
 * missing was never taken as it is, and nothing is said of it. One that is missing may be what
 * people decided, and is worth a look.
 */
final class DefaultsAreThere implements Check {
  private static final int ONE_IN = 10;
  private static final int SAMPLES = 5;

  @Override
  public String title() {
    return "The defaults TERP brings are there";
  }

  @Override
  public Verdict on(Snapshot snapshot) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int looked = 0;
    for (Map.Entry<String, List<String>> list : Brought.TERP.rows().entrySet()) {
      String[] named = list.getKey().split(" ", -1);
      Table table = snapshot.schema().tables().get(named[0]);
      if (table != null && table.column(named[1]).isPresent()) {
        looked++;
        List<String> missing = missing(snapshot, named[0], named[1], list.getValue());
        if (!missing.isEmpty() && missing.size() <= Math.max(1, list.getValue().size() / ONE_IN)) {
          findings.add(
              new Finding(
                  "defaults that are missing in " + named[0],
                  missing.size(),
                  missing.subList(0, Math.min(SAMPLES, missing.size()))));
        }
      }
    }
    return looked == 0
        ? new Verdict.Skipped("no table here has defaults")
        : Verdict.hinting(findings, "%d lists looked at".formatted(looked));
  }

  private static List<String> missing(
      Snapshot snapshot, String table, String column, List<String> names) throws SQLException {
    Set<String> there = new HashSet<>();
    String query = "SELECT %s FROM %s".formatted(Identifier.quote(column), Identifier.quote(table));
    snapshot.texts(query).forEach(name -> there.add(name.toLowerCase(Locale.ROOT)));
    return names.stream().filter(name -> !there.contains(name.toLowerCase(Locale.ROOT))).toList();
  }
}
