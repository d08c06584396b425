package com.terp.chatops.watch;

import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;
import static com.terp.chatops.watch.WatchTable.*;

import com.terp.chatops.deploy.Verdict;
import com.terp.chatops.deploy.Verdicts;
import com.terp.chatops.run.BotTables;
import com.terp.chatops.run.Notices.Posted;
import com.terp.chatops.run.Transactions;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import com.terp.chatops.watch.WatchState.Stage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** All watches of one environment, in table {@code watch}. Thread-safe. */
final class WatchStore implements Verdicts {
  /** A process that has not gone on with a watch for so long is taken for gone. */
  private static final int HELD_SECONDS = 60;

  private static final int MOST = 20;
  private static final int KEPT = 100;
  private static final Field<LocalDateTime> NOW =
      DSL.field("UTC_TIMESTAMP(6)", SQLDataType.LOCALDATETIME(6));
  private static final Field<LocalDateTime> LATER =
      DSL.field(
          "UTC_TIMESTAMP(6) + INTERVAL %d SECOND".formatted(HELD_SECONDS),
          SQLDataType.LOCALDATETIME(6));
  private static final Condition UNDER_WAY = STAGE.ne(Stage.OVER.name());
  private static final Condition UNASKED = PURPOSE.ne(Purpose.ASKED.name());

  private final String environment;
  private final String instance;
  private final BotTables tables;
  private final Table<Record> watch;

  /**
   * @param instance names this process, at most 50 characters
   */
  WatchStore(String environment, Transactions transactions, String instance) {
    this.environment = environment;
    this.instance = instance;
    this.tables = new BotTables(transactions);
    this.watch = tables.table("watch");
  }

  /** Begins a watch, held by this process. */
  Watch begin(Subject subject, Asked asked, WatchState state, Instant now) {
    return tables.tx(sql -> {
      int before =
          sql.select(DSL.coalesce(DSL.max(NUMBER), 0))
              .from(watch)
              .where(about(subject.deployment()))
              .fetchSingle()
              .value1();
      sql.insertInto(watch)
          .set(ENVIRONMENT, environment)
          .set(DEPLOYMENT, subject.deployment())
          .set(NUMBER, before + 1)
          .set(FOLLOWS, subject.follows())
          .set(COMMIT, subject.commit())
          .set(told(asked))
          .set(BEGAN_AT, utc(now))
          .set(STAGE, state.stage().name())
          .set(DUE_AT, utc(state.due()))
          .set(STATE, json(state))
          .set(HOLDER, instance)
          .set(HELD_UNTIL, LATER)
          .execute();
      return find(sql, sql.lastID().longValueExact()).orElseThrow();
    });
  }

  /** Notes which message shows how a watch stands. */
  void posted(Watch shown, Posted head) {
    tables.tx(sql -> sql.update(watch).set(head(head)).where(ID.eq(shown.id())).execute());
  }

  /** Has one told that nobody is told of yet. */
  Watch adopt(Watch quiet, Asked asked) {
    return tables.tx(sql -> {
      sql.update(watch).set(told(asked)).where(ID.eq(quiet.id()), CHANNEL.isNull()).execute();
      return find(sql, quiet.id()).orElseThrow();
    });
  }

  private Condition about(String deployment) {
    return ENVIRONMENT.eq(environment).and(DEPLOYMENT.eq(deployment));
  }

  Optional<Watch> find(long id) {
    return tables.read(sql -> find(sql, id));
  }

  private Optional<Watch> find(DSLContext sql, long id) {
    return sql.select(FIELDS).from(watch).where(ID.eq(id)).fetchOptional(WatchTable::watch);
  }

  /** The one of a deployment that is under way; the newest where there are two. */
  Optional<Watch> open(String deployment) {
    return first(about(deployment), UNDER_WAY);
  }

  /** The one of a deployment that is under way and that nobody asked for. */
  Optional<Watch> unasked(String deployment) {
    return first(about(deployment), UNDER_WAY, UNASKED);
  }

  /** The newest one of a deployment. */
  Optional<Watch> newest(String deployment) {
    return first(about(deployment));
  }

  private Optional<Watch> first(Condition... which) {
    return newest(1, which).stream().findFirst();
  }

  private List<Watch> newest(int most, Condition... which) {
    return tables.read(sql ->
        sql.select(FIELDS)
            .from(watch)
            .where(which)
            .orderBy(ID.desc())
            .limit(most)
            .fetch(WatchTable::watch));
  }

  /**
   * The newest watch, where it went well and was not held against the one before it yet. Once a
   * newer one serves, or did, nothing is said of an older one any more.
   */
  Optional<Watch> uncompared() {
    Condition served =
        ENVIRONMENT
            .eq(environment)
            .and(PURPOSE.eq(Purpose.NEW.name()))
            .and(STAGE.eq(Stage.OVER.name()))
            .and(TROUBLE.notIn(Trouble.NEVER_LIVE.name(), Trouble.CANCELLED.name()));
    return first(
        ID.eq(DSL.select(DSL.max(ID)).from(watch).where(served)),
        COMPARED.isFalse(),
        CONCLUDED.isTrue(),
        VERDICT.in(Verdict.HEALTHY.name(), Verdict.DEGRADED.name()));
  }

  /**
   * Notes that it was held against the one before it.
   *
   * @return whether this process is the one that noted it
   */
  boolean compared(Watch judged) {
    return tables.tx(sql ->
        sql.update(watch)
                .set(COMPARED, true)
                .where(ID.eq(judged.id()), COMPARED.isFalse())
                .execute()
            == 1);
  }

  /** Notes how TERP's schema was. */
  void schema(Watch judged, String hash) {
    tables.tx(sql -> sql.update(watch).set(SCHEMA_HASH, hash).where(ID.eq(judged.id())).execute());
  }

  /** How TERP's schema was when a deployment was last judged. */
  Optional<String> schemaOf(String deployment) {
    return tables.read(sql ->
        sql.select(SCHEMA_HASH)
            .from(watch)
            .where(about(deployment), SCHEMA_HASH.isNotNull())
            .orderBy(ID.desc())
            .limit(1)
            .fetchOptional(SCHEMA_HASH));
  }

  /** Whether a deployment is or was watched unasked, also as the restart of another. */
  boolean knows(String deployment) {
    return tables.read(sql ->
        sql.fetchExists(
            watch,
            ENVIRONMENT.eq(environment),
            UNASKED,
            DEPLOYMENT.eq(deployment).or(FOLLOWS.eq(deployment))));
  }

  /** The newest watches of deployments whose issue is open. */
  List<Watch> withIssues() {
    return newest(MOST, ENVIRONMENT.eq(environment), ISSUE.isNotNull());
  }

  /** The number of the open issue of a deployment. */
  Optional<Integer> issueOf(String deployment) {
    return tables.read(sql ->
        sql.select(ISSUE)
            .from(watch)
            .where(about(deployment), ISSUE.isNotNull())
            .limit(1)
            .fetchOptional(ISSUE));
  }

  void issueClosed(String deployment) {
    tables.tx(sql ->
        sql.update(watch)
            .set(ISSUE, (Integer) null)
            .where(about(deployment), ISSUE.isNotNull())
            .execute());
  }

  /** The newest ones, those first that began last. */
  List<Watch> recent(int most) {
    return newest(most, ENVIRONMENT.eq(environment));
  }

  /** Those under way, the newest first. */
  List<Watch> running() {
    return newest(MOST, ENVIRONMENT.eq(environment), UNDER_WAY);
  }

  /** What has something to do now and is nobody else's. */
  List<Long> due(Instant now) {
    return tables.read(sql ->
        sql.select(ID)
            .from(watch)
            .where(ENVIRONMENT.eq(environment), CONCLUDED.isFalse(), DUE_AT.le(utc(now)), free())
            .orderBy(DUE_AT)
            .limit(MOST)
            .fetch(ID));
  }

  private Condition free() {
    return HOLDER.isNull().or(HOLDER.eq(instance)).or(HELD_UNTIL.lt(NOW));
  }

  /** Makes one this process's own for a while; empty where somebody else has it or it is over. */
  Optional<Watch> claim(long id) {
    return tables.tx(sql ->
        sql.update(watch)
                    .set(HOLDER, instance)
                    .set(HELD_UNTIL, LATER)
                    .where(ID.eq(id), CONCLUDED.isFalse(), free())
                    .execute()
                == 1
            ? find(sql, id)
            : Optional.empty());
  }

  /**
   * Keeps how a watch stands.
   *
   * @return whether it is still this process's
   */
  boolean save(Watch now) {
    WatchState state = now.state();
    Ruling ruling = state.ruling();
    return tables.tx(sql ->
        sql.update(watch)
                .set(FOLLOWS, now.subject().follows())
                .set(COMMIT, now.subject().commit())
                .set(STAGE, state.stage().name())
                .set(DUE_AT, utc(state.due()))
                .set(STATE, json(state))
                .set(ENDED_AT, now.ended() == null ? null : utc(now.ended()))
                .set(VERDICT, ruling == null ? null : ruling.verdict().name())
                .set(TROUBLE, ruling == null ? null : ruling.trouble().name())
                .set(SENTENCE, ruling == null ? null : ruling.sentence())
                .set(RESTARTS, now.restarts())
                .set(ISSUE, now.issue())
                .set(HELD_UNTIL, LATER)
                .where(ID.eq(now.id()), HOLDER.eq(instance))
                .execute()
            == 1);
  }

  /** Notes that nothing is left to be done about it. */
  void concluded(Watch over) {
    tables.tx(sql -> sql.update(watch).set(CONCLUDED, true).where(ID.eq(over.id())).execute());
  }

  /**
   * Deletes those that were over before a moment. The newest hundred stay however old they are,
   * since one could still go back to what they judged, and so does what has an open issue.
   *
   * @return how many
   */
  int thin(Instant before) {
    return tables.tx(sql -> {
      Optional<Long> oldest =
          sql.select(ID)
              .from(watch)
              .where(ENVIRONMENT.eq(environment))
              .orderBy(ID.desc())
              .limit(1)
              .offset(KEPT)
              .fetchOptional(ID);
      return oldest.isEmpty()
          ? 0
          : sql.deleteFrom(watch)
              .where(
                  ENVIRONMENT.eq(environment),
                  ID.le(oldest.get()),
                  CONCLUDED.isTrue(),
                  ENDED_AT.lt(utc(before)),
                  ISSUE.isNull())
              .execute();
    });
  }

  /**
   * The newest verdict, that of a restart included. That nobody could tell takes nothing away from
   * what somebody could tell before.
   */
  @Override
  public Optional<Given> of(String deployment) {
    return tables.read(sql ->
        sql.select(VERDICT, ENDED_AT)
            .from(watch)
            .where(
                ENVIRONMENT.eq(environment),
                DEPLOYMENT.eq(deployment).or(FOLLOWS.eq(deployment)),
                VERDICT.isNotNull(),
                ENDED_AT.isNotNull())
            .orderBy(VERDICT.eq(Verdict.INCONCLUSIVE.name()).asc(), ID.desc())
            .limit(1)
            .fetchOptional(row -> new Given(Verdict.valueOf(row.value1()), instant(row.value2()))));
  }
}
