package com.terp.chatops.deploy;

import static com.terp.chatops.run.BotColumns.key;
import static com.terp.chatops.run.BotColumns.moment;
import static com.terp.chatops.run.BotColumns.text;
import static com.terp.chatops.run.BotColumns.time;
import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;

import com.terp.chatops.run.BotTables;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Transactions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Which bad deployments were rolled back, in table {@code deployment_rollback}. Thread-safe. */
final class RollbackStore {
  private static final Field<String> APP = text("app");
  private static final Field<String> BAD = text("bad");
  private static final Field<String> TARGET = text("target");
  private static final Field<Long> RUN = key("run_id");
  private static final Field<String> STATE = text("state");
  private static final Field<LocalDateTime> NEWEST = time("newest_known");
  private static final Field<String> DEPLOYMENT = text("deployment");
  private static final Field<LocalDateTime> BEGAN = time("began_at");
  private static final Field<LocalDateTime> ANSWERED = time("answered_at");
  private static final Field<LocalDateTime> LIVE = time("bad_live_at");
  private static final List<Field<?>> FIELDS =
      List.of(APP, BAD, TARGET, RUN, STATE, NEWEST, DEPLOYMENT, BEGAN, ANSWERED, LIVE);

  private final BotTables tables;
  private final Table<Record> table;

  RollbackStore(Transactions transactions) {
    this.tables = new BotTables(transactions);
    this.table = tables.table("deployment_rollback");
  }

  /** Where a rollback stands. */
  enum State {
    /** DigitalOcean may have been asked. */
    ASKING,
    /** It was certainly not carried out. */
    NOT_DONE,
    /** It was carried out by a new deployment. */
    TRIGGERED
  }

  /**
   * A rollback on record.
   *
   * @param newestKnown when the newest deployment of before was made, by DigitalOcean's clock
   * @param deployment the new deployment, or null where there is none yet
   * @param beganAt when it was written down, just before DigitalOcean was asked
   * @param answeredAt when the new deployment was known, or null before that
   * @param badLiveAt since when the bad one served, by DigitalOcean's clock, or null
   */
  record Row(
      String app,
      String bad,
      String target,
      RunId run,
      State state,
      Instant newestKnown,
      @Nullable String deployment,
      Instant beganAt,
      @Nullable Instant answeredAt,
      @Nullable Instant badLiveAt) {}

  /**
   * Writes down that a run is about to ask.
   *
   * @param over the row as it was read that this one may take the place of, or null for none
   * @return the row that was there before, where this one may not ask: one rollback of each bad
   *     deployment, unless the one before was certainly not carried out
   */
  Optional<Row> claim(Row row, @Nullable Row over) {
    return tables.tx(sql -> {
      int inserted =
          sql.insertInto(table)
              .columns(APP, BAD, TARGET, RUN, STATE, NEWEST, BEGAN, LIVE)
              .values(
                  row.app(),
                  row.bad(),
                  row.target(),
                  row.run().value(),
                  State.ASKING.name(),
                  utc(row.newestKnown()),
                  utc(row.beganAt()),
                  row.badLiveAt() == null ? null : utc(row.badLiveAt()))
              .onDuplicateKeyIgnore()
              .execute();
      if (inserted == 1) {
        return Optional.empty();
      }
      Row before =
          sql.select(FIELDS)
              .from(table)
              .where(APP.eq(row.app()), BAD.eq(row.bad()))
              .forUpdate()
              .fetchSingle(RollbackStore::row);
      if (before.state() != State.NOT_DONE && !before.equals(over)) {
        return Optional.of(before);
      }
      sql.update(table)
          .set(TARGET, row.target())
          .set(RUN, row.run().value())
          .set(STATE, State.ASKING.name())
          .set(NEWEST, utc(row.newestKnown()))
          .set(BEGAN, utc(row.beganAt()))
          .setNull(DEPLOYMENT)
          .setNull(ANSWERED)
          .where(APP.eq(row.app()), BAD.eq(row.bad()))
          .execute();
      return Optional.empty();
    });
  }

  /** The rollback of a bad deployment. */
  Optional<Row> find(String app, String bad) {
    return one(APP.eq(app).and(BAD.eq(bad)));
  }

  /** The rollback a run is about. */
  Optional<Row> of(RunId run) {
    return one(RUN.eq(run.value()));
  }

  /** The rollback that made a deployment. */
  Optional<Row> by(String deployment) {
    return one(DEPLOYMENT.eq(deployment));
  }

  /** The rollback that made a deployment, or may have: nobody heard the answer to that one. */
  Optional<Row> behind(Deployment made) {
    Condition known = DEPLOYMENT.eq(made.id());
    String repeats = made.clonedFrom();
    return one(
        repeats == null
            ? known
            : known.or(
                STATE
                    .eq(State.ASKING.name())
                    .and(TARGET.eq(repeats))
                    .and(NEWEST.lt(utc(made.createdAt())))));
  }

  private Optional<Row> one(Condition condition) {
    return tables.read(sql ->
        sql.select(FIELDS).from(table).where(condition).limit(1).fetchOptional(RollbackStore::row));
  }

  void triggered(Row row, String deployment, Instant at) {
    tables.tx(sql ->
        sql.update(table)
            .set(STATE, State.TRIGGERED.name())
            .set(DEPLOYMENT, deployment)
            .set(ANSWERED, utc(at))
            .where(own(row))
            .execute());
  }

  void notDone(Row row) {
    tables.tx(sql -> sql.update(table).set(STATE, State.NOT_DONE.name()).where(own(row)).execute());
  }

  /** Only as long as no later run took its place. */
  private static Condition own(Row row) {
    return APP.eq(row.app()).and(BAD.eq(row.bad())).and(RUN.eq(row.run().value()));
  }

  private static Row row(Record record) {
    return new Row(
        record.get(APP),
        record.get(BAD),
        record.get(TARGET),
        new RunId(record.get(RUN)),
        State.valueOf(record.get(STATE)),
        instant(record.get(NEWEST)),
        record.get(DEPLOYMENT),
        instant(record.get(BEGAN)),
        moment(record, ANSWERED),
        moment(record, LIVE));
  }
}
