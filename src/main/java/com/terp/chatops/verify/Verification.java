package com.terp.chatops.verify;

import com.terp.chatops.db.Database;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.schema.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks the data whether it fits together. Reads only; may run while others write. */
public final class Verification {
  private final String environment;
  private final Database database;
  private final Clock clock;
  private final List<Check> checks;

  /** For one environment, with every check there is. */
  public Verification(String environment, Database database, Clock clock) {
    this(environment, database, clock, allChecks());
  }

  Verification(String environment, Database database, Clock clock, List<Check> checks) {
    this.environment = environment;
    this.database = database;
    this.clock = clock;
    this.checks = List.copyOf(checks);
  }

  private static List<Check> allChecks() {
    List<Check> checks = new ArrayList<>();
    checks.add(new ForeignKeysHold());
    checks.add(new SoftReferencesHold(SoftReference.declared()));
    checks.addAll(MoneyRules.all());
    checks.addAll(LedgerRules.all());
    checks.addAll(StockRules.all());
    checks.addAll(DateRules.all());
    checks.add(new ContactsReserved());
    return checks;
  }

  /**
   * Runs every check on one snapshot of the data.
   *
   * @throws com.terp.chatops.run.ChatOpsException if the database cannot be reached
   */
  public Verified run() {
    Instant began = clock.instant();
    List<CheckResult> results = database.tx(this::onSnapshot);
    return new Verified(environment, results, Duration.between(began, clock.instant()));
  }

  private List<CheckResult> onSnapshot(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Otherwise a document written between two checks would look like half of one.
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }
    LiveSchema schema = SchemaReader.read(connection, database.schema());
    List<CheckResult> results = new ArrayList<>();
    for (Check check : checks) {
      Instant began = clock.instant();
      Verdict verdict = verdict(check, connection, schema);
      results.add(
          new CheckResult(
              check.title(), check.severity(), verdict, Duration.between(began, clock.instant())));
    }
    return results;
  }

  private static Verdict verdict(Check check, Connection connection, LiveSchema schema)
      throws SQLException {
    try {
      return check.on(connection, schema);
    } catch (SQLTimeoutException e) {
      return new Verdict.Skipped("it took longer than 30 s");
    } catch (SQLException e) {
      if (!connection.isValid(2)) {
        throw e;
      }
      return new Verdict.Skipped("the database could not answer it: " + e.getMessage());
    }
  }
}
