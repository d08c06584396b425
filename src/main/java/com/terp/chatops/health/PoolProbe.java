package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Database.PoolState;
import com.terp.chatops.health.Reading.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The bot's own connection pool. */
public final class PoolProbe implements Probe {
  private static final int LOOKS = 10;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Database database;
  private final HealthSettings limits;

  public PoolProbe(Database database, HealthSettings limits) {
    this.database = database;
    this.limits = limits;
  }

  @Override
  public String subject() {
    return "Connection pool";
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(3);
  }

  /** A moment's rush is no shortage, and looking at everything at once is such a moment. */
  @Override
  public List<Reading> read() {
    Reading reading = judged(database.poolState());
    try {
      for (int look = 1; look < LOOKS && reading.status() == Status.WARN; look++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        reading = judged(database.poolState());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of(reading);
  }

  Reading judged(PoolState pool) {
    if (pool.waiting() > 0 && pool.active() + pool.idle() == 0) {
      return Reading.unknown("Connection pool", "not known while the database does not answer", "");
    }
    String sentence = "%d of %d connections in use".formatted(pool.active(), pool.most());
    boolean scarce = (pool.most() - pool.active()) * 100 < limits.poolFree() * pool.most();
    Reading reading =
        scarce || pool.waiting() > 0
            ? Reading.warn(
                "Connection pool",
                sentence + (pool.waiting() == 0 ? "" : ", " + pool.waiting() + " waiting"),
                null,
                "See what runs with status; it passes when that ends.")
            : Reading.pass("Connection pool", sentence, null);
    return reading.using(100.0 * pool.active() / Math.max(1, pool.most()));
  }
}
