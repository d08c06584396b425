package com.terp.chatops.deploy;

import com.terp.chatops.deploy.Deployment.Progress;
import com.terp.chatops.deploy.Deployment.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deployments for tests, made of few words. */
final class Histories {
  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private Histories() {}

  /**
   * Reads {@code id phase commit [from=id] [steps=8/9] [auto]}; the first is the oldest, each an
   * hour younger than the one before.
   */
  static Deployment read(String line, int index) {
    String[] words = line.strip().split("\\s+", -1);
    String from = option(line, "from");
    String steps = option(line, "steps");
    int success = steps == null ? 6 : Integer.parseInt(steps.split("/", -1)[0]);
    int total = steps == null ? 6 : Integer.parseInt(steps.split("/", -1)[1]);
    Phase phase = Phase.valueOf(words[1]);
    boolean failed = phase == Phase.ERROR;
    Instant created = START.plus(Duration.ofHours(index));
    return new Deployment(
        words[0],
        phase,
        DeploymentType.UNKNOWN,
        "",
        from,
        created,
        created.plusSeconds(390),
        words[2].equals("?")
            ? List.of(new Source("web", ""))
            : List.of(new Source("web", words[2].repeat(5))),
        new Progress(total, failed ? success - 1 : success, failed ? 1 : 0, List.of()));
  }

  static List<Deployment> of(String lines) {
    List<String> all = lines.strip().lines().toList();
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(i -> read(all.get(i), i))
        .toList();
  }

  static Deployment named(List<Deployment> all, String id) {
    return all.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static @Nullable String option(String line, String name) {
    int at = line.indexOf(name + "=");
    return at < 0 ? null : line.substring(at + name.length() + 1).split("\\s", -1)[0];
  }
}
