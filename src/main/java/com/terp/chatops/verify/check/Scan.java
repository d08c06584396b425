package com.terp.chatops.verify.check;

import com.terp.chatops.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A check of every table of the live schema that has columns of some kind; one pass a table. */
public abstract class Scan implements Check {
  private static final int FLAWS_AT_ONCE = 40;

  private final String title;
  private final Weight weight;

  protected Scan(String title, Weight weight) {
    this.title = title;
    this.weight = weight;
  }

  /** What to look for in a table; nothing where it has no such columns. */
  protected abstract List<Flaw> flaws(Snapshot snapshot, Table table);

  /** What it looks at, in the plural. */
  protected String looksAt() {
    return "columns";
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Verdict on(Snapshot snapshot) throws SQLException {
    List<Flaw.Found> all = new ArrayList<>();
    int looked = 0;
    for (Table table : snapshot.schema().tables().values()) {
      List<Flaw> flaws = flaws(snapshot, table);
      looked += flaws.size();
      for (int from = 0; from < flaws.size(); from += FLAWS_AT_ONCE) {
        int to = Math.min(flaws.size(), from + FLAWS_AT_ONCE);
        snapshot.flaws(table, flaws.subList(from, to)).stream()
            .filter(weight::matters)
            .forEach(all::add);
      }
    }
    if (looked == 0) {
      return new Verdict.Skipped("no table here has such " + looksAt());
    }
    return all.isEmpty()
        ? new Verdict.Held("%d %s looked at".formatted(looked, looksAt()))
        : judged(all);
  }

  private Verdict judged(List<Flaw.Found> all) {
    Map<Boolean, List<Finding>> byBreaking =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    weight::breaks, Collectors.mapping(Flaw.Found::finding, Collectors.toList())));
    List<Finding> broken = byBreaking.getOrDefault(true, List.of());
    List<Finding> suspect = byBreaking.getOrDefault(false, List.of());
    return broken.isEmpty() ? new Verdict.Suspect(suspect) : new Verdict.Broken(broken, suspect);
  }
}
