package com.terp.chatops.rehearse;

import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every table as it was and as it is.
 *
 * @param same how many are byte for byte as they were
 * @param rows how many rows were compared
 * @param others what others changed meanwhile, a sentence a table
 * @param broken what cannot have been others, a sentence a table
 * @param triggers tables the rehearsal wrote to that have triggers: those write elsewhere unseen
 */
record Comparison(
    int same, long rows, List<String> others, List<String> broken, List<String> triggers) {
  Comparison {
    others = List.copyOf(others);
    broken = List.copyOf(broken);
    triggers = List.copyOf(triggers);
  }

  /**
   * Compares.
   *
   * @param touched tables the rehearsal wrote to
   * @param left tables with rows of the rehearsal that are not taken back
   */
  static Comparison of(
      Connection connection,
      LiveSchema schema,
      Contents before,
      Contents after,
      Set<String> touched,
      Set<String> left)
      throws SQLException {
    int same = 0;
    List<String> others = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    Set<String> all = new TreeSet<>(before.tables().keySet());
    all.addAll(after.tables().keySet());
    for (String name : all) {
      Contents.Held then = before.tables().get(name);
      Contents.Held now = after.tables().get(name);
      if (then != null && now != null && then.all().equals(now.all())) {
        same++;
      } else if (left.contains(name)) {
        broken.add(name + " still has rows of this rehearsal");
      } else if (then == null || now == null) {
        others.add(name + (then == null ? " is new" : " is no longer there"));
      } else {
        others.add(changed(connection, schema, name, then, now));
      }
    }
    return new Comparison(same, before.rows(), others, broken, triggers(connection, touched));
  }

  private static String changed(
      Connection connection, LiveSchema schema, String name, Contents.Held then, Contents.Held now)
      throws SQLException {
    boolean onlyMore =
        then.highest().isPresent()
            && Contents.old(connection, schema.table(name), then.highest().getAsLong())
                .equals(then.all());
    return onlyMore
        ? "%s: %s added, those from before unchanged"
            .formatted(name, Words.rows(now.all().rows() - then.all().rows()))
        : "%s: %s before, %s now, some of them changed"
            .formatted(name, Words.rows(then.all().rows()), Words.number(now.all().rows()));
  }

  /** Those our account may see. */
  private static List<String> triggers(Connection connection, Set<String> touched)
      throws SQLException {
    String sql =
        """
        SELECT DISTINCT EVENT_OBJECT_TABLE FROM information_schema.TRIGGERS
        WHERE TRIGGER_SCHEMA = DATABASE()\
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      Map<String, String> found = new TreeMap<>();
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(1));
      }
      found.keySet().retainAll(touched);
      return List.copyOf(found.keySet());
    }
  }

  Outcome outcome() {
    if (!broken.isEmpty()) {
      return Outcome.BAD;
    }
    return others.isEmpty() || triggers.isEmpty() ? Outcome.GOOD : Outcome.WARNING;
  }

  String sentence() {
    String held =
        "%s byte for byte as before, by the content of %s"
            .formatted(Words.counted(same, "table"), Words.rows(rows));
    String changed =
        others.isEmpty()
            ? ""
            : "; others changed %s".formatted(Words.counted(others.size(), "table"));
    String wrong =
        broken.isEmpty()
            ? ""
            : "; %s not as before".formatted(Words.counted(broken.size(), "table"));
    return held + changed + wrong;
  }

  /** What to say about what others changed, if anything. */
  Optional<String> note() {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String ours =
        "This rehearsal only inserts rows with keys of its own and deletes those, so these are others' changes";
    return Optional.of(
        triggers.isEmpty()
            ? ours + "."
            : ours
                + ", unless triggers on %s wrote them: look at those."
                    .formatted(Words.list(triggers)));
  }
}
