package com.terp.chatops.lock;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Lease;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunSessions;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Words;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fences the holder off, ends its sessions, waits until the server has rolled back what they had
 * not committed, and says in the run's own thread that it is over.
 */
final class FreeingJob implements Job {
  private static final int LOCK_WAIT = 1205;

  /** The server frees a lock only when it has rolled back; large transactions take a while. */
  private static final Duration ROLLING_BACK = Duration.ofMinutes(5);

  private final String environment;
  private final Confirmed confirmed;
  private final StuckLock.Parts parts;

  FreeingJob(String environment, Confirmed confirmed, StuckLock.Parts parts) {
    this.environment = environment;
    this.confirmed = confirmed;
    this.parts = parts;
  }

  /**
   * What somebody said yes to.
   *
   * @param digest of who holds it
   */
  record Confirmed(Freeing.Choice choice, String digest) {}

  /** Two looks with the same digest saw the same holder. */
  static String digest(LockState lock) {
    String run = run(lock).map(r -> r.id().toString()).orElse("none");
    String session = LockWords.holder(lock).map(h -> Long.toString(h.connection())).orElse("none");
    return "lock-connection-%s-run-%s".formatted(session, run);
  }

  @Override
  public Report run(RunContext context) {
    Instant began = parts.clock().instant();
    context.steps(4);
    LockState lock = parts.lock().look();
    if (lock instanceof LockState.Free) {
      return report(Outcome.GOOD, "The seeding lock on %s has become free by itself", List.of());
    }
    requireSame(lock);
    boolean fenced = step(context, "fence", () -> fence(context), "its holder can write no more");
    List<Long> ended = sessions(lock);
    step(context, "end its sessions", () -> end(ended), Words.counted(ended.size(), "session"));
    step(context, "wait until it is free", () -> takeOver(context, fenced), "the lock is free");
    Optional<Report> told = run(lock).flatMap(run -> tell(context, run));
    List<Offer> offers = new ArrayList<>(told.map(Report::offers).orElse(List.of()));
    offers.add(new Offer("Status", Emphasis.PLAIN, "status env=" + environment));
    Report report = report(Outcome.GOOD, "The seeding lock on %s is free", offers);
    List<Report.Part> body = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    run(lock).ifPresent(run -> facts.add(new Fact("Held by", LockWords.name(run))));
    facts.add(new Fact("Sessions ended", ended.toString()));
    facts.add(new Fact("Took", Words.duration(Duration.between(began, parts.clock().instant()))));
    body.add(new Report.Facts(facts));
    body.add(new Report.Paragraph(next(lock)));
    return new Report(report.outcome(), report.headline(), body, report.offers());
  }

  private static String next(LockState lock) {
    return run(lock).isPresent()
        ? "What its sessions had not committed is rolled back. What the run had committed before is still there: undo it or go on with it."
        : "What that session had not committed is rolled back. What it had committed before is still there, and is not mine to undo: verify says whether the data fits together.";
  }

  private void requireSame(LockState lock) {
    if (!digest(lock).equals(confirmed.digest())) {
      throw refused("Somebody else holds the lock on %s by now; nothing was changed", lock);
    }
    boolean busy =
        lock instanceof LockState.HeldByStranger held
            && held.holder().session() != null
            && held.holder().session().busy();
    if (busy && confirmed.choice() == Freeing.Choice.WHEN_QUIET) {
      throw refused("The holder of the lock on %s is at work again; nothing was changed", lock);
    }
    if (lock instanceof LockState.HeldByRun held && held.alive(parts.clock().instant())) {
      throw refused("The holder of the lock on %s is alive again; nothing was changed", lock);
    }
  }

  private RefusedException refused(String headline, LockState lock) {
    return new RefusedException(
        Report.of(
                Outcome.REFUSED,
                headline.formatted(environment),
                new Report.Facts(LockWords.facts(lock, parts.clock().instant())))
            .offering(
                new Offer("Look again", Emphasis.PRIMARY, "rollback lock env=" + environment)));
  }

  /** False where a chunk of the holder is open still: ending its sessions ends that as well. */
  private boolean fence(RunContext context) {
    try {
      parts.leases().acquire(AdvisoryLock.SEEDING, context.id()).close();
      return true;
    } catch (ChatOpsException e) {
      if (e.getCause() instanceof SQLException sql && sql.getErrorCode() == LOCK_WAIT) {
        return false;
      }
      throw e;
    }
  }

  /** The holder's own last, so that the lock is free only when all of them have ended. */
  private List<Long> sessions(LockState lock) {
    Set<Long> all = new LinkedHashSet<>();
    RunSessions known = new RunSessions(parts.database());
    run(lock).ifPresent(run -> known.of(run.id()).forEach(s -> all.add(s.connection())));
    long holder = LockWords.holder(lock).orElseThrow().connection();
    all.remove(holder);
    all.add(holder);
    return List.copyOf(all);
  }

  private boolean end(List<Long> sessions) {
    SqlCall<Boolean, RuntimeException> call =
        c -> {
          for (long session : sessions) {
            AdvisoryLock.kill(c, session);
          }
          return true;
        };
    return parts.database().read(call);
  }

  private boolean takeOver(RunContext context, boolean fenced) {
    AdvisoryLock lock = new AdvisoryLock(parts.database(), AdvisoryLock.SEEDING);
    try (AdvisoryLock.Held held =
        lock.tryAcquire(ROLLING_BACK)
            .orElseThrow(() ->
                new ChatOpsException(
                    "The session was ended, but the lock was not free after %s: the server is still rolling back, or somebody else took it. See /terp status."
                        .formatted(Words.duration(ROLLING_BACK))))) {
      if (!fenced) {
        Lease lease = parts.leases().acquire(AdvisoryLock.SEEDING, context.id());
        lease.close();
      }
      return held.stillHeld();
    }
  }

  private Optional<Report> tell(RunContext context, Run run) {
    return parts
        .runs()
        .interrupt(
            run.id(),
            "Run %s was interrupted: the process that ran it did not answer, and %s freed its lock (run %s)."
                .formatted(run.id(), context.request().actor().name(), context.id()))
        .or(() -> parts.runs().find(run.id()).map(Run::report));
  }

  private static boolean step(RunContext context, String label, Step step, String result) {
    context.begin(label, 1);
    boolean done = step.take();
    context.done(1);
    context.end(done ? result : "not yet: a chunk of it is open");
    return done;
  }

  private interface Step {
    boolean take();
  }

  private Report report(Outcome outcome, String headline, List<Offer> offers) {
    return new Report(outcome, headline.formatted(environment), List.of(), offers);
  }

  private static Optional<Run> run(LockState lock) {
    return switch (lock) {
      case LockState.Free free -> Optional.empty();
      case LockState.HeldByRun held -> Optional.of(held.run());
      case LockState.LeftBehind left -> Optional.of(left.run());
      case LockState.HeldByStranger held -> Optional.empty();
    };
  }
}
