package com.terp.chatops.command;

import com.terp.chatops.command.Command.Target;
import com.terp.chatops.lock.Freeing;
import com.terp.chatops.lock.LockState;
import com.terp.chatops.lock.LockWords;
import com.terp.chatops.rehearse.Rehearsing;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Times;
import com.terp.chatops.run.Words;
import com.terp.chatops.seed.Drift;
import com.terp.chatops.seed.PlanReport;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.undo.UndoMode;
import com.terp.chatops.undo.UndoPreview;
import com.terp.chatops.undo.UndoReport;
import com.terp.chatops.undo.Undoable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Works out what a mutation would do. Reads only. */
final class Preparing {
  private static final int MOST_CHOICES = 50;

  private final Clock clock;
  private final PlanBook book;

  Preparing(Clock clock, PlanBook book) {
    this.clock = clock;
    this.book = book;
  }

  /**
   * Works it out.
   *
   * @throws RefusedException where it cannot be done
   */
  Prepared prepare(EnvironmentServices environment, Command.Mutation mutation) {
    return switch (mutation) {
      case Command.Seed seed -> {
        refuseWhileLocked(environment);
        yield seed(environment, seed);
      }
      case Command.Rehearse rehearse -> {
        refuseWhileLocked(environment);
        yield rehearse(environment);
      }
      case Command.Rollback rollback -> rollback(environment, rollback.target(), rollback.mode());
    };
  }

  private void refuseWhileLocked(EnvironmentServices environment) {
    LockState lock = environment.lock().look();
    if (lock instanceof LockState.Free) {
      return;
    }
    List<Offer> offers = new ArrayList<>();
    offers.add(new Offer("Status", Emphasis.PLAIN, "status env=" + environment.name()));
    if (lock instanceof LockState.HeldByRun held) {
      offers.add(CancelRun.offer(environment, held.run().id()));
    }
    if (StatusView.stuck(lock, clock.instant())) {
      offers.add(free(environment));
    }
    List<Report.Part> body = new ArrayList<>();
    body.add(new Report.Facts(LockWords.facts(lock, clock.instant())));
    body.add(new Report.Paragraph("Wait until it is free, then run the command again."));
    body.addAll(LockWords.notes(lock));
    throw new RefusedException(
        new Report(
            Outcome.REFUSED,
            "The seeding lock on %s is taken; nothing was changed".formatted(environment.name()),
            body,
            offers));
  }

  static Offer free(EnvironmentServices environment) {
    return new Offer("Free the lock", Emphasis.DANGER, "rollback lock env=" + environment.name());
  }

  private Prepared seed(EnvironmentServices environment, Command.Seed seed) {
    SeedPlan plan = environment.seeding().plan(seed.spec());
    String wanted = seed.plan();
    if (wanted != null && !plan.digest().startsWith(wanted)) {
      throw book.find(wanted)
          .map(shown -> Drift.refusal(shown, plan))
          .orElseGet(() -> changed(environment, seed, wanted));
    }
    book.add(plan);
    String clear = plan.cleared() == 0 ? "" : "clear " + Words.rows(plan.cleared()) + " and ";
    return new Prepared.Ready(
        Canonical.of(new Command.Seed(seed.spec(), null, null, environment.name())),
        plan.digest(),
        "Seed " + seed.spec().title(),
        PlanReport.of(plan).offering(),
        "On %s: %sinsert %s".formatted(environment.name(), clear, Words.rows(plan.inserted())),
        "Run this plan",
        environment.seeding().job(plan),
        null,
        null);
  }

  private static Prepared rehearse(EnvironmentServices environment) {
    Rehearsing.Rehearsal rehearsal = environment.rehearsing().plan();
    return new Prepared.Ready(
        Canonical.of(new Command.Rehearse(null, environment.name())),
        rehearsal.digest(),
        "Rehearse",
        rehearsal.preview(),
        "On %s: write %s beside what is there, and take them back"
            .formatted(environment.name(), Words.rows(rehearsal.rows())),
        "Rehearse",
        environment.rehearsing().job(),
        null,
        null);
  }

  private static RefusedException changed(
      EnvironmentServices environment, Command.Seed seed, String wanted) {
    String fresh = Canonical.of(new Command.DryRun(seed.spec(), environment.name()));
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                "The database changed since plan %s was made; nothing was changed"
                    .formatted(wanted),
                new Report.Paragraph("Look at a fresh plan, and run that one if it suits."))
            .offering(new Offer("Make a fresh plan", Emphasis.PRIMARY, fresh)));
  }

  private Prepared rollback(EnvironmentServices environment, Target target, UndoMode mode) {
    return switch (target) {
      case Target.Ask ask -> choose(environment, mode);
      case Target.Lock lock -> free(environment, environment.lock().plan(lock.choice()));
      case Target.Deployment deployment -> Deploying.prepare(environment, deployment);
      case Target.Pin pin -> Deploying.prepare(environment, pin);
      case Target.Last last ->
          undo(environment, undoable(environment, List.of()).get(0).run(), mode);
      case Target.Run run -> undo(environment, run.run(), mode);
    };
  }

  /**
   * The seed runs that can be undone, at least one.
   *
   * @param notes why nothing else can be
   */
  private static List<Undoable> undoable(EnvironmentServices environment, List<Report.Part> notes) {
    List<Undoable> undoable = environment.undoing().undoable();
    if (undoable.isEmpty()) {
      throw new RefusedException(nothing(environment.name(), notes));
    }
    return undoable;
  }

  static Report nothing(String environment, List<Report.Part> notes) {
    List<Report.Part> body = new ArrayList<>();
    body.add(
        new Report.Paragraph(
            "A seed run of this bot can be undone once, and none is left. history lists what ran."));
    body.addAll(notes);
    return new Report(
        Outcome.REFUSED,
        "There is nothing to undo on %s".formatted(environment),
        body,
        List.of(new Offer("History", Emphasis.PLAIN, "history 10 env=" + environment)));
  }

  private Prepared choose(EnvironmentServices environment, UndoMode mode) {
    LockState lock = environment.lock().look();
    boolean stuck = StatusView.stuck(lock, clock.instant());
    Deploying.Choices deployments = Deploying.choices(environment);
    boolean more = stuck || deployments.group().isPresent();
    List<Undoable> undoable =
        more ? environment.undoing().undoable() : undoable(environment, deployments.notes());
    List<Proposal.Group> groups = new ArrayList<>(deployments.group().stream().toList());
    if (stuck) {
      groups.add(
          new Proposal.Group(
              "Stuck lock",
              List.of(
                  new Proposal.Option(
                      "The seeding lock",
                      "its holder does not let go",
                      "rollback lock env=" + environment.name()))));
    }
    List<Proposal.Option> options =
        undoable.stream().limit(MOST_CHOICES).map(u -> option(environment, u, mode)).toList();
    if (!options.isEmpty()) {
      groups.add(new Proposal.Group("Seed runs", options));
    }
    List<Report.Part> body = new ArrayList<>(deployments.notes());
    if (stuck) {
      body.add(new Report.Facts(LockWords.facts(lock, clock.instant())));
    }
    List<String> can = new ArrayList<>();
    if (deployments.group().isPresent()) {
      can.add("the deployment");
    }
    if (!undoable.isEmpty()) {
      can.add(Words.counted(undoable.size(), "seed run"));
    }
    if (stuck) {
      can.add("the seeding lock");
    }
    String headline =
        "What can be rolled back on %s: %s".formatted(environment.name(), Words.list(can));
    return new Prepared.Open(
        new Proposal.Choose(
            "Roll back",
            "What do you want to undo?",
            groups,
            new Report(Outcome.INFO, headline, body, List.of())));
  }

  private static Prepared free(EnvironmentServices environment, Freeing freeing) {
    return new Prepared.Ready(
        Canonical.of(
            new Command.Rollback(new Target.Lock(freeing.choice()), null, environment.name())),
        freeing.digest(),
        "Free the lock",
        freeing.preview(),
        freeing.acknowledgement(),
        "Free it",
        environment.lock().job(freeing),
        null,
        freeing.word());
  }

  private Proposal.Option option(
      EnvironmentServices environment, Undoable undoable, UndoMode mode) {
    String what =
        undoable
            .first()
            .map(first -> "undo run %s first".formatted(first))
            .orElseGet(() ->
                "delete %s, put back %s"
                    .formatted(Words.rows(undoable.delete()), Words.rows(undoable.restore())));
    return new Proposal.Option(
        "Run %s: %s".formatted(undoable.run(), undoable.command()),
        "%s, %s, %s: %s"
            .formatted(
                undoable.actor(),
                Times.ago(undoable.at(), clock.instant()),
                RunWords.state(undoable.state()),
                what),
        Canonical.of(
            new Command.Rollback(new Target.Run(undoable.run()), mode, null, environment.name())));
  }

  private static Prepared undo(EnvironmentServices environment, RunId run, UndoMode mode) {
    UndoPreview preview = environment.undoing().preview(run, mode);
    Report report = UndoReport.of(preview);
    if (!preview.clear()) {
      throw new RefusedException(report);
    }
    String restore =
        preview.restored() == 0 ? "" : " and put back " + Words.rows(preview.restored());
    String keep = mode == UndoMode.KEEP ? ", keep " + Words.rows(preview.kept()) : "";
    return new Prepared.Ready(
        Canonical.of(new Command.Rollback(new Target.Run(run), mode, null, environment.name())),
        preview.digest(),
        "Undo run " + run,
        report.offering(),
        "On %s: delete %s%s%s"
            .formatted(environment.name(), Words.rows(preview.deleted()), restore, keep),
        "Undo it",
        environment.undoing().job(preview),
        run,
        null);
  }
}
