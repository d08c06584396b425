package com.terp.chatops.deploy;

import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What speaks against a rollback, and what to do instead. */
final class Refusals {
  private final String environment;
  private final Clock clock;

  Refusals(String environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  RefusedException pinned(@Nullable Deployment pinned) {
    String which =
        pinned == null ? "" : " to %s (%s)".formatted(pinned.shortCommit(), pinned.shortId());
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                "%s is pinned%s by an earlier rollback; nothing was changed"
                    .formatted(environment, which),
                new Report.Paragraph(
                    "While it is pinned DigitalOcean takes no deployment at all. Keep what the rollback brought back, or take it back; then roll back again if it is still needed."))
            .offering(offers()));
  }

  /** What can be done about a pin. */
  Offer[] offers() {
    return new Offer[] {
      new Offer("Keep it and unpin", Emphasis.PRIMARY, "rollback commit env=" + environment),
      new Offer("Take the rollback back", Emphasis.DANGER, "rollback revert env=" + environment)
    };
  }

  RefusedException busy(Deployment coming) {
    return refused(
        "A deployment is on its way on %s: %s (%s), %s; nothing was changed"
            .formatted(environment, coming.shortCommit(), coming.shortId(), words(coming.phase())),
        "Wait for it, or cancel it in DigitalOcean's control panel, then roll back.");
  }

  RefusedException nothingServes() {
    return refused(
        "DigitalOcean names no active deployment of %s; nothing was changed".formatted(environment),
        "There is nothing to go away from. Look at the app in the control panel.");
  }

  RefusedException another(Deployment active, String bad) {
    return refused(
        "%s (%s) serves %s by now, and no longer %s: somebody acted in between; nothing was changed"
            .formatted(active.shortCommit(), active.shortId(), environment, Words.shortened(bad)),
        "Look at its health first, then plan again if it is still needed.");
  }

  /** What serves is not what somebody said yes to going away from. */
  RefusedException changed(Deployment active) {
    return refused(
        "%s (%s) serves %s by now, and that is not what you saw: somebody acted in between; nothing was changed"
            .formatted(active.shortCommit(), active.shortId(), environment),
        "Look at its health first, then plan again if it is still needed.");
  }

  RefusedException already(Deployment bad, RollbackStore.Row before) {
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                "%s was rolled back by run %s already; nothing was changed"
                    .formatted(bad.shortCommit(), before.run()),
                new Report.Paragraph(
                    "I roll each bad deployment back once by myself. You can again when that run has ended and what it made does not serve."))
            .offering(
                new Offer(
                    "See run " + before.run(),
                    Emphasis.PLAIN,
                    "run %s env=%s".formatted(before.run(), environment))));
  }

  RefusedException neverServed(Deployment failed, Deployment active) {
    String why = failed.progress().failed().map(step -> step.sentence() + ". ").orElse("");
    return refused(
        "%s (%s) never served: %s still does, so there is nothing to roll back on %s"
            .formatted(failed.shortCommit(), failed.shortId(), active.shortCommit(), environment),
        why
            + "If what serves is sick as well, choose where to go with /terp rollback, or name it: /terp rollback deployment <id>.");
  }

  RefusedException nowhere(Deployment bad, List<Candidate> candidates) {
    return listed(
        "There is no deployment of %s to go back to from %s"
            .formatted(environment, bad.shortCommit()),
        candidates.isEmpty()
            ? "Nothing older is on record at DigitalOcean. Fix forward: deploy a commit that works."
            : candidates.stream().anyMatch(Candidate::usable)
                ? "DigitalOcean refuses those I asked about. About the others I did not ask: name one with /terp rollback deployment <id>, or fix forward: deploy a commit that works."
                : "Each older one is out, for the reason it has in the list. Fix forward: deploy a commit that works.",
        candidates);
  }

  RefusedException unknown(String target, List<Candidate> candidates) {
    return listed(
        "%s is not the id of one older deployment of %s".formatted(target, environment),
        "Use an id of the list, in full or its beginning.",
        candidates);
  }

  RefusedException out(Candidate candidate, List<Candidate> candidates) {
    return listed(
        "%s (%s) is no place to go back to on %s: %s"
            .formatted(
                candidate.deployment().shortCommit(),
                candidate.deployment().shortId(),
                environment,
                candidate.why()),
        "Choose another one. Nothing was changed.",
        candidates);
  }

  RefusedException unreachable(String why, String next) {
    return refused(
        "DigitalOcean cannot be asked about %s; nothing was changed".formatted(environment),
        why + " " + next);
  }

  private static RefusedException refused(String headline, String next) {
    return new RefusedException(Report.of(Outcome.REFUSED, headline, new Report.Paragraph(next)));
  }

  private RefusedException listed(String headline, String next, List<Candidate> candidates) {
    List<Part> body = new ArrayList<>();
    body.add(new Report.Paragraph(next));
    if (!candidates.isEmpty()) {
      body.add(RollbackReport.list(candidates, null, clock.instant()));
    }
    return new RefusedException(new Report(Outcome.REFUSED, headline, body, List.of()));
  }

  private static String words(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
