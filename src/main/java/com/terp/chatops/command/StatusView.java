package com.terp.chatops.command;

import com.terp.chatops.lock.LockState;
import com.terp.chatops.lock.LockWords;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.Words;
import java.time.Clock;
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
    LockState lock = environment.lock().look();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Environment", environment.name()));
    active.forEach(run -> facts.add(running(environment, run, now)));
    facts.addAll(new WatchView(environment).running(now));
    facts.addAll(LockWords.facts(lock, now));
    List<Offer> pin = PinView.of(environment, facts, now);
    environment.runs().recent(active.size() + 1).stream()
        .filter(r -> r.state().ended())
        .findFirst()
        .ifPresent(r -> facts.add(last(r, now)));
    List<Offer> offers = new ArrayList<>();
    active.forEach(run -> offers.add(CancelRun.offer(environment, run.id())));
    if (stuck(lock, now)) {
      offers.add(Preparing.free(environment));
    }
    offers.addAll(pin);
    offers.add(new Offer("Look again", Emphasis.PLAIN, "status env=" + environment.name()));
    List<Report.Part> body = new ArrayList<>();
    body.add(new Report.Facts(facts));
    body.addAll(LockWords.notes(lock));
    return new Report(
        stuck(lock, now) ? Outcome.WARNING : Outcome.INFO,
        headline(environment, active, lock),
        body,
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
          "No run is under way on %s; the lock is free".formatted(environment.name());
      case LockState.HeldByRun held ->
          "%s holds the lock on %s".formatted(RunWords.name(held.run()), environment.name());
      case LockState.LeftBehind left ->
          "%s has ended, but its session still holds the seeding lock on %s"
              .formatted(RunWords.name(left.run()), environment.name());
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

  /** Whether its holder may not let go by itself; for a stranger nobody knows. */
  static boolean stuck(LockState lock, Instant now) {
    return switch (lock) {
      case LockState.Free free -> false;
      case LockState.HeldByRun held -> !held.alive(now);
      case LockState.LeftBehind left -> true;
      case LockState.HeldByStranger held -> true;
    };
  }
}
