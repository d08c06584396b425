package com.terp.chatops.watch;

import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.Phase;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees deployments come and has each watched. At its first sight it has the one that serves judged
 * too, quietly, so that there is something to hold the next one against.
 */
final class Scout {
  private static final int NEWEST = 20;

  private final AppPlatform platform;
  private final WatchStore store;
  private final Horizon horizon;
  private final Watching watching;
  private final @Nullable String channel;

  /**
   * @param channel where watches are told, or null for nowhere
   */
  Scout(
      AppPlatform platform,
      WatchStore store,
      Horizon horizon,
      Watching watching,
      @Nullable String channel) {
    this.platform = platform;
    this.store = store;
    this.horizon = horizon;
    this.watching = watching;
    this.channel = channel;
  }

  /** Looks once; does I/O. Several processes may do so at once. */
  void look() {
    platform.newest(NEWEST).known().ifPresent(this::saw);
  }

  void saw(List<Deployment> newest) {
    Optional<Instant> latest =
        newest.stream().map(Deployment::createdAt).max(Comparator.naturalOrder());
    if (latest.isEmpty()) {
      return;
    }
    Optional<Instant> seen = horizon.seen();
    for (Deployment deployment : newest.reversed()) {
      boolean unseen =
          seen.map(before -> deployment.createdAt().isAfter(before))
              .orElse(deployment.phase().moving());
      if (unseen && worthIt(deployment)) {
        watch(deployment, new Asked(Purpose.NEW, Mode.RELAXED, null, channel, null));
      } else if (seen.isEmpty() && deployment.phase() == Phase.ACTIVE) {
        watch(deployment, Asked.quietly(Purpose.BASELINE));
      }
    }
    if (seen.isEmpty() || seen.get().isBefore(latest.get())) {
      horizon.saw(seen.orElse(null), latest.get());
    }
  }

  private static boolean worthIt(Deployment deployment) {
    return switch (deployment.phase()) {
      case PENDING_BUILD, BUILDING, PENDING_DEPLOY, DEPLOYING, UNKNOWN, ACTIVE, ERROR -> true;
      case SUPERSEDED, CANCELED -> false;
    };
  }

  private void watch(Deployment deployment, Asked asked) {
    if (!store.knows(deployment.id())) {
      watching.begin(new Subject(deployment.id(), deployment.commit().orElse(null)), asked);
    }
  }
}
