package com.terp.chatops.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Trigger ids: a few seconds of life, and good for one modal. */
final class Triggers {
  private record Trigger(String user, Instant expires, AtomicBoolean exchanged) {}

  private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
  private final Ids ids;
  private final Duration life;

  Triggers(Ids ids, Duration life) {
    this.ids = ids;
    this.life = life;
  }

  String issue(String user) {
    String id = "%d.%d.%s".formatted(ids.now().getEpochSecond(), 1, ids.lower(32));
    triggers.put(id, new Trigger(user, ids.now().plus(life), new AtomicBoolean()));
    return id;
  }

  /** The person the trigger came from; uses it up. */
  String exchange(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw new SlackError("invalid_trigger_id");
    }
    if (trigger.exchanged().get()) {
      throw new SlackError("exchanged_trigger_id");
    }
    if (ids.now().isAfter(trigger.expires())) {
      throw new SlackError("expired_trigger_id");
    }
    if (!trigger.exchanged().compareAndSet(false, true)) {
      throw new SlackError("exchanged_trigger_id");
    }
    return trigger.user();
  }
}
