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
import java.util.Optional;

/**
 * Carries a confirmed plan out, from the lock to the checks; and goes on with it where the process
 * before died, if everything was cleared by then.
 */
final class SeedJob implements Job {
  private final Confirmed confirmed;
  private final Planner planner;
  private final Parts parts;

  SeedJob(Confirmed confirmed, Planner planner, Parts parts) {
    this.confirmed = confirmed;
    this.planner = planner;
    this.parts = parts;
  }

  /** What every seed job of an environment shares. */
  record Parts(WriteAccess access, Books books, SeedCheck check, LoadLimits limits, Clock clock) {}

  /**
   * What somebody said yes to.
   *
   * @param digest of the plan
   * @param shown the plan itself, where this process made it
   */
  record Confirmed(SeedSpec spec, String digest, Optional<SeedPlan> shown) {
    static Confirmed of(SeedPlan plan) {
      return new Confirmed(plan.spec(), plan.digest(), Optional.of(plan));
    }
  }

  @Override
  public Report run(RunContext context) {
    return within(context, this::seed);
  }

  /**
   * The same after a process died or left.
   *
   * @throws RefusedException where it cannot be gone on with; this attempt changed nothing
   */
  Job again() {
    return context -> within(context, this::goOn);
  }

  @FunctionalInterface
  private interface Work {
    Report on(SeedRun run) throws SQLException;
  }

  private Report within(RunContext context, Work work) {
    try (FencedSession session = parts.access().open(context)) {
      return work.on(SeedRun.of(context, session, parts.books()));
    } catch (SQLException e) {
      throw parts.access().database().explain(e);
    }
  }

  private Report seed(SeedRun run) throws SQLException {
    Instant began = parts.clock().instant();
    refuseAfterLaterRuns(run);
    Prepared prepared = planner.plan(run.session().connection(), confirmed.spec());
    if (!prepared.plan().digest().equals(confirmed.digest())) {
      throw confirmed
          .shown()
          .map(shown -> Drift.refusal(shown, prepared.plan()))
          .orElseGet(() -> Drift.refusal(prepared.plan()));
    }
    int fingerprints = 1;
    run.context().steps(fingerprints + (clears() ? 1 : 0) + steps(prepared));
    new BeforeStates(run).record(prepared);
    new KeyReservation(run, parts.limits()).reserve(prepared.written());
    if (clears()) {
      new Clearing(run, prepared, parts.limits().connections()).clear();
    }
    return load(run, prepared, began);
  }

  private Report goOn(SeedRun run) throws SQLException {
    Instant began = parts.clock().instant();
    refuseAfterLaterRuns(run);
    if (run.untouched()) {
      return seed(run);
    }
    if (!confirmed.spec().canBeGoneOnWith()) {
      throw Resumptions.refused(
          "Rows that lean on what was there cannot be gone on with", "They can be taken back.");
    }
    Prepared prepared = planner.goOn(run.session().connection(), confirmed.spec(), run.id());
    run.sealCopies(prepared.schema());
    prepared.written().stream()
        .findFirst()
        .ifPresent(table -> run.context().remark("Going on from table " + table.name() + "."));
    run.context().steps(steps(prepared));
    new KeyReservation(run, parts.limits()).reserve(prepared.written());
    return load(run, prepared, began);
  }

  private Report load(SeedRun run, Prepared prepared, Instant began) throws SQLException {
    KeyReservation reservation = new KeyReservation(run, parts.limits());
    for (PlannedTable table : prepared.written()) {
      reservation.requireFree(table);
    }
    Instant loading = parts.clock().instant();
    if (!prepared.written().isEmpty()) {
      new Loading(run, parts.limits()).load(prepared.written());
    }
    Instant loaded = parts.clock().instant();
    FreshStatistics.of(run.session(), prepared.written());
    if (!prepared.derivations().isEmpty()) {
      new Deriving(run, prepared, runs(run)).derive();
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
    return spec.clear().clears() && spec.resumes().isEmpty();
  }

  private static int steps(Prepared prepared) {
    int checks = 1;
    return prepared.written().size() + (prepared.derivations().isEmpty() ? 0 : 1) + checks;
  }
}
