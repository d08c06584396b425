package com.terp.chatops.ledger;

import com.terp.chatops.db.Database;
import com.terp.chatops.lock.LockState;
import com.terp.chatops.lock.LockWords;
import com.terp.chatops.lock.SeedingLock;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Who has the lock, since when, and what to do about it. */
final class LockReport {
  private final SeedingLock lock;
  private final Clock clock;

  LockReport(Database database, Leases leases, RunStore runs) {
    this.lock = new SeedingLock(database, leases, runs::find);
    this.clock = leases.clock();
  }

  RefusedException refusal() {
    LockState held = lock.look();
    return new RefusedException(
        switch (held) {
          case LockState.Free free ->
              report(held, "Somebody had the seeding lock a moment ago; nothing was changed", "");
          case LockState.HeldByRun by ->
              report(
                      held,
                      "Run %s by %s is writing to this database; nothing was changed"
                          .formatted(by.run().id(), by.run().request().actor().name()),
                      "Wait until it has ended, or ask it to stop.")
                  .offering(
                      new Offer("Look at it", Emphasis.PRIMARY, "run " + by.run().id()),
                      new Offer("Ask it to stop", Emphasis.DANGER, "cancel " + by.run().id()));
          case LockState.LeftBehind left ->
              report(
                      held,
                      "Run %s has ended, but its session holds the lock; nothing was changed"
                          .formatted(left.run().id()),
                      "The process that ran it is frozen or cut off. Free the lock, then ask again.")
                  .offering(new Offer("Free the lock", Emphasis.PRIMARY, "rollback lock"));
          case LockState.HeldByStranger stranger ->
              report(
                      held,
                      "Somebody else is seeding this database; nothing was changed",
                      "Wait until it has ended and ask again; if it hangs, free the lock.")
                  .offering(
                      new Offer("Look again", Emphasis.PRIMARY, "status"),
                      new Offer("Free the lock", Emphasis.DANGER, "rollback lock"));
        });
  }

  private Report report(LockState held, String headline, String next) {
    List<Report.Part> body = new ArrayList<>();
    body.add(new Report.Facts(LockWords.facts(held, clock.instant())));
    body.add(new Report.Paragraph(next.isEmpty() ? "Ask again." : next));
    body.addAll(LockWords.notes(held));
    return new Report(Outcome.REFUSED, headline, body, List.of());
  }
}
