package com.terp.chatops.lock;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.LockHolder;
import com.terp.chatops.run.LeaseHolder;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunSessions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Looks who holds the lock that keeps two seedings apart. */
public final class SeedingLock {
  private final AdvisoryLock lock;
  private final Leases leases;
  private final RunSessions sessions;
  private final Function<RunId, Optional<Run>> runs;

  /**
   * @param runs finds a run by its number
   */
  public SeedingLock(Database database, Leases leases, Function<RunId, Optional<Run>> runs) {
    this.lock = new AdvisoryLock(database, AdvisoryLock.SEEDING);
    this.leases = leases;
    this.sessions = new RunSessions(database);
    this.runs = runs;
  }

  /**
   * Looks; never waits for the lock.
   *
   * @throws com.terp.chatops.run.ChatOpsException if the database cannot be asked
   */
  public LockState look() {
    return lock.holder().map(this::held).orElseGet(LockState.Free::new);
  }

  private LockState held(LockHolder holder) {
    Optional<RunSessions.Session> session = sessions.of(holder.connection());
    if (session.isPresent()) {
      Optional<Run> run = runs.apply(session.get().run());
      if (run.isPresent()) {
        return run.get().state().ended()
            ? new LockState.LeftBehind(run.get(), holder)
            : by(run.get(), session.get().openedAt(), holder);
      }
    }
    return taking(holder)
        .<LockState>map(run -> run)
        .orElseGet(() -> new LockState.HeldByStranger(holder));
  }

  /**
   * A run takes the lock first and says a moment later that the session is its own. Of a process
   * that is gone it cannot be: the server freed its lock, and somebody else took that since.
   */
  private Optional<LockState.HeldByRun> taking(LockHolder holder) {
    Instant now = leases.clock().instant();
    Optional<LeaseHolder> lease = leases.holder(lock.name());
    return lease
        .flatMap(l -> runs.apply(l.run()))
        .filter(run -> !run.state().ended())
        .map(run -> by(run, lease.get().since(), holder))
        .filter(held -> held.alive(now));
  }

  private LockState.HeldByRun by(Run run, Instant since, LockHolder holder) {
    return new LockState.HeldByRun(run, since, sessions.heartbeat(run.id()).orElse(null), holder);
  }
}
