package com.terp.chatops.watch;

import static com.terp.chatops.run.BotColumns.time;
import static com.terp.chatops.run.SqlValues.utc;
import static com.terp.chatops.watch.WatchTable.ENVIRONMENT;

import com.terp.chatops.run.BotTables;
import com.terp.chatops.run.SqlValues;
import com.terp.chatops.run.Transactions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment one environment's deployments were seen, in table {@code watch_seen}.
 * Thread-safe.
 */
final class Horizon {
  private static final Field<LocalDateTime> NEWEST = time("newest");

  private final String environment;
  private final BotTables tables;
  private final Table<Record> seen;

  Horizon(String environment, Transactions transactions) {
    this.environment = environment;
    this.tables = new BotTables(transactions);
    this.seen = tables.table("watch_seen");
  }

  /** Up to which moment deployments were seen; empty before the first time. */
  Optional<Instant> seen() {
    return tables.read(sql ->
        sql.select(NEWEST)
            .from(seen)
            .where(ENVIRONMENT.eq(environment))
            .fetchOptional(NEWEST)
            .map(SqlValues::instant));
  }

  /**
   * Notes that what came up to a moment was seen; of several processes one succeeds.
   *
   * @param before what {@link #seen} said, or null where it said nothing
   */
  boolean saw(@Nullable Instant before, Instant newest) {
    return tables.tx(sql ->
        before == null
            ? sql.insertInto(seen)
                    .set(ENVIRONMENT, environment)
                    .set(NEWEST, utc(newest))
                    .onDuplicateKeyIgnore()
                    .execute()
                == 1
            : sql.update(seen)
                    .set(NEWEST, utc(newest))
                    .where(ENVIRONMENT.eq(environment), NEWEST.eq(utc(before)))
                    .execute()
                == 1);
  }
}
