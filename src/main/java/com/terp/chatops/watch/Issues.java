package com.terp.chatops.watch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens one issue for each deployment that failed, and closes it once that deployment, or one that
 * came after it, is healthy.
 */
final class Issues implements Follower {
  private final GitHub github;
  private final WatchStore store;

  Issues(GitHub github, WatchStore store) {
    this.github = github;
    this.store = store;
  }

  @Override
  public Watch follow(Watch watch, Ruling ruling) {
    return switch (ruling.verdict()) {
      case FAILED -> opened(watch, ruling);
      case HEALTHY -> {
        for (Watch sick : store.withIssues()) {
          close(sick, watch);
        }
        yield watch;
      }
      case DEGRADED, INCONCLUSIVE -> watch;
    };
  }

  private Watch opened(Watch watch, Ruling ruling) {
    String deployment = watch.subject().deployment();
    if (watch.issue() != null || deployment.equals(Watch.Subject.NOW)) {
      return watch;
    }
    Optional<Integer> known = store.issueOf(deployment);
    String mark = "terp-chatops deployment " + deployment;
    @Nullable Integer number =
        known
            .or(() -> github.find(mark))
            .or(() ->
                github.open(
                    "Deployment %s failed on %s"
                        .formatted(watch.subject().words(), watch.environment()),
                    "%s\n\nJudged %s.\n\n<!-- %s -->"
                        .formatted(
                            Redaction.of(WatchReport.sentence(ruling)), watch.ended(), mark)))
            .orElse(null);
    return number == null ? watch : watch.withIssue(number);
  }

  /** What GitHub did not close is tried again with the next one that is healthy. */
  private void close(Watch sick, Watch healthy) {
    if (sick.issue() != null
        && sick.id() <= healthy.id()
        && github.close(
            sick.issue(),
            "%s is healthy on %s.".formatted(healthy.subject().words(), healthy.environment()))) {
      store.issueClosed(sick.subject().deployment());
    }
  }
}
