package com.terp.chatops.deploy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small things the API tells beside app and deployments. */
public final class Platform {
  private Platform() {}

  /** It was done; the API answers nothing else. */
  public record Done() {}

  /**
   * Whether the app can be rolled back to a deployment.
   *
   * @param error why not, or null where it can
   */
  public record Validation(boolean valid, @Nullable Condition error, List<Condition> warnings) {
    public Validation {
      warnings = List.copyOf(warnings);
    }
  }

  /** A reason or a warning, with the components it is about. */
  public record Condition(String code, String message, List<String> components) {
    public Condition {
      components = List.copyOf(components);
    }
  }

  /** How a component is. */
  public enum ComponentState {
    UNKNOWN,
    HEALTHY,
    UNHEALTHY
  }

  /**
   * How a component is, now.
   *
   * @param cpu percent of what its instances have
   * @param memory percent of what its instances have
   */
  public record ComponentHealth(
      String name,
      double cpu,
      double memory,
      long replicasDesired,
      long replicasReady,
      ComponentState state) {}

  /** What can be asked of the monitoring. */
  public enum Metric {
    MEMORY_PERCENTAGE,
    CPU_PERCENTAGE,
    RESTART_COUNT;

    String path() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One instance's values in time, oldest first. */
  public record Series(String component, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  public record Point(Instant at, double value) {}

  /** Which log. */
  public enum LogKind {
    BUILD,
    DEPLOY,
    RUN,
    /** Of instances that crashed or were restarted. */
    RUN_RESTARTED
  }

  /** Where a log is. */
  public record Logs(List<URI> archived) {
    public Logs {
      archived = List.copyOf(archived);
    }
  }

  /**
   * An instance size.
   *
   * @param memoryBytes of one instance
   */
  public record InstanceSize(String slug, long memoryBytes) {}

  /** The size with the least memory above that of another, if the list knows both. */
  public static Optional<InstanceSize> nextLarger(List<InstanceSize> sizes, String slug) {
    return sizes.stream()
        .filter(size -> size.slug().equals(slug))
        .findFirst()
        .flatMap(own ->
            sizes.stream()
                .filter(size -> size.memoryBytes() > own.memoryBytes())
                .min(java.util.Comparator.comparingLong(InstanceSize::memoryBytes)));
  }
}
