package com.terp.chatops.verify;

import com.terp.chatops.db.Database;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.verify.check.Check;
import com.terp.chatops.verify.check.Snapshot;
import com.terp.chatops.verify.check.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks the data whether it fits together. Reads only; may run while others write. */
public final class Verification {
  private static final Duration PER_CHECK = Duration.ofSeconds(60);
  private static final int AT_ONCE = 2;

  private final String environment;
  private final Database database;
  private final Clock clock;
  private final List<Theme> themes;
  private final Duration perCheck;

  /** For one environment, with every check there is. */
  public Verification(String environment, Database database, Clock clock) {
    this(environment, database, clock, Theme.all(), PER_CHECK);
  }

  Verification(
      String environment, Database database, Clock clock, List<Theme> themes, Duration perCheck) {
    this.environment = environment;
    this.database = database;
    this.clock = clock;
    this.themes = List.copyOf(themes);
    this.perCheck = perCheck;
  }

  /**
   * Runs every check, a few at a time; each sees one state of the data.
   *
   * @throws com.terp.chatops.run.ChatOpsException if the database cannot be reached
   */
  public Verified run() {
    Instant began = clock.instant();
    LiveSchema schema = database.read(c -> SchemaReader.read(c, database.schema()));
    Asked asked = new Asked(themes);
    Together.run(AT_ONCE, () -> database.tx(c -> answer(asked, c, schema)));
    return new Verified(environment, asked.results(), Duration.between(began, clock.instant()));
  }

  private boolean answer(Asked asked, Connection connection, LiveSchema schema)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Otherwise a document written between two questions would look like half of one.
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }
    for (Asked.Question next = asked.next(); next != null; next = asked.next()) {
      Instant began = clock.instant();
      Verdict verdict = verdict(next.check(), connection, schema);
      asked.answer(next, verdict, Duration.between(began, clock.instant()));
    }
    return true;
  }

  private Verdict verdict(Check check, Connection connection, LiveSchema schema)
      throws SQLException {
    try {
      return check.on(new Snapshot(connection, schema, clock, perCheck));
    } catch (SQLTimeoutException e) {
      return new Verdict.Unknown("it took longer than %d s".formatted(perCheck.toSeconds()));
    } catch (SQLException e) {
      if (!connection.isValid(2)) {
        throw e;
      }
      return Missing.in(e)
          .<Verdict>map(Verdict.Skipped::new)
          .orElseGet(() -> new Verdict.Unknown("the database says: " + e.getMessage()));
    }
  }
}
