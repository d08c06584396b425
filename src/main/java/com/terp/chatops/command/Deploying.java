package com.terp.chatops.command;

import com.terp.chatops.command.Command.Target;
import com.terp.chatops.deploy.Candidate;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.PinChoice;
import com.terp.chatops.deploy.PinPlan;
import com.terp.chatops.deploy.RollbackPlan;
import com.terp.chatops.deploy.Rollbacks;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Times;
import java.util.List;
import java.util.Optional;

/** The commands that roll deployments back, on their way from words to a plan. */
final class Deploying {
  private static final int MOST_CHOICES = 8;

  private Deploying() {}

  /**
   * The environment's rollbacks.
   *
   * @throws RefusedException where nobody says where it is deployed
   */
  static Rollbacks of(EnvironmentServices environment) {
    return environment
        .rollbacks()
        .orElseThrow(() ->
            new RefusedException(
                Report.of(
                    Outcome.REFUSED,
                    "I do not know where %s is deployed".formatted(environment.name()),
                    new Report.Paragraph(
                        "Set DIGITALOCEAN_TOKEN and DIGITALOCEAN_APP_ID, or digitalocean in the file, and start the bot again."))));
  }

  static Prepared prepare(EnvironmentServices environment, Target.Deployment target) {
    Rollbacks rollbacks = of(environment);
    RollbackPlan plan = rollbacks.plan(target.to());
    return new Prepared.Ready(
        Canonical.of(
            new Command.Rollback(new Target.Deployment(plan.to()), null, environment.name())),
        plan.digest(),
        "Roll back",
        rollbacks.preview(plan),
        "On %s: replace %s by %s and pin the app"
            .formatted(
                environment.name(),
                plan.bad().shortCommit(),
                plan.target().deployment().shortCommit()),
        "Roll back",
        rollbacks.job(plan.to(), plan.digest()),
        null,
        null);
  }

  static Prepared prepare(EnvironmentServices environment, Target.Pin pin) {
    Rollbacks rollbacks = of(environment);
    PinPlan plan = rollbacks.plan(pin.choice());
    return new Prepared.Ready(
        Canonical.of(new Command.Rollback(pin, null, environment.name())),
        plan.digest(),
        plan.choice() == PinChoice.COMMIT ? "Keep the rollback" : "Take it back",
        plan.preview(),
        plan.acknowledgement(),
        plan.choice() == PinChoice.COMMIT ? "Keep it" : "Take it back",
        rollbacks.job(plan.choice(), plan.digest()),
        null,
        null);
  }

  /**
   * What can be chosen about deployments.
   *
   * @param group empty where nothing can
   * @param notes what to know beside it
   */
  record Choices(Optional<Proposal.Group> group, List<Report.Part> notes) {
    static final Choices NONE = new Choices(Optional.empty(), List.of());
  }

  static Choices choices(EnvironmentServices environment) {
    if (environment.rollbacks().isEmpty()) {
      return Choices.NONE;
    }
    try {
      return choices(environment, environment.rollbacks().get().candidates());
    } catch (RefusedException refused) {
      return refused(refused.report());
    } catch (ChatOpsException unknown) {
      return new Choices(
          Optional.empty(), List.of(new Report.Note("Deployments: " + unknown.getMessage())));
    }
  }

  private static Choices choices(EnvironmentServices environment, List<Candidate> candidates) {
    List<Proposal.Option> options =
        candidates.stream()
            .filter(Candidate::usable)
            .limit(MOST_CHOICES)
            .map(candidate -> option(environment, candidate))
            .toList();
    List<String> out =
        candidates.stream()
            .filter(candidate -> !candidate.usable())
            .limit(MOST_CHOICES)
            .map(c -> "%s: %s".formatted(c.deployment().shortCommit(), c.why()))
            .toList();
    List<Report.Part> notes =
        out.isEmpty()
            ? List.of()
            : List.of(new Report.Note("Deployments that are out: " + String.join("; ", out)));
    return new Choices(
        options.isEmpty()
            ? Optional.empty()
            : Optional.of(new Proposal.Group("Deployment", options)),
        notes);
  }

  private static Proposal.Option option(EnvironmentServices environment, Candidate candidate) {
    Deployment to = candidate.deployment();
    return new Proposal.Option(
        "To %s (%s)".formatted(to.shortCommit(), to.shortId()),
        "of %s, %s".formatted(Times.minute(to.createdAt()), candidate.why()),
        Canonical.of(
            new Command.Rollback(new Target.Deployment(to.id()), null, environment.name())));
  }

  /** A pin is what keeps most from rolling back; ending it is a choice too. */
  private static Choices refused(Report report) {
    List<Proposal.Option> options =
        report.offers().stream()
            .filter(offer -> offer.command().startsWith("rollback "))
            .map(offer ->
                new Proposal.Option(
                    offer.label(), "The app is pinned by a rollback", offer.command()))
            .toList();
    return new Choices(
        options.isEmpty()
            ? Optional.empty()
            : Optional.of(new Proposal.Group("Deployment", options)),
        List.of(new Report.Note(report.headline())));
  }
}
