package com.terp.chatops.deploy;

import com.terp.chatops.run.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as the API tells of it.
 *
 * @param cause one sentence
 * @param clonedFrom the deployment it repeats, or null
 * @param phaseSince when it came into its phase; not before {@code createdAt}
 * @param sources what its components are made of; empty where the API does not say
 */
public record Deployment(
    String id,
    Phase phase,
    DeploymentType type,
    String cause,
    @Nullable String clonedFrom,
    Instant createdAt,
    Instant phaseSince,
    List<Source> sources,
    Progress progress) {
  private static final String DIGEST = "sha256:";

  public Deployment {
    sources = List.copyOf(sources);
  }

  /**
   * What one component is made of.
   *
   * @param version a commit's hash or an image's digest; empty where the API does not say
   */
  public record Source(String component, String version) {}

  /** The commit of its first component that has one; empty where all of them are images. */
  public Optional<String> commit() {
    return sources.stream()
        .map(Source::version)
        .filter(v -> !v.isEmpty() && !v.startsWith(DIGEST))
        .findFirst();
  }

  /** The commit or digest of its first component that has one. */
  Optional<String> version() {
    return sources.stream().map(Source::version).filter(v -> !v.isEmpty()).findFirst();
  }

  /** Its commit or digest as people write it, or {@code unknown}. */
  public String shortCommit() {
    return version().map(Deployment::bare).map(Words::shortened).orElse("unknown");
  }

  /** The id as people read it. */
  public String shortId() {
    return Words.shortened(id);
  }

  private static String bare(String version) {
    return version.startsWith(DIGEST) ? version.substring(DIGEST.length()) : version;
  }

  /** Whether a commit's hash, in full or shortened, is one of this deployment's. */
  public boolean ships(String hash) {
    return hash.length() >= 7
        && sources.stream()
            .map(Source::version)
            .anyMatch(v -> !v.isEmpty() && (v.startsWith(hash) || hash.startsWith(v)));
  }

  /** How far its steps are. */
  public record Progress(int total, int success, int error, List<Step> steps) {
    public Progress {
      steps = List.copyOf(steps);
    }

    /** Whether there were steps and each of them went well. */
    public boolean complete() {
      return total > 0 && error == 0 && success == total;
    }

    /** The innermost step that failed, first one first. */
    public Optional<Step> failed() {
      return steps.stream().map(Step::failed).flatMap(Optional::stream).findFirst();
    }
  }

  /** How a step went. */
  public enum StepStatus {
    UNKNOWN,
    PENDING,
    RUNNING,
    ERROR,
    SUCCESS
  }

  /**
   * A step, with those inside it.
   *
   * @param component whose step it is, or null
   * @param code DigitalOcean's code where it failed, or null
   * @param message its sentence where it failed, or null
   */
  public record Step(
      String name,
      @Nullable String component,
      StepStatus status,
      @Nullable String code,
      @Nullable String message,
      List<Step> steps) {
    public Step {
      steps = List.copyOf(steps);
    }

    private Optional<Step> failed() {
      return steps.stream()
          .map(Step::failed)
          .flatMap(Optional::stream)
          .findFirst()
          .or(() -> status == StepStatus.ERROR ? Optional.of(this) : Optional.empty());
    }

    /** Which step, and why it failed, in one sentence. */
    public String sentence() {
      String where = component == null ? name : "%s of %s".formatted(name, component);
      return message == null && code == null
          ? where
          : "%s: %s".formatted(where, Objects.requireNonNullElse(message, code));
    }
  }
}
