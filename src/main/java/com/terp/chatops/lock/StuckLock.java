package com.terp.chatops.lock;

import com.terp.chatops.db.Database;
import com.terp.chatops.db.LockHolder;
import com.terp.chatops.lock.Freeing.Choice;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Runs;
import com.terp.chatops.run.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frees the seeding lock where its holder does not let go. Thread-safe. */
public final class StuckLock {
  private final String environment;
  private final Parts parts;

  public StuckLock(String environment, Parts parts) {
    this.environment = environment;
    this.parts = parts;
  }

  /** What freeing works with. */
  public record Parts(Database database, Leases leases, Runs runs, Clock clock) {
    SeedingLock lock() {
      return new SeedingLock(database, leases, runs::find);
    }
  }

  /** Who holds it now. */
  public LockState look() {
    return parts.lock().look();
  }

  /**
   * What freeing it would do now. Reads only.
   *
   * @throws RefusedException where there is nothing to free, or its holder is alive
   */
  public Freeing plan(Choice choice) {
    LockState lock = look();
    return switch (lock) {
      case LockState.Free free ->
          throw refusal("The seeding lock on %s is free; there is nothing to do", lock, "");
      case LockState.HeldByRun held -> {
        if (held.alive(parts.clock().instant())) {
          throw alive(held);
        }
        yield own(lock, choice, "Run %s goes on record as interrupted.".formatted(held.run().id()));
      }
      case LockState.LeftBehind left -> own(lock, choice, "");
      case LockState.HeldByStranger held -> stranger(held, choice);
    };
  }

  /** The work of a confirmed plan; it looks again, and refuses where somebody else holds it. */
  public Job job(Freeing confirmed) {
    return job(confirmed.choice(), confirmed.digest());
  }

  /** The same, where another process made the plan. */
  public Job job(Choice choice, String digest) {
    return new FreeingJob(environment, new FreeingJob.Confirmed(choice, digest), parts);
  }

  private Freeing own(LockState lock, Choice choice, String record) {
    String what =
        "Its sessions are ended; what they had not committed is rolled back by the server, and what it had committed can be undone afterwards. Should its process wake up, it can write no more. "
            + record;
    return freeing(lock, choice, what.strip(), null);
  }

  private Freeing stranger(LockState.HeldByStranger held, Choice choice) {
    LockHolder.Session session = held.holder().session();
    if (choice == Choice.WHEN_QUIET && session == null) {
      throw refusal(
          "I cannot see what the holder of the lock on %s does; nothing was changed",
          held,
          "Ask who runs TERP's scripts first. If you know that nothing runs, say so.",
          anyway());
    }
    if (choice == Choice.WHEN_QUIET && session != null && session.busy()) {
      throw refusal(
          "Somebody is at work under the lock on %s; nothing was changed",
          held,
          "Wait until it has ended. Ending it in the middle may leave half of its work behind.",
          anyway());
    }
    return freeing(
        held,
        choice,
        "Connection %d is ended and what it had not committed is rolled back by the server. It is no run of mine, so I cannot undo what it had committed, nor stop other connections of the same script: end the script itself first."
            .formatted(held.holder().connection()),
        Long.toString(held.holder().connection()));
  }

  private Freeing freeing(LockState lock, Choice choice, String what, @Nullable String word) {
    LockHolder holder = LockWords.holder(lock).orElseThrow();
    List<Part> body = new ArrayList<>();
    body.add(new Report.Facts(LockWords.facts(lock, now())));
    body.add(new Report.Paragraph(what));
    body.addAll(LockWords.notes(lock));
    return new Freeing(
        lock,
        choice,
        new Report(
            Outcome.WARNING,
            "Freeing the seeding lock on %s would end connection %d and whatever hangs on it"
                .formatted(environment, holder.connection()),
            body,
            List.of()),
        "On %s: end connection %d and free the seeding lock"
            .formatted(environment, holder.connection()),
        word,
        FreeingJob.digest(lock));
  }

  private RefusedException alive(LockState.HeldByRun held) {
    return refusal(
        "Run %s is alive, its heartbeat is %s old; nothing was changed on %%s"
            .formatted(held.run().id(), Words.duration(held.silence(now()))),
        held,
        "Ask it to stop instead: it stops at its next chunk. Should its process hang, its heartbeat stops, and a minute later the lock can be freed here.",
        new Offer(
            "Ask it to stop",
            Emphasis.DANGER,
            "cancel %s env=%s".formatted(held.run().id(), environment)));
  }

  private Offer anyway() {
    return new Offer(
        "End it all the same", Emphasis.DANGER, "rollback lock anyway env=" + environment);
  }

  private RefusedException refusal(String headline, LockState lock, String next, Offer... offers) {
    List<Part> body = new ArrayList<>();
    body.add(new Report.Facts(LockWords.facts(lock, now())));
    if (!next.isEmpty()) {
      body.add(new Report.Paragraph(next));
    }
    body.addAll(LockWords.notes(lock));
    List<Offer> all = new ArrayList<>(List.of(offers));
    all.add(new Offer("Status", Emphasis.PLAIN, "status env=" + environment));
    return new RefusedException(
        new Report(Outcome.REFUSED, headline.formatted(environment), body, all));
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
