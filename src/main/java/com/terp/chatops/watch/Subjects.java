package com.terp.chatops.watch;

import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.PlatformApp;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.watch.Watch.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deployment somebody means. Does I/O.
 *
 * @param platform null where none is configured: then it is what answers now
 */
record Subjects(@Nullable AppPlatform platform) {
  private static final int NEWEST = 100;
  private static final int SHORTEST = 7;

  /**
   * What is meant by a word.
   *
   * @param what a deployment's id or a commit, both in full or from the beginning; null for what is
   *     on its way, or else what serves
   * @throws ChatOpsException where there is no such deployment, or nobody can tell
   */
  Subject meant(@Nullable String what) {
    if (platform == null) {
      return new Subject(Subject.NOW, what);
    }
    Deployment found = what == null ? current(platform) : named(platform, what);
    return new Subject(found.id(), found.commit().orElse(null));
  }

  /** A deployment that is there, with its commit where the platform says it. */
  Subject known(String deployment) {
    @Nullable String commit =
        platform == null
            ? null
            : platform.deployment(deployment).known().flatMap(Deployment::commit).orElse(null);
    return new Subject(deployment, commit);
  }

  private static Deployment current(AppPlatform platform) {
    PlatformApp app = platform.app().orThrow();
    return app.coming()
        .or(() -> Optional.ofNullable(app.active()))
        .orElseThrow(
            () -> new ChatOpsException("The app has no deployment yet; deploy it, then watch it."));
  }

  private static Deployment named(AppPlatform platform, String what) {
    List<Deployment> newest = platform.newest(NEWEST).orThrow();
    return newest.stream()
        .filter(each ->
            each.id().equals(what)
                || (what.length() >= SHORTEST && (each.id().startsWith(what) || each.ships(what))))
        .findFirst()
        .orElseThrow(() ->
            new ChatOpsException(
                "There is no deployment %s among the newest %d. The newest is %s with commit %s."
                    .formatted(
                        what,
                        newest.size(),
                        newest.isEmpty() ? "none" : newest.getFirst().shortId(),
                        newest.isEmpty() ? "none" : newest.getFirst().shortCommit())));
  }
}
