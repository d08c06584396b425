package com.terp.chatops.command;

import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Jobs;
import com.terp.chatops.run.OtherEndException;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.undo.UndoMode;
import com.terp.chatops.undo.UndoPreview;
import com.terp.chatops.undo.UndoReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The work of a run, made from what is recorded of it. A seed whose process died is gone on with
 * where that is possible, else taken back; an undo is gone on with.
 */
final class StoredJobs implements Jobs {
  private final Parser parser;
  private final EnvironmentServices environment;

  StoredJobs(Parser parser, EnvironmentServices environment) {
    this.parser = parser;
    this.environment = environment;
  }

  @Override
  public Job job(Run run) {
    return switch (mutation(run)) {
      case Command.Seed seed -> environment.seeding().job(seed.spec(), run.request().planDigest());
      case Command.Rehearse rehearse -> environment.rehearsing().job();
      case Command.Rollback rollback -> rollback(rollback, run);
    };
  }

  @Override
  public Job again(Run run) {
    return switch (mutation(run)) {
      case Command.Seed seed -> context -> seedAgain(seed, run, context);
      case Command.Rehearse rehearse -> environment.rehearsing().again();
      case Command.Rollback rollback ->
          rollback.target() instanceof Command.Target.Pin pin
              ? Deploying.of(environment).again(pin.choice(), run.request().planDigest())
              : rollback(rollback, run);
    };
  }

  private Job rollback(Command.Rollback rollback, Run run) {
    String digest = run.request().planDigest();
    return switch (rollback.target()) {
      case Command.Target.Lock lock -> environment.lock().job(lock.choice(), digest);
      case Command.Target.Deployment deployment ->
          Deploying.of(environment)
              .job(Objects.requireNonNull(deployment.to(), "a plan names its target"), digest);
      case Command.Target.Pin pin -> Deploying.of(environment).job(pin.choice(), digest);
      case Command.Target.Ask ask -> undo(run, rollback.mode());
      case Command.Target.Last last -> undo(run, rollback.mode());
      case Command.Target.Run target -> undo(run, rollback.mode());
    };
  }

  private Job undo(Run run, UndoMode mode) {
    RunId subject = Objects.requireNonNull(run.request().subject(), "an undo undoes a run");
    return environment.undoing().job(subject, mode);
  }

  private Report seedAgain(Command.Seed seed, Run run, RunContext context) throws Exception {
    try {
      return environment.seeding().again(seed.spec(), run.request().planDigest()).run(context);
    } catch (RefusedException notFarEnough) {
      return takeBack(seed, run, context);
    }
  }

  /** Nobody has to be asked for this: nothing of it is what they wanted. */
  private Report takeBack(Command.Seed seed, Run run, RunContext context) throws Exception {
    UndoPreview preview = environment.undoing().left(run.id());
    if (!preview.clear()) {
      throw new OtherEndException(RunState.INTERRUPTED, stays(run, UndoReport.of(preview)));
    }
    context.remark(
        "Run %s had not come far enough to be finished: taking back what it did."
            .formatted(run.id()));
    Report undone;
    try {
      undone = environment.undoing().job(preview).run(context);
    } catch (RefusedException inTheWay) {
      throw new OtherEndException(RunState.INTERRUPTED, stays(run, inTheWay.report()));
    }
    throw new OtherEndException(RunState.ROLLED_BACK, takenBack(seed, run, undone));
  }

  private Report takenBack(Command.Seed seed, Run run, Report undone) {
    String again = Canonical.of(new Command.Seed(seed.spec(), null, null, environment.name()));
    return new Report(
        undone.outcome() == Outcome.GOOD ? Outcome.WARNING : undone.outcome(),
        undone.headline() + "; the bot had stopped in the middle of it",
        undone.body(),
        List.of(
            new Offer("Seed again", Emphasis.PRIMARY, again),
            new Offer("See the run", Emphasis.PLAIN, "run " + run.id())));
  }

  private static Report stays(Run run, Report preview) {
    List<Report.Part> body = new ArrayList<>();
    body.add(new Report.Paragraph("What it had committed by then is still there."));
    body.addAll(preview.body());
    return new Report(
        Outcome.BAD,
        "Run %s was interrupted when the bot stopped; it can be neither finished nor taken back by itself"
            .formatted(run.id()),
        body,
        List.of(
            new Offer("Undo this run", Emphasis.DANGER, "rollback run " + run.id()),
            new Offer("See the run", Emphasis.PLAIN, "run " + run.id())));
  }

  private Command.Mutation mutation(Run run) {
    if (parser.parse(run.request().command()) instanceof Parsed.Understood understood
        && understood.command() instanceof Command.Mutation mutation) {
      return mutation;
    }
    throw new ChatOpsException(
        "Run %s was asked for in words this version does not know; undo it, then ask again."
            .formatted(run.id()));
  }
}
