package com.terp.chatops.seed;

import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.FencedSession;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Carries a confirmed plan out, from the lock to the checks. */
final class SeedJob implements Job {
  private final SeedPlan confirmed;
  private final Planner planner;
  private final Parts parts;

  SeedJob(SeedPlan confirmed, Planner planner, Parts parts) {
    this.confirmed = confirmed;
    this.planner = planner;
    this.parts = parts;
  }

  /** What every seed job of an environment shares. */
  record Parts(WriteAccess access, Books books, SeedCheck check, LoadLimits limits, Clock clock) {}

  @Override
  public Report run(RunContext context) {
    try (FencedSession session = parts.access().open(context.id())) {
      return seed(new SeedRun(context, session, parts.books()));
    } catch (SQLException e) {
      throw parts.access().database().explain(e);
    }
  }

  private Report seed(SeedRun run) throws SQLException {
    Instant began = parts.clock().instant();
    refuseAfterLaterRuns(run);
    Prepared prepared = planner.plan(run.session().connection(), confirmed.spec());
    if (!prepared.plan().digest().equals(confirmed.digest())) {
      throw Drift.refusal(confirmed, prepared.plan());
    }
    run.context().steps(steps(prepared));
    new BeforeStates(run).record(prepared);
    KeyReservation reservation = new KeyReservation(run);
    for (PlannedTable table : prepared.written()) {
      reservation.reserve(table);
    }
    if (clears()) {
      new Clearing(run, prepared).clear();
    }
    for (PlannedTable table : prepared.written()) {
      reservation.requireFree(table);
    }
    Instant loading = parts.clock().instant();
    new Loading(run, parts.limits()).load(prepared.written());
    Instant loaded = parts.clock().instant();
    if (!prepared.derivations().isEmpty()) {
      new Deriving(run, prepared.schema(), runs(run)).derive(prepared.derivations());
    }
    List<Finding> findings = check(run, prepared);
    return ResultReport.of(
        run.id(),
        prepared.plan(),
        findings,
        new ResultReport.Took(
            Duration.between(began, parts.clock().instant()), Duration.between(loading, loaded)));
  }

  /** A run's number says which came later, and undo goes by it: requests must not overtake. */
  private static void refuseAfterLaterRuns(SeedRun run) throws SQLException {
    if (!run.books().ledger().openAfter(run.session().connection(), run.id()).isEmpty()) {
      throw new RefusedException(
          Report.of(
              Outcome.REFUSED,
              "A later request was carried out first; nothing was changed",
              new Report.Paragraph("Make a fresh plan and run that.")));
    }
  }

  private List<Finding> check(SeedRun run, Prepared prepared) throws SQLException {
    run.context().begin("checks", 2);
    List<Finding> findings =
        new ArrayList<>(PlanKept.findings(run.session().connection(), prepared, run.copies()));
    run.context().done(1);
    prepared.differences().forEach(d -> findings.add(new Finding(Outcome.INFO, d)));
    findings.addAll(parts.check().findings());
    run.context().done(2);
    run.context().end(Words.counted(findings.size(), "finding"));
    return findings;
  }

  private List<RunId> runs(SeedRun run) {
    List<RunId> runs = new ArrayList<>(confirmed.spec().resumes().stream().toList());
    runs.add(run.id());
    return runs;
  }

  private boolean clears() {
    SeedSpec spec = confirmed.spec();
    return spec.clear() == SeedSpec.Clear.CLEAR && spec.resumes().isEmpty();
  }

  private int steps(Prepared prepared) {
    int always = 2;
    return always
        + (clears() ? 1 : 0)
        + prepared.written().size()
        + (prepared.derivations().isEmpty() ? 0 : 1);
  }
}
