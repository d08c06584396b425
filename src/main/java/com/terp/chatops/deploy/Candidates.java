package com.terp.chatops.deploy;

import com.terp.chatops.deploy.Candidate.Out;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which older deployments one can go back to, the best first. Looks at a history, does no I/O. */
final class Candidates {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate c) -> !c.usable())
          .thenComparing(c -> !c.proved())
          .thenComparing(c -> c.deployment().createdAt(), Comparator.reverseOrder());

  private final Deployment bad;
  private final Map<String, Deployment> byId = new HashMap<>();
  private final Verdicts verdicts;

  private Candidates(Deployment bad, List<Deployment> history, Verdicts verdicts) {
    this.bad = bad;
    this.verdicts = verdicts;
    history.forEach(deployment -> byId.put(deployment.id(), deployment));
    byId.put(bad.id(), bad);
  }

  /**
   * All that are older than the bad one, with what speaks for or against each.
   *
   * @param history in any order
   */
  static List<Candidate> of(Deployment bad, List<Deployment> history, Verdicts verdicts) {
    Candidates candidates = new Candidates(bad, history, verdicts);
    return history.stream()
        .filter(deployment -> !deployment.id().equals(bad.id()))
        .filter(deployment -> deployment.createdAt().isBefore(bad.createdAt()))
        .map(candidates::candidate)
        .sorted(BEST_FIRST)
        .toList();
  }

  private Candidate candidate(Deployment deployment) {
    Optional<Verdicts.Given> given = verdicts.of(deployment.id());
    return new Candidate(deployment, given, out(deployment, given), null);
  }

  private @Nullable Out out(Deployment deployment, Optional<Verdicts.Given> given) {
    if (deployment.phase() != Phase.SUPERSEDED) {
      return Out.NEVER_SERVED;
    }
    // Superseded alone proves nothing: one that never served may be called that too.
    if (!deployment.progress().complete()) {
      return Out.STEPS_FAILED;
    }
    if (sameCode(deployment)) {
      return Out.SAME_CODE;
    }
    return given.filter(g -> g.verdict() == Verdict.FAILED).isPresent() ? Out.JUDGED_FAILED : null;
  }

  /** Restarts, maintenance and scaling ship the same code again under another id. */
  private boolean sameCode(Deployment other) {
    return root(other).equals(root(bad)) || alike(versions(other), versions(bad));
  }

  /** Where the API says nothing of either, nobody knows. */
  private static boolean alike(
      Optional<Map<String, String>> one, Optional<Map<String, String>> other) {
    return one.isPresent() && one.equals(other);
  }

  private Optional<Map<String, String>> versions(Deployment deployment) {
    Deployment known = deployment;
    if (known.version().isEmpty()) {
      // What is repeated may say what the repetition does not.
      known = byId.getOrDefault(root(deployment), deployment);
    }
    Map<String, String> versions = new TreeMap<>();
    for (Deployment.Source source : known.sources()) {
      if (!source.version().isEmpty()) {
        versions.put(source.component(), source.version());
      }
    }
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions);
  }

  /** The first of a chain of repetitions. */
  private String root(Deployment deployment) {
    Set<String> seen = new HashSet<>();
    String id = deployment.id();
    while (seen.add(id)) {
      @Nullable Deployment known = byId.get(id);
      if (known == null || known.clonedFrom() == null) {
        return id;
      }
      id = known.clonedFrom();
    }
    return id;
  }
}
