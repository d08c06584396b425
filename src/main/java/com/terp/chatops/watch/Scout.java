package com.terp.chatops.watch;

import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.Phase;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sees deployments come and has each watched. At its first sight it has the one that serves judged
 * too, quietly, so that there is something to hold the next one against.
 */
final class Scout {
  /** So many of the newest deployments are to be looked at each time. */
  static final int NEWEST = 20;

  private final WatchStore store;
  private final Horizon horizon;
  private final Watching watching;
  private final Predicate<Deployment> judgedByARun;
  private final @Nullable String channel;

  /**
   * @param judgedByARun whether a run made a deployment and is to judge it, so that its thread
   *     tells of it
   * @param channel where watches are told, or null for nowhere
   */
  Scout(
      WatchStore store,
      Horizon horizon,
      Watching watching,
      Predicate<Deployment> judgedByARun,
      @Nullable String channel) {
    this.store = store;
    this.horizon = horizon;
    this.watching = watching;
    this.judgedByARun = judgedByARun;
    this.channel = channel;
  }

  /**
   * Has those watched that are new. Several processes may do so at once.
   *
   * @param newest the newest deployments, the newest first
   */
  void saw(List<Deployment> newest) {
    if (newest.isEmpty()) {
      return;
    }
    Optional<Instant> seen = horizon.seen();
    Instant upTo = seen.orElse(Instant.MIN);
    boolean left = false;
    for (Deployment deployment : newest.reversed()) {
      if (isNew(deployment, seen) && !store.knows(deployment.id())) {
        if (judgedByARun.test(deployment)) {
          // Looked at again next time: a run may end before it has begun to judge.
          left = true;
          continue;
        }
        watch(deployment, new Asked(Purpose.NEW, Mode.RELAXED, null, channel, null));
      } else if (seen.isEmpty()
          && deployment.phase() == Phase.ACTIVE
          && !store.knows(deployment.id())) {
        watch(deployment, Asked.quietly(Purpose.BASELINE));
      }
      upTo = !left && deployment.createdAt().isAfter(upTo) ? deployment.createdAt() : upTo;
    }
    if (upTo.isAfter(seen.orElse(Instant.MIN))) {
      horizon.saw(seen.orElse(null), upTo);
    }
  }

  private static boolean isNew(Deployment deployment, Optional<Instant> seen) {
    boolean unseen =
        seen.map(before -> deployment.createdAt().isAfter(before))
            .orElse(deployment.phase().moving());
    return unseen && worthIt(deployment);
  }

  private static boolean worthIt(Deployment deployment) {
    return switch (deployment.phase()) {
      case PENDING_BUILD, BUILDING, PENDING_DEPLOY, DEPLOYING, UNKNOWN, ACTIVE, ERROR -> true;
      case SUPERSEDED, CANCELED -> false;
    };
  }

  private void watch(Deployment deployment, Asked asked) {
    watching.begin(new Subject(deployment.id(), deployment.commit().orElse(null)), asked);
  }
}
