package com.terp.chatops.command;

import com.terp.chatops.db.LockHolder;
import com.terp.chatops.health.LockState;
import com.terp.chatops.health.SeedingLock;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What runs, who holds the lock since when, and what ran last. */
final class StatusView {
  private final Clock clock;

  StatusView(Clock clock) {
    this.clock = clock;
  }

  Report of(EnvironmentServices environment) {
    Instant now = clock.instant();
    List<Run> active = environment.runs().active();
    LockState lock =
        new SeedingLock(environment.database(), environment.leases(), environment.runs()).look();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Environment", environment.name()));
    active.forEach(run -> facts.add(running(environment, run, now)));
    facts.addAll(lock(lock, now));
    environment.runs().recent(active.size() + 1).stream()
        .filter(r -> r.state().ended())
        .findFirst()
        .ifPresent(r -> facts.add(last(r, now)));
    List<Offer> offers = new ArrayList<>();
    active.forEach(run ->
        offers.add(
            new Offer(
                "Stop run " + run.id(),
                Emphasis.DANGER,
                "cancel %s env=%s".formatted(run.id(), environment.name()))));
    offers.add(new Offer("Look again", Emphasis.PLAIN, "status env=" + environment.name()));
    return new Report(
        lock instanceof LockState.HeldByStranger ? Outcome.WARNING : Outcome.INFO,
        headline(environment, active, lock),
        List.of(new Report.Facts(facts)),
        offers);
  }

  private static String headline(
      EnvironmentServices environment, List<Run> active, LockState lock) {
    if (!active.isEmpty()) {
      return "%s: %s %s"
          .formatted(
              environment.name(),
              Words.list(active.stream().map(RunWords::name).toList()),
              active.size() == 1 ? "is under way" : "are under way");
    }
    return switch (lock) {
      case LockState.Free free ->
          "Nothing runs on %s; the lock is free".formatted(environment.name());
      case LockState.HeldByRun held ->
          "%s holds the lock on %s".formatted(RunWords.name(held.run()), environment.name());
      case LockState.HeldByStranger held ->
          "No run of mine is under way on %s, but somebody else holds the seeding lock"
              .formatted(environment.name());
    };
  }

  private static Fact running(EnvironmentServices environment, Run run, Instant now) {
    String where =
        environment
            .runs()
            .progress(run.id())
            .map(p ->
                ", step %d/%d %s %s/%s"
                    .formatted(
                        p.step(),
                        p.steps(),
                        p.label(),
                        Words.number(p.done()),
                        Words.number(p.total())))
            .orElse("");
    Fact fact = RunWords.fact("Running", run, now);
    return new Fact(fact.label(), fact.value() + where, fact.link());
  }

  private static Fact last(Run run, Instant now) {
    Fact fact = RunWords.fact("Last run", run, now);
    return new Fact(fact.label(), fact.value() + ": " + RunWords.state(run.state()), fact.link());
  }

  /** The facts about the lock; also for whoever is refused because of it. */
  static List<Fact> lock(LockState lock, Instant now) {
    return switch (lock) {
      case LockState.Free free -> List.of(new Fact("Seeding lock", "free"));
      case LockState.HeldByRun held ->
          List.of(
              new Fact(
                  "Seeding lock",
                  "held by %s of %s for %s (since %s): %s"
                      .formatted(
                          RunWords.name(held.run()),
                          held.run().request().actor().name(),
                          Words.duration(Duration.between(held.since(), now)),
                          Times.moment(held.since()),
                          held.run().request().reason()),
                  RunWords.link(held.run())));
      case LockState.HeldByStranger held -> stranger(held.holder());
    };
  }

  private static List<Fact> stranger(LockHolder holder) {
    String user = holder.user() == null ? "" : " of " + holder.user();
    String host = holder.host() == null ? "" : " from " + holder.host();
    Long idle = holder.idleSeconds();
    return List.of(
        new Fact(
            "Seeding lock",
            "held by database connection %d%s%s, which is no run of mine: probably one of TERP's own scripts"
                .formatted(holder.connection(), user, host)),
        new Fact(
            "Held for",
            idle == null
                ? "not visible to my database user"
                : "at least %s, if it has done nothing since"
                    .formatted(Words.duration(Duration.ofSeconds(idle)))));
  }
}
