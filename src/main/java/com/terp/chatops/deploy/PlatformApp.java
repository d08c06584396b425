package com.terp.chatops.deploy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The app, and which of its deployments matter now.
 *
 * @param active the one that serves, or null
 * @param inProgress the one that is being built or rolled out, or null
 * @param pending the one that waits, or null
 * @param pinned the one a rollback holds on to, or null; while it is there nothing else is deployed
 */
public record PlatformApp(
    String id,
    @Nullable Deployment active,
    @Nullable Deployment inProgress,
    @Nullable Deployment pending,
    @Nullable Deployment pinned,
    List<Component> components) {
  public PlatformApp {
    components = List.copyOf(components);
  }

  /** What is on its way: in progress or waiting for that. */
  public Optional<Deployment> coming() {
    return Optional.ofNullable(inProgress).or(() -> Optional.ofNullable(pending));
  }

  /**
   * A component as the app's spec has it.
   *
   * @param size the slug of its instance size, empty where the spec does not say
   */
  public record Component(String name, String size) {}
}
