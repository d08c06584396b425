package com.terp.chatops.health;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.LockHolder;
import com.terp.chatops.run.LeaseHolder;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.Runs;
import java.util.Optional;

/** Looks who holds the lock that keeps two seedings apart. */
public final class SeedingLock {
  private final AdvisoryLock lock;
  private final Leases leases;
  private final Runs runs;

  public SeedingLock(Database database, Leases leases, Runs runs) {
    this.lock = new AdvisoryLock(database, AdvisoryLock.SEEDING);
    this.leases = leases;
    this.runs = runs;
  }

  /**
   * Looks; never waits for the lock.
   *
   * @throws com.terp.chatops.run.ChatOpsException if the database cannot be asked
   */
  public LockState look() {
    Optional<LockHolder> holder = lock.holder();
    if (holder.isEmpty()) {
      return new LockState.Free();
    }
    Optional<LeaseHolder> lease = leases.holder(lock.name());
    Optional<Run> run = lease.flatMap(l -> runs.find(l.run())).filter(r -> !r.state().ended());
    return run.isPresent()
        ? new LockState.HeldByRun(run.get(), lease.get().since())
        : new LockState.HeldByStranger(holder.get());
  }
}
