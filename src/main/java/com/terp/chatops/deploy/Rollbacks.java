package com.terp.chatops.deploy;

import com.terp.chatops.run.Actor;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunRequest;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rolls an environment's deployment back, and ends such a rollback. Thread-safe. */
public final class Rollbacks {
  /** Who asks where nobody does. */
  public static final Actor BOT = new Actor("terp-chatops", "the bot");

  private static final String REVERT = "rollback revert";

  private final Parts parts;

  /**
   * @param verdicts the bot's own verdicts of deployments
   * @param judge watches what a rollback makes
   */
  public Rollbacks(Place place, Verdicts verdicts, Judge judge) {
    this(new Parts(place, verdicts, judge, Pause.REAL));
  }

  Rollbacks(Parts parts) {
    this.parts = parts;
  }

  /** Which environment it is about, where it is deployed, and where the record is kept. */
  public record Place(
      String environment, AppPlatform platform, Transactions transactions, Clock clock) {}

  /** What the jobs work with. */
  record Parts(Place place, Verdicts verdicts, Judge judge, Pause pause) {
    String environment() {
      return place.environment();
    }

    AppPlatform platform() {
      return place.platform();
    }

    Clock clock() {
      return place.clock();
    }

    RollbackStore store() {
      return new RollbackStore(place.transactions());
    }

    Planning planning() {
      return new Planning(environment(), platform(), verdicts, clock());
    }

    /** Whether nothing more comes of a run; not where nobody knows of it. */
    boolean ended(RunId run) {
      return new RunStore(place.transactions())
          .find(run)
          .filter(known -> known.state().ended())
          .isPresent();
    }

    Deployment newest() {
      return platform().newest(1).orThrow().stream()
          .findFirst()
          .orElseThrow(() ->
              new ChatOpsException(
                  "DigitalOcean lists no deployment of the app. Try again in a minute."));
    }
  }

  /**
   * What rolling back would do now.
   *
   * @param target where to go: an id or its beginning, or null for the best there is
   * @throws RefusedException saying what speaks against it
   */
  public RollbackPlan plan(@Nullable String target) {
    return parts.planning().plan(null, target);
  }

  /**
   * What rolling back from a deployment would do, if it still serves.
   *
   * @throws RefusedException saying what speaks against it
   */
  public RollbackPlan planAwayFrom(String bad) {
    return parts.planning().plan(bad, null);
  }

  /**
   * What one could go back to, the best first; DigitalOcean is not asked whether it agrees.
   *
   * @throws RefusedException where nothing can be rolled back now
   */
  public List<Candidate> candidates() {
    return parts.planning().candidates();
  }

  /** What people read before they confirm a plan. */
  public Report preview(RollbackPlan plan) {
    return RollbackReport.preview(
        parts.environment(), plan, parts.verdicts(), parts.clock().instant());
  }

  /** The work of a plan, made from what is recorded of it; also where it was begun already. */
  public Job job(String target, String digest) {
    return new RollbackJob(new RollbackJob.Confirmed(target, digest), parts);
  }

  /**
   * A request to roll back without anybody asking; the same bad deployment makes the same request,
   * so that it is taken once.
   */
  public RunRequest automatic(RollbackPlan plan, String reason, Origin origin) {
    return new RunRequest(
        "rollback deployment %s env=%s".formatted(plan.to(), parts.environment()),
        parts.environment(),
        BOT,
        reason,
        "auto-rollback:" + plan.bad().id(),
        plan.digest(),
        origin,
        null);
  }

  /** Whether a deployment was rolled back before, or is being. */
  public boolean rolledBack(RollbackPlan plan) {
    return parts.store().find(plan.app(), plan.bad().id()).isPresent();
  }

  /** Whether the bot made that deployment by a rollback. */
  public boolean made(String deployment) {
    return parts.store().by(deployment).isPresent();
  }

  /**
   * Whether a run under way made a deployment, or may have, and judges it in the end. Which one
   * taking a rollback back makes is known only once it is judged: until then it may be any.
   */
  public boolean judges(List<Run> active, Deployment deployment) {
    List<Run> ours =
        active.stream()
            .filter(run -> run.request().environment().equals(parts.environment()))
            .toList();
    return ours.stream().anyMatch(run -> run.request().command().startsWith(REVERT))
        || (!ours.isEmpty()
            && parts
                .store()
                .behind(deployment)
                .filter(row -> ours.stream().anyMatch(run -> run.id().equals(row.run())))
                .isPresent());
  }

  /** What the app is pinned to; asks DigitalOcean for a moment only. */
  public Answer<Optional<Pinned>> pinned() {
    return parts
        .platform()
        .brief()
        .app()
        .map(app -> Optional.ofNullable(app.pinned()).map(this::pinned));
  }

  private Pinned pinned(Deployment deployment) {
    Optional<RollbackStore.Row> ours = parts.store().by(deployment.id());
    return new Pinned(
        deployment,
        ours.map(RollbackStore.Row::beganAt).orElse(deployment.createdAt()),
        ours.map(RollbackStore.Row::run));
  }

  /**
   * What ending the rollback would do now.
   *
   * @throws RefusedException where the app is not pinned
   */
  public PinPlan plan(PinChoice choice) {
    PlatformApp app = parts.platform().app().orThrow();
    Deployment pinned = app.pinned();
    if (pinned == null) {
      throw new RefusedException(
          Report.of(
              Outcome.REFUSED,
              "%s is not pinned: there is no rollback to end".formatted(parts.environment()),
              new Report.Paragraph("It takes deployments as usual. Nothing was changed.")));
    }
    PinReport report = new PinReport(parts.environment(), pinned);
    return new PinPlan(
        choice,
        report.preview(choice, parts.clock().instant()),
        report.acknowledgement(choice),
        RollbackPlan.digest(app.id(), pinned.id()));
  }

  /** The work of ending a rollback. */
  public Job job(PinChoice choice, String digest) {
    return new PinJob(choice, digest, parts).first();
  }

  /** The same where the run was begun already. */
  public Job again(PinChoice choice, String digest) {
    return new PinJob(choice, digest, parts).again();
  }
}
