package com.terp.chatops.health;

import com.terp.chatops.config.HealthSettings;
import com.terp.chatops.db.Database;
import com.terp.chatops.db.Database.PoolState;
import java.time.Duration;
import java.util.List;

/** The bot's own connection pool. */
public final class PoolProbe implements Probe {
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
    return Duration.ofSeconds(1);
  }

  @Override
  public List<Reading> read() {
    return List.of(judged(database.poolState()));
  }

  Reading judged(PoolState pool) {
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
