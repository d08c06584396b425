package com.terp.chatops.slack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the newest deliveries, since Slack may deliver twice. Thread-safe. */
final class Deliveries {
  private static final int KEPT = 5000;

  private final Set<String> seen =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > KEPT;
                }
              }));

  /** Whether this id comes for the first time; one without an id always does. */
  boolean first(@Nullable String id) {
    return id == null || seen.add(id);
  }
}
