package com.terp.chatops.deploy;

import com.terp.chatops.deploy.Candidate.Out;
import com.terp.chatops.run.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what to roll back to, or says what speaks against it. Asks, changes nothing. */
final class Planning {
  private static final int MOST_ASKED = 5;

  private final AppPlatform platform;
  private final Verdicts verdicts;
  private final Refusals refusals;

  Planning(String environment, AppPlatform platform, Verdicts verdicts, Clock clock) {
    this.platform = platform;
    this.verdicts = verdicts;
    this.refusals = new Refusals(environment, clock);
  }

  /**
   * The plan to go away from a deployment.
   *
   * @param bad its id, or null for what serves now
   * @param target the id of where to go, in full or its beginning, or null for the best
   * @throws RefusedException saying what speaks against it
   */
  RollbackPlan plan(@Nullable String bad, @Nullable String target) {
    PlatformApp app = orRefuse(platform.app());
    Deployment active = active(app, bad);
    List<Deployment> history = orRefuse(platform.deployments());
    if (bad == null && target == null) {
      refuseWhereTheNewestNeverServed(active, history);
    }
    List<Candidate> candidates = new ArrayList<>(Candidates.of(active, history, verdicts));
    return target == null ? best(app, active, candidates) : chosen(app, active, candidates, target);
  }

  /** What one could go back to, without asking DigitalOcean about each. */
  List<Candidate> candidates() {
    PlatformApp app = orRefuse(platform.app());
    return Candidates.of(active(app, null), orRefuse(platform.deployments()), verdicts);
  }

  private Deployment active(PlatformApp app, @Nullable String bad) {
    if (app.pinned() != null) {
      throw refusals.pinned(app.pinned());
    }
    Optional<Deployment> coming = app.coming();
    if (coming.isPresent()) {
      throw refusals.busy(coming.get());
    }
    Deployment active = app.active();
    if (active == null) {
      throw refusals.nothingServes();
    }
    if (bad != null && !active.id().equals(bad)) {
      throw refusals.another(active, bad);
    }
    return active;
  }

  private void refuseWhereTheNewestNeverServed(Deployment active, List<Deployment> history) {
    history.stream()
        .filter(d -> d.createdAt().isAfter(active.createdAt()))
        .filter(d -> d.phase() == Phase.ERROR || d.phase() == Phase.CANCELED)
        .findFirst()
        .ifPresent(never -> {
          throw refusals.neverServed(never, active);
        });
  }

  private RollbackPlan best(PlatformApp app, Deployment bad, List<Candidate> candidates) {
    int asked = 0;
    Instant limit = Instant.MIN;
    for (int i = 0; i < candidates.size() && asked < MOST_ASKED; i++) {
      Candidate candidate = candidates.get(i);
      if (!candidate.usable()) {
        break;
      }
      // The best come first, not the newest: whatever is older than the limit is past it too.
      if (candidate.deployment().createdAt().isBefore(limit)) {
        candidates.set(i, candidate.without(Out.PLATFORM_REFUSES, "it is past its revision limit"));
        continue;
      }
      asked++;
      Platform.Validation answer = validate(candidate);
      if (answer.valid()) {
        return new RollbackPlan(app.id(), bad, candidate, answer, candidates);
      }
      candidates.set(i, refused(candidate, answer));
      if (code(answer).equals("app_pinned")) {
        throw refusals.pinned(null);
      }
      Instant created = candidate.deployment().createdAt();
      if (code(answer).equals("exceeded_revision_limit") && created.isAfter(limit)) {
        limit = created;
      }
    }
    throw refusals.nowhere(bad, candidates);
  }

  private RollbackPlan chosen(
      PlatformApp app, Deployment bad, List<Candidate> candidates, String target) {
    List<Candidate> found =
        candidates.stream().filter(c -> c.deployment().id().startsWith(target)).toList();
    if (found.size() != 1) {
      throw refusals.unknown(target, candidates);
    }
    Candidate candidate = found.getFirst();
    if (!candidate.usable()) {
      throw refusals.out(candidate, candidates);
    }
    Platform.Validation answer = validate(candidate);
    if (!answer.valid()) {
      throw refusals.out(refused(candidate, answer), candidates);
    }
    return new RollbackPlan(app.id(), bad, candidate, answer, candidates);
  }

  private Platform.Validation validate(Candidate candidate) {
    Answer<Platform.Validation> answer = platform.validate(candidate.deployment().id());
    // A token that may not ask says nothing about the one it was asked about.
    return answer instanceof Answer.Refused<Platform.Validation> no && no.status() != 403
        ? new Platform.Validation(
            false,
            new Platform.Condition("refused_" + no.status(), no.sentence(), List.of()),
            List.of())
        : orRefuse(answer);
  }

  private static String code(Platform.Validation answer) {
    return answer.error() == null ? "" : answer.error().code();
  }

  private static Candidate refused(Candidate candidate, Platform.Validation answer) {
    Platform.Condition error = answer.error();
    String sentence =
        error == null
            ? "it gives no reason"
            : error.message().isEmpty() ? error.code() : error.message();
    return candidate.without(Out.PLATFORM_REFUSES, sentence);
  }

  private <T> T orRefuse(Answer<T> answer) {
    return switch (answer) {
      case Answer.Got<T> got -> got.value();
      case Answer.Refused<T> refused ->
          throw refusals.unreachable(
              "DigitalOcean answered %d: %s.".formatted(refused.status(), refused.sentence()),
              "Check DIGITALOCEAN_APP_ID and the token's scopes.");
      case Answer.Unknown<T> unknown -> throw refusals.unreachable(unknown.why(), unknown.next());
    };
  }
}
