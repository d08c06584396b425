package com.terp.chatops.seed;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.SnapshotLimits;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.SqlCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;

/** Seeding on a real environment. Thread-safe. */
public final class LiveSeeding implements Seeding {
  private final Planner planner;
  private final SeedJob.Parts parts;

  /**
   * @param environment its name, for plans and reports
   * @param check asked at the end of every seed
   */
  public LiveSeeding(
      String environment, Profiles profiles, WriteAccess access, SeedCheck check, Clock clock) {
    Books books = Books.of(access.database().botSchema(), clock);
    this.planner =
        new Planner(
            environment,
            profiles,
            new Resumptions(access.runs(), books.ledger()),
            new LedgerStrangers(books),
            new CopyRoom(books, SnapshotLimits.DEFAULT));
    this.parts = new SeedJob.Parts(access, books, check, LoadLimits.DEFAULT, clock);
  }

  private LiveSeeding(Planner planner, SeedJob.Parts parts) {
    this.planner = planner;
    this.parts = parts;
  }

  /** The same, but for how rows are sent. */
  public LiveSeeding with(LoadLimits limits) {
    return new LiveSeeding(
        planner,
        new SeedJob.Parts(parts.access(), parts.books(), parts.check(), limits, parts.clock()));
  }

  /** The same with other limits for the copies of what is cleared. */
  public LiveSeeding keeping(SnapshotLimits limits) {
    return new LiveSeeding(planner.keeping(new CopyRoom(parts.books(), limits)), parts);
  }

  /** The same, asking nobody whose rows hang on the cleared ones. */
  LiveSeeding trusting() {
    return new LiveSeeding(planner.trusting(), parts);
  }

  @Override
  public SeedPlan plan(SeedSpec spec) {
    SqlCall<SeedPlan, RuntimeException> call = c -> plan(c, spec);
    return parts.access().database().read(call);
  }

  /** In a transaction in which the server itself refuses every write. */
  private SeedPlan plan(Connection connection, SeedSpec spec) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = connection.createStatement()) {
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      try {
        return planner.plan(connection, spec).plan();
      } finally {
        statement.execute("ROLLBACK");
      }
    }
  }

  /** The same rows without a run around them, for measuring. */
  public BareLoading bare(SeedSpec spec) {
    SqlCall<Prepared, RuntimeException> call = c -> planner.plan(c, spec);
    return new BareLoading(
        parts.access().database().read(call), parts.access().database(), parts.limits());
  }

  @Override
  public Job job(SeedPlan confirmed) {
    return new SeedJob(SeedJob.Confirmed.of(confirmed), planner, parts);
  }

  @Override
  public Job job(SeedSpec spec, String digest) {
    return seed(spec, digest);
  }

  @Override
  public Job again(SeedSpec spec, String digest) {
    return seed(spec, digest).again();
  }

  private SeedJob seed(SeedSpec spec, String digest) {
    return new SeedJob(new SeedJob.Confirmed(spec, digest, Optional.empty()), planner, parts);
  }
}
