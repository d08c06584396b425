package com.terp.chatops.watch;

import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.RollbackPlan;
import com.terp.chatops.deploy.Rollbacks;
import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Findings;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.Submission;
import com.terp.chatops.watch.Guards.Guard;
import com.terp.chatops.watch.Guards.History;
import com.terp.chatops.watch.Guards.Lineage;
import com.terp.chatops.watch.Guards.Optin;
import com.terp.chatops.watch.Guards.Says;
import com.terp.chatops.watch.Guards.Situation;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rolls a failed deployment back where every guard holds; else proposes it, and says which spoke
 * against doing it unasked.
 */
final class Returning implements Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Returning.class);
  private static final int RUNS = 100;

  private final Parts parts;
  private final WatchStore store;
  private final SchemaMark schema;
  private final Watching watching;

  /** What it works with. */
  record Parts(Following.Back back, AppPlatform platform, Optin optIn, Clock clock) {}

  Returning(Parts parts, WatchStore store, SchemaMark schema, Watching watching) {
    this.parts = parts;
    this.store = store;
    this.schema = schema;
    this.watching = watching;
  }

  @Override
  public Watch follow(Watch watch, Ruling ruling) {
    boolean served =
        ruling.trouble() != Trouble.NEVER_LIVE
            && !watch.subject().deployment().equals(Watch.Subject.NOW);
    if (ruling.verdict() == Verdict.FAILED && served && watch.asked().purpose() != Purpose.RUN) {
      try {
        decide(watch, ruling);
      } catch (ChatOpsException e) {
        LOG.warn("no rollback could be planned: {}", e.getMessage());
        watching.add(
            watch,
            "rollback",
            Report.of(
                Outcome.UNKNOWN,
                "No rollback could be planned",
                new Report.Paragraph(e.getMessage())));
      }
    }
    return watch;
  }

  private void decide(Watch watch, Ruling ruling) {
    @Nullable RollbackPlan plan = null;
    @Nullable String refused = null;
    try {
      plan = parts.back().rollbacks().planAwayFrom(watch.subject().follows());
    } catch (RefusedException e) {
      refused = e.report().headline();
    }
    List<Guard> guards = Guards.of(situation(watch, ruling, plan, refused));
    if (plan != null && Guards.allHold(guards)) {
      begin(watch, ruling, plan, guards);
    } else {
      propose(watch, plan, guards);
    }
  }

  private Situation situation(
      Watch watch, Ruling ruling, @Nullable RollbackPlan plan, @Nullable String refused) {
    Instant now = parts.clock().instant();
    Instant live = watch.state().live() == null ? watch.began() : watch.state().live();
    return new Situation(
        watch,
        ruling,
        parts.optIn(),
        lineage(watch),
        refused,
        plan == null ? Optional.empty() : plan.target().verdict(),
        parts.back().requests().before(live),
        plan == null ? null : store.schemaOf(plan.to()).orElse(null),
        schema.now().orElse(null),
        last(),
        plan != null && parts.back().rollbacks().rolledBack(plan) ? History.BEFORE : History.NEVER,
        now);
  }

  private Lineage lineage(Watch watch) {
    String id = watch.subject().deployment();
    Optional<Deployment> known = parts.platform().deployment(id).known();
    if (known.isEmpty()) {
      return Lineage.UNKNOWN;
    }
    return known.get().type().rollback() || parts.back().rollbacks().made(id)
        ? Lineage.ROLLBACK
        : Lineage.ORDINARY;
  }

  /** When the bot last did so unasked. */
  private Optional<Instant> last() {
    return parts.back().runs().recent(RUNS).stream()
        .filter(run -> run.request().actor().equals(Rollbacks.BOT))
        .filter(run -> run.request().command().startsWith("rollback deployment"))
        .map(Run::requestedAt)
        .findFirst();
  }

  private void begin(Watch watch, Ruling ruling, RollbackPlan plan, List<Guard> guards) {
    RunRequest request =
        parts
            .back()
            .rollbacks()
            .automatic(
                plan,
                "%s failed: %s".formatted(watch.subject().words(), ruling.sentence()),
                origin(store.find(watch.id()).orElse(watch).asked()));
    Submission submission =
        parts.back().runs().submit(request, parts.back().rollbacks().job(plan.to(), plan.digest()));
    String run =
        switch (submission) {
          case Submission.Accepted accepted -> accepted.run().toString();
          case Submission.Duplicate duplicate -> duplicate.run().toString();
        };
    watching.add(
        watch,
        "rollback",
        new Report(
            Outcome.WARNING,
            "Rolling back to %s, by run %s: nothing spoke against it"
                .formatted(plan.target().deployment().shortCommit(), run),
            List.of(findings(guards)),
            List.of(new Offer("See run " + run, Emphasis.PLAIN, "run " + run))));
  }

  /** The thread that told of the failure tells of what is done about it too. */
  private static Origin origin(Asked asked) {
    return asked.channel() == null
        ? new Origin.Shell()
        : new Origin.Slack(asked.channel(), asked.root().orElse(null));
  }

  private void propose(Watch watch, @Nullable RollbackPlan plan, List<Guard> guards) {
    String against =
        String.join(
            "; ", guards.stream().filter(g -> g.says() == Says.NO).map(Guard::sentence).toList());
    List<Offer> offers =
        plan == null
            ? List.of(new Offer("Look at the status", Emphasis.PLAIN, "status"))
            : List.of(new Offer("Roll back…", Emphasis.DANGER, "rollback deployment " + plan.to()));
    watching.add(
        watch,
        "rollback",
        new Report(
            Outcome.WARNING,
            plan == null
                ? "Not rolled back, and there is no way back now"
                : "Not rolled back by itself; you can go back to %s"
                    .formatted(plan.target().deployment().shortCommit()),
            List.of(new Report.Paragraph("Against it: " + against + "."), findings(guards)),
            offers));
  }

  private static Findings findings(List<Guard> guards) {
    return new Findings(
        "What was looked at",
        guards.stream()
            .map(guard ->
                new Finding(
                    guard.says() == Says.YES ? Outcome.GOOD : Outcome.WARNING,
                    "%s: %s".formatted(guard.name(), guard.sentence())))
            .toList());
  }
}
