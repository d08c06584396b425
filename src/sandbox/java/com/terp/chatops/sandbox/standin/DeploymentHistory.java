package com.terp.chatops.sandbox.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The app's deployments as App Platform keeps them. Phases move with the clock; one deployment is on
 * its way at a time, one more may wait.
 */
public final class DeploymentHistory {
  private final Clock clock;
  private final Pace pace;
  private final Random ids = new Random(5);
  /** Oldest first. */
  private final List<Deployed> all = new ArrayList<>();
  private @Nullable String pinned;
  private @Nullable Release beforeRollback;
  private int restarts;

  DeploymentHistory(Clock clock, Pace pace) {
    this.clock = clock;
    this.pace = pace;
    Instant now = clock.instant();
    past(Release.of("91af5527", Behaviour.GOOD), now.minus(Duration.ofDays(16)));
    past(Release.of("b2e16915", Behaviour.GOOD), now.minus(Duration.ofDays(9)));
    past(Release.of("2c164862", Behaviour.GOOD), now.minus(Duration.ofDays(3)));
  }

  /** What was refused, in the API's words. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
      super(message);
    }
  }

  /** Adds one that went well in the past; the one before it no longer serves. */
  public synchronized String past(Release release, Instant at) {
    all.replaceAll(d -> d.phase().equals("ACTIVE") ? d.at("SUPERSEDED", at) : d);
    Deployed added =
        add(release, null, "commit " + release.shortCommit() + " pushed to github/terp/terp",
            "DEPLOY_ON_PUSH", at);
    return replace(added.at("ACTIVE", at.plusSeconds(390))).id();
  }

  /** Pushes a commit; a pinned app silently takes none. */
  public synchronized Optional<String> push(Release release) {
    settle();
    if (pinned != null) {
      return Optional.empty();
    }
    return Optional.of(
        add(release, null, "commit " + release.shortCommit() + " pushed to github/terp/terp",
                "DEPLOY_ON_PUSH", clock.instant())
            .id());
  }

  /** The deployments, newest first. */
  synchronized List<Deployed> newestFirst() {
    settle();
    return all.reversed().stream().toList();
  }

  synchronized Optional<Deployed> find(String id) {
    settle();
    return all.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  synchronized Optional<Deployed> active() {
    settle();
    return all.stream().filter(d -> d.phase().equals("ACTIVE")).findFirst();
  }

  synchronized Optional<Deployed> inProgress() {
    settle();
    return all.stream().filter(Deployed::moving).findFirst();
  }

  synchronized Optional<Deployed> waiting() {
    settle();
    return all.stream().filter(Deployed::moving).skip(1).findFirst();
  }

  synchronized Optional<Deployed> pinned() {
    settle();
    return Optional.ofNullable(pinned).flatMap(this::find);
  }

  /** What serves now. */
  public Release serving() {
    return active().orElseThrow().release();
  }

  /** The id of what serves now. */
  public String servingId() {
    return active().orElseThrow().id();
  }

  /** How often instances were restarted since the app serves what it serves. */
  synchronized int restarts() {
    return restarts;
  }

  /** The code and sentence of what speaks against a rollback, if anything does. */
  synchronized Optional<Objection> objection(String target) {
    settle();
    if (pinned != null) {
      return Optional.of(new Objection("app_pinned", "the app is already pinned by a rollback"));
    }
    Optional<Deployed> found = find(target);
    if (found.isEmpty()) {
      return Optional.of(new Objection("incompatible_result", "no such deployment"));
    }
    if (!found.get().phase().equals("SUPERSEDED")) {
      return Optional.of(
          new Objection(
              "incompatible_phase",
              "deployment phase %s is unsuitable for rollback".formatted(found.get().phase())));
    }
    long newer = all.stream().filter(d -> d.createdAt().isAfter(found.get().createdAt())).count();
    return newer > 10
        ? Optional.of(
            new Objection(
                "exceeded_revision_limit",
                "the deployment is past the maximum historical revision limit of 10"))
        : Optional.empty();
  }

  record Objection(String code, String message) {}

  /** Repeats an older one and pins the app to it. */
  synchronized Deployed rollback(String target, Pin pin) {
    objection(target)
        .ifPresent(no -> {
          throw new Refusal(no.message());
        });
    Deployed to = find(target).orElseThrow();
    beforeRollback = serving();
    Deployed back =
        add(to.release(), to.id(), "rollback to deployment " + to.id(), "MANUAL_ROLLBACK",
            clock.instant());
    pinned = pin == Pin.PINNED ? back.id() : null;
    return back;
  }

  enum Pin {
    PINNED,
    SKIPPED
  }

  synchronized void commit() {
    if (pinned == null) {
      throw new Refusal("the app is not pinned: there is no rollback to commit");
    }
    pinned = null;
  }

  synchronized Deployed revert() {
    if (pinned == null) {
      throw new Refusal("the app is not pinned: there is no rollback to revert");
    }
    pinned = null;
    return add(Objects.requireNonNull(beforeRollback), null, "rollback reverted", "MANUAL",
        clock.instant());
  }

  synchronized Deployed restart() {
    Deployed now = active().orElseThrow();
    restarts++;
    return add(now.release().restarted(), now.id(), "app restarted", "MANUAL", clock.instant());
  }

  synchronized Deployed cancel(String id) {
    Deployed found = find(id).orElseThrow(() -> new Refusal("deployment not found"));
    if (!found.moving()) {
      throw new Refusal("deployment is not in progress");
    }
    if (id.equals(pinned)) {
      pinned = null;
    }
    return replace(found.at("CANCELED", clock.instant()));
  }

  private Deployed add(
      Release release, @Nullable String from, String cause, String type, Instant at) {
    settle();
    Deployed one =
        new Deployed(
            new UUID(ids.nextLong(), ids.nextLong()).toString(),
            release, from, cause, type, "PENDING_BUILD", at, at, at);
    all.add(one);
    return one;
  }

  private Deployed replace(Deployed one) {
    all.replaceAll(d -> d.id().equals(one.id()) ? one : d);
    return one;
  }

  /** Moves on what is on its way, and takes up what waits once the way is free. */
  private void settle() {
    Instant now = clock.instant();
    for (int i = 0; i < all.size(); i++) {
      Deployed before = all.get(i);
      if (!before.moving()) {
        continue;
      }
      Deployed after = before.moved(pace, now);
      if (after.phase().equals("ACTIVE")) {
        all.replaceAll(
            d -> d.phase().equals("ACTIVE") ? d.at("SUPERSEDED", after.phaseSince()) : d);
      }
      all.set(i, after);
      if (after.moving()) {
        return;
      }
      Instant free = after.phaseSince();
      for (int next = i + 1; next < all.size(); next++) {
        if (all.get(next).moving() && all.get(next).began().isBefore(free)) {
          all.set(next, all.get(next).takenUp(free));
        }
      }
    }
  }
}
