package com.terp.chatops.watch;

import com.terp.chatops.config.GitHubSettings;
import com.terp.chatops.config.WatchSettings;
import com.terp.chatops.deploy.AppPlatform;
import com.terp.chatops.deploy.Deployment;
import com.terp.chatops.deploy.Rollbacks;
import com.terp.chatops.run.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What follows a verdict, put together.
 *
 * @param settings what the operator wants
 * @param terpSchema the name of TERP's schema
 * @param earlier the bot's own requests to the application, or null where none are kept
 * @param back how a failed deployment is rolled back, or null where it cannot be
 */
public record Following(
    WatchSettings settings, String terpSchema, @Nullable Back back, @Nullable Earlier earlier) {
  /** Nothing was seen. */
  public static final Seen UNSEEN = new Seen(0, 0);

  /**
   * How a failed deployment is rolled back.
   *
   * @param requests how the application answered in the hour before a moment
   */
  public record Back(Rollbacks rollbacks, Runs runs, Requests requests) {
    /** Whether a run is to judge a deployment. */
    boolean judges(Deployment deployment) {
      return rollbacks.judges(runs.active(), deployment);
    }
  }

  /** How the application answered before a moment; may do I/O. */
  @FunctionalInterface
  public interface Requests {
    Seen before(Instant moment);
  }

  /** So many requests went well of so many. */
  public record Seen(int well, int all) {}

  void set(Watching watching, WatchStore store, Watches.Parts parts, Watches.Told told) {
    List<Follower> followers = new ArrayList<>();
    UnaryOperator<Watch> restart = UnaryOperator.identity();
    @Nullable AppPlatform platform = parts.platform();
    @Nullable GitHubSettings issues = settings.issues();
    Optional<GitHub> github = Optional.ofNullable(issues).map(GitHub::new);
    SchemaMark schema = new SchemaMark(parts.transactions(), terpSchema, store);
    if (platform != null) {
      Healing healing = new Healing(platform, watching, settings.restarts(), parts.clock());
      restart = healing::restart;
      followers.add(healing);
    }
    followers.add(schema);
    followers.add(Once.of(new Spreading(told), store));
    if (platform != null && back != null) {
      followers.add(
          new Returning(
              new Returning.Parts(back, platform, optIn(), parts.clock()),
              store,
              schema,
              watching));
    }
    followers.add(Once.of(new TerpRecord(parts.transactions(), terpSchema, platform), store));
    if (platform != null) {
      Evidence.Changes changes =
          github.<Evidence.Changes>map(g -> g).orElse(Evidence.Changes.UNKNOWN);
      followers.add(new Evidence(platform, watching, changes));
    }
    github.ifPresent(g -> followers.add(Once.of(new Issues(g, store), store)));
    watching.follow(followers, restart);
  }

  private Guards.Optin optIn() {
    return switch (settings.rollback()) {
      case AUTOMATIC -> Guards.Optin.ON;
      case PROPOSED -> Guards.Optin.OFF;
    };
  }
}
