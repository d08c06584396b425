package com.terp.chatops.sandbox.slack;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes the ids and times that Slack would give out; unguessable where Slack's are. */
final class Ids {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();
  private long lastMicros;

  Ids(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** A message time: seconds and six digits, never the same twice, always growing. */
  synchronized String ts() {
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastMicros = Math.max(micros, lastMicros + 1);
    return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  String upper(String prefix) {
    return prefix + letters(10);
  }

  String lower(int length) {
    return letters(length).toLowerCase(Locale.ROOT);
  }

  String hash() {
    return clock.instant().getEpochSecond() + "." + lower(8);
  }

  private String letters(int length) {
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
