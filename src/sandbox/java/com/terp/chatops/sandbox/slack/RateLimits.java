package com.terp.chatops.sandbox.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Slack's tiers per method, and about one message a second per channel. */
final class RateLimits {
  private static final int MESSAGE_BURST = 10;

  private record Bucket(double tokens, Instant at) {}

  private final Map<String, Bucket> buckets = new HashMap<>();
  private final Clock clock;
  private final Options.Pace pace;

  RateLimits(Clock clock, Options.Pace pace) {
    this.clock = clock;
    this.pace = pace;
  }

  /** How long to wait before the call would be taken; empty when it is taken now. */
  Optional<Duration> refuse(String method, String channel) {
    if (pace == Options.Pace.UNLIMITED) {
      return Optional.empty();
    }
    if (method.equals("chat.postMessage")) {
      return take(method + " " + channel, pace == Options.Pace.STRICT ? 1 : MESSAGE_BURST, 1.0);
    }
    int perMinute = Tier.of(method).perMinute;
    return take(method, perMinute, perMinute / 60.0);
  }

  private synchronized Optional<Duration> take(String key, int burst, double perSecond) {
    Instant now = clock.instant();
    Bucket bucket = buckets.getOrDefault(key, new Bucket(burst, now));
    double grown = Duration.between(bucket.at(), now).toMillis() / 1000.0 * perSecond;
    double tokens = Math.min(burst, bucket.tokens() + grown);
    if (tokens >= 1) {
      buckets.put(key, new Bucket(tokens - 1, now));
      return Optional.empty();
    }
    buckets.put(key, new Bucket(tokens, now));
    return Optional.of(Duration.ofSeconds((long) Math.ceil((1 - tokens) / perSecond)));
  }

  /** Calls a minute, by method. */
  private enum Tier {
    T2(20),
    T3(50),
    T4(100),
    SPECIAL(600);

    final int perMinute;

    Tier(int perMinute) {
      this.perMinute = perMinute;
    }

    static Tier of(String method) {
      return switch (method) {
        case "auth.test", "chat.getPermalink" -> SPECIAL;
        case "chat.update",
            "chat.delete",
            "conversations.replies",
            "conversations.history",
            "conversations.info",
            "conversations.join",
            "conversations.open",
            "reactions.add",
            "reactions.get" ->
            T3;
        case "conversations.list",
            "reactions.remove",
            "users.list",
            "usergroups.list",
            "usergroups.users.list",
            "apps.connections.open" ->
            T2;
        default -> T4;
      };
    }
  }
}
