package com.terp.chatops.deploy;

import com.terp.chatops.deploy.Judge.Judgement;
import com.terp.chatops.deploy.RollbackStore.Row;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.OtherEndException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what it is about to do, asks once, and judges what came of it. A run that is taken up
 * again looks what became of the question, and never asks a second time.
 */
final class RollbackJob implements Job {
  private static final int STEPS = 3;

  private final Confirmed confirmed;
  private final Rollbacks.Parts parts;
  private final Refusals refusals;
  private final Lookout lookout;
  private final Earlier earlier;

  RollbackJob(Confirmed confirmed, Rollbacks.Parts parts) {
    this.confirmed = confirmed;
    this.parts = parts;
    this.refusals = new Refusals(parts.environment(), parts.clock());
    this.lookout = new Lookout(parts);
    this.earlier = new Earlier(parts, lookout, refusals);
  }

  /**
   * What somebody said yes to.
   *
   * @param digest of the plan
   */
  record Confirmed(String target, String digest) {}

  @Override
  public Report run(RunContext context) throws InterruptedException {
    context.steps(STEPS);
    Optional<Row> begun = store().of(context.id());
    if (begun.isEmpty()) {
      return fresh(context);
    }
    context.begin("look again", 1);
    context.end("this run had asked for the rollback already");
    Row row = begun.get();
    context.begin("ask DigitalOcean", 1);
    String deployment = row.deployment();
    if (deployment == null) {
      deployment = settled(row, context);
    }
    context.end("deployment " + deployment);
    return judged(store().of(context.id()).orElseThrow(), deployment, context);
  }

  private Report fresh(RunContext context) throws InterruptedException {
    context.begin("look again", 1);
    RollbackPlan plan = planned();
    Optional<Row> before = store().find(plan.app(), plan.bad().id());
    if (before.isPresent()) {
      before = Optional.of(earlier.settled(plan.bad(), before.get(), context));
      // That may have taken a while.
      plan = planned();
    }
    // Whoever stops here has asked for nothing, and must leave no sign of having asked.
    context.checkpoint();
    Row row = claimed(plan, before, context);
    context.end("still the same: %s serves".formatted(plan.bad().shortCommit()));
    context.begin("ask DigitalOcean", 1);
    String deployment = asked(row, context);
    context.end("deployment " + deployment);
    return judged(store().of(context.id()).orElseThrow(), deployment, context);
  }

  private RollbackPlan planned() {
    RollbackPlan plan = parts.planning().plan(null, confirmed.target());
    if (!plan.digest().equals(confirmed.digest())) {
      throw refusals.changed(plan.bad());
    }
    return plan;
  }

  private Row claimed(RollbackPlan plan, Optional<Row> over, RunContext context) {
    Instant newest = parts.newest().createdAt();
    Row row =
        new Row(
            plan.app(),
            plan.bad().id(),
            plan.to(),
            context.id(),
            RollbackStore.State.ASKING,
            newest,
            null,
            parts.clock().instant(),
            null,
            plan.bad().phaseSince());
    Optional<Row> before = store().claim(row, over.orElse(null));
    if (before.isPresent()) {
      throw refusals.already(plan.bad(), before.get());
    }
    return row;
  }

  /** The new deployment's id. */
  private String asked(Row row, RunContext context) throws InterruptedException {
    return switch (parts.platform().rollback(row.target())) {
      case Answer.Got<Deployment> got -> triggered(row, got.value().id());
      case Answer.Refused<Deployment> refused -> {
        store().notDone(row);
        throw new ChatOpsException(
            "DigitalOcean refused the rollback (%d: %s). Nothing was changed; plan again with /terp rollback deployment."
                .formatted(refused.status(), refused.sentence()));
      }
      case Answer.Unknown<Deployment> unknown -> {
        if (unknown.effect() == Answer.Effect.NONE) {
          store().notDone(row);
          throw new ChatOpsException(
              "%s The rollback was not asked for; nothing was changed. %s"
                  .formatted(unknown.why(), unknown.next()));
        }
        context.remark(
            "%s It may have taken the rollback all the same: I look what became of it and do not ask again."
                .formatted(unknown.why()));
        yield settled(row, context);
      }
    };
  }

  private String triggered(Row row, String deployment) {
    store().triggered(row, deployment, parts.clock().instant());
    return deployment;
  }

  /** What became of a question nobody heard the answer of. */
  private String settled(Row row, RunContext context) throws InterruptedException {
    return switch (lookout.look(row, context)) {
      case Lookout.Seen.Made made -> triggered(row, made.deployment());
      case Lookout.Seen.Nothing nothing -> {
        store().notDone(row);
        throw new OtherEndException(
            RunState.FAILED,
            report(
                Outcome.BAD,
                "DigitalOcean did not carry out the rollback of %s; nothing was changed"
                    .formatted(parts.environment()),
                "The app is not pinned, and no deployment came of it. Plan again.",
                new Offer(
                    "Plan again",
                    Emphasis.PRIMARY,
                    "rollback deployment env=" + parts.environment())));
      }
      case Lookout.Seen.Nobody nobody ->
          throw new OtherEndException(
              RunState.INTERRUPTED,
              report(
                  Outcome.UNKNOWN,
                  "Nobody knows whether %s is being rolled back: DigitalOcean cannot be asked"
                      .formatted(parts.environment()),
                  nobody.why()
                      + " Look at the control panel; if the app is pinned, the rollback was taken.",
                  new Offer("Look again", Emphasis.PRIMARY, "status env=" + parts.environment())));
    };
  }

  private static Report report(Outcome outcome, String headline, String next, Offer offer) {
    return new Report(outcome, headline, List.of(new Report.Paragraph(next)), List.of(offer));
  }

  private Report judged(Row row, String deployment, RunContext context)
      throws InterruptedException {
    Judgement judgement = parts.judge().judge(deployment, context);
    Instant judgedAt = parts.clock().instant();
    Optional<Deployment> made = parts.platform().deployment(deployment).known();
    Timing timing =
        Timing.of(row, parts.verdicts().of(row.bad()), made, judgedAt)
            .decidedBy(context.request().actor());
    Report report =
        new RolledBack(parts.environment(), row, made, refusals).report(judgement, timing);
    if (judgement.verdict() == Verdict.FAILED) {
      throw new OtherEndException(RunState.FAILED, report);
    }
    return report;
  }

  private RollbackStore store() {
    return parts.store();
  }
}
