package com.terp.chatops.command;

import com.terp.chatops.seed.SeedPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The plans shown lately, so that a later one can say what changed. Thread-safe. */
final class PlanBook {
  private static final int MOST = 100;

  private final Map<String, SeedPlan> plans = new LinkedHashMap<>();

  synchronized void add(SeedPlan plan) {
    plans.putIfAbsent(plan.digest(), plan);
    if (plans.size() > MOST) {
      plans.remove(plans.keySet().iterator().next());
    }
  }

  /** The plan whose digest begins like that. */
  synchronized Optional<SeedPlan> find(String digest) {
    return plans.values().stream().filter(p -> p.digest().startsWith(digest)).findFirst();
  }
}
