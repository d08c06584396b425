package com.terp.chatops;

import com.terp.chatops.health.Checkup;
import com.terp.chatops.health.Health;
import com.terp.chatops.health.Reading;
import com.terp.chatops.web.Vitals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the bot itself is, for {@code /health}. Anybody may ask, so it names no hosts, and a few
 * askers at once make it look only once.
 */
final class HealthPage implements Supplier<Vitals> {
  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final Pattern NEXT_WORD = Pattern.compile("[^a-z0-9]+([a-z0-9])");

  private final Health health;
  private final BooleanSupplier slack;
  private final Clock clock;
  private final Instant started;
  private @Nullable Vitals last;

  HealthPage(Health health, BooleanSupplier slack, Clock clock) {
    this.health = health;
    this.slack = slack;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public synchronized Vitals get() {
    Vitals known = last;
    if (known == null || known.at().plus(KEPT).isBefore(clock.instant())) {
      known = look();
      last = known;
    }
    return known;
  }

  private Vitals look() {
    Checkup checkup = health.check();
    List<Vitals.Check> checks = new ArrayList<>();
    for (Reading reading : checkup.readings()) {
      if (reading.status() != Reading.Status.ABSENT) {
        checks.add(check(reading));
      }
    }
    Vitals.Status reached = slack.getAsBoolean() ? Vitals.Status.HEALTHY : Vitals.Status.UNHEALTHY;
    checks.add(new Vitals.Check("slack", reached, Map.of()));
    Instant now = clock.instant();
    String version = HealthPage.class.getPackage().getImplementationVersion();
    return new Vitals(
        now,
        Duration.between(started, now),
        checkup.took(),
        version == null ? "development" : version,
        checks);
  }

  private static Vitals.Check check(Reading reading) {
    Vitals.Status status =
        switch (reading.status()) {
          case PASS, ABSENT -> Vitals.Status.HEALTHY;
          case WARN, UNKNOWN -> Vitals.Status.DEGRADED;
          case FAIL -> Vitals.Status.UNHEALTHY;
        };
    Map<String, Object> figures = new LinkedHashMap<>();
    Duration took = reading.took();
    if (took != null) {
      figures.put("latencyMs", took.toMillis());
    }
    String key = key(reading.subject());
    Double percent = reading.percent();
    if (percent != null) {
      long whole = Math.round(percent);
      switch (key) {
        case "disk" -> figures.put("usedPercent", whole);
        case "connectionPool" -> figures.put("freePercent", 100 - whole);
        default -> figures.put("percentage", whole);
      }
    }
    return new Vitals.Check(key, status, figures);
  }

  /** What TERP has too is called as there; {@code Round trip} becomes {@code roundTrip}. */
  private static String key(String subject) {
    return switch (subject) {
      case "Bot" -> "memory";
      case "Bot's disk" -> "disk";
      case "Write" -> "transaction";
      default -> {
        String small = subject.toLowerCase(Locale.ROOT).replace("'", "");
        yield NEXT_WORD.matcher(small).replaceAll(w -> w.group(1).toUpperCase(Locale.ROOT));
      }
    };
  }
}
