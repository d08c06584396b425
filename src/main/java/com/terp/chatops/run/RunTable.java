package com.terp.chatops.run;

import static com.terp.chatops.run.BotColumns.flag;
import static com.terp.chatops.run.BotColumns.given;
import static com.terp.chatops.run.BotColumns.key;
import static com.terp.chatops.run.BotColumns.moment;
import static com.terp.chatops.run.BotColumns.number;
import static com.terp.chatops.run.BotColumns.text;
import static com.terp.chatops.run.BotColumns.time;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The columns of table {@code run}, and a row as a {@link Run}. */
final class RunTable {
  static final Field<Long> ID = key("id");
  static final Field<String> REQUEST_KEY = text("request_key");
  static final Field<String> COMMAND = text("command");
  static final Field<String> ENVIRONMENT = text("environment");
  static final Field<String> ACTOR_ID = text("actor_id");
  static final Field<String> ACTOR_NAME = text("actor_name");
  static final Field<String> REASON = text("reason");
  static final Field<String> PLAN_DIGEST = text("plan_digest");
  static final Field<String> ORIGIN = text("origin");
  static final Field<Long> SUBJECT = key("subject");
  static final Field<String> STATE = text("state");
  static final Field<String> INSTANCE = text("instance");
  static final Field<LocalDateTime> REQUESTED_AT = time("requested_at");
  static final Field<LocalDateTime> STARTED_AT = time("started_at");
  static final Field<LocalDateTime> ENDED_AT = time("ended_at");
  static final Field<LocalDateTime> HEARTBEAT_AT = time("heartbeat_at");
  static final Field<String> CANCEL_ASKED_BY = text("cancel_asked_by");
  static final Field<String> THREAD_CHANNEL = text("thread_channel");
  static final Field<String> THREAD_TS = text("thread_ts");
  static final Field<String> THREAD_LINK = text("thread_link");
  static final Field<String> REPORT = text("report");
  static final Field<Integer> ATTEMPT = number("attempt");
  static final Field<Integer> DEATHS = number("deaths");
  static final Field<Boolean> HANDED_OVER = flag("handed_over");
  static final Field<String> TOLD_STATE = text("told_state");

  /** What {@link #run} reads; named one by one, because a star would lose their types. */
  static final List<Field<?>> FIELDS =
      List.of(
          ID,
          REQUEST_KEY,
          COMMAND,
          ENVIRONMENT,
          ACTOR_ID,
          ACTOR_NAME,
          REASON,
          PLAN_DIGEST,
          ORIGIN,
          SUBJECT,
          STATE,
          REQUESTED_AT,
          STARTED_AT,
          ENDED_AT,
          THREAD_CHANNEL,
          THREAD_TS,
          THREAD_LINK,
          REPORT);

  private RunTable() {}

  static Run run(Record row) {
    return new Run(
        new RunId(given(row, ID)),
        request(row),
        RunState.valueOf(given(row, STATE)),
        SqlValues.instant(given(row, REQUESTED_AT)),
        moment(row, STARTED_AT),
        moment(row, ENDED_AT),
        ReportJson.report(row.get(REPORT)),
        thread(row));
  }

  private static RunRequest request(Record row) {
    @Nullable Long subject = row.get(SUBJECT);
    return new RunRequest(
        given(row, COMMAND),
        given(row, ENVIRONMENT),
        new Actor(given(row, ACTOR_ID), given(row, ACTOR_NAME)),
        given(row, REASON),
        given(row, REQUEST_KEY),
        given(row, PLAN_DIGEST),
        ReportJson.origin(given(row, ORIGIN)),
        subject == null ? null : new RunId(subject));
  }

  private static @Nullable RunThread thread(Record row) {
    @Nullable String channel = row.get(THREAD_CHANNEL);
    @Nullable String ts = row.get(THREAD_TS);
    @Nullable String link = row.get(THREAD_LINK);
    return channel == null || ts == null
        ? null
        : new RunThread(channel, ts, link == null ? null : URI.create(link));
  }
}
