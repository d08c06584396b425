package com.terp.chatops.watch;

import static com.terp.chatops.run.BotColumns.flag;
import static com.terp.chatops.run.BotColumns.given;
import static com.terp.chatops.run.BotColumns.key;
import static com.terp.chatops.run.BotColumns.moment;
import static com.terp.chatops.run.BotColumns.number;
import static com.terp.chatops.run.BotColumns.text;
import static com.terp.chatops.run.BotColumns.time;
import static com.terp.chatops.run.SqlValues.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.Notices.Posted;
import com.terp.chatops.watch.Watch.Asked;
import com.terp.chatops.watch.Watch.Purpose;
import com.terp.chatops.watch.Watch.Subject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The columns of table {@code watch}, and a row as a {@link Watch}. */
final class WatchTable {
  static final Field<Long> ID = key("id");
  static final Field<String> ENVIRONMENT = text("environment");
  static final Field<String> DEPLOYMENT = text("deployment");
  static final Field<Integer> NUMBER = number("number");
  static final Field<String> FOLLOWS = text("follows");
  static final Field<String> COMMIT = text("version_hash");
  static final Field<String> MODE = text("mode");
  static final Field<String> PURPOSE = text("purpose");
  static final Field<String> ACTOR_ID = text("actor_id");
  static final Field<String> ACTOR_NAME = text("actor_name");
  static final Field<String> CHANNEL = text("channel");
  static final Field<String> THREAD = text("thread_ts");
  static final Field<String> HEAD_TS = text("head_ts");
  static final Field<String> HEAD_LINK = text("head_link");
  static final Field<LocalDateTime> BEGAN_AT = time("began_at");
  static final Field<LocalDateTime> ENDED_AT = time("ended_at");
  static final Field<String> STAGE = text("stage");
  static final Field<LocalDateTime> DUE_AT = time("due_at");
  static final Field<String> STATE = text("state");
  static final Field<String> VERDICT = text("verdict");
  static final Field<String> TROUBLE = text("trouble");
  static final Field<String> SENTENCE = text("sentence");
  static final Field<Integer> RESTARTS = number("restarts");
  static final Field<Integer> ISSUE = number("issue");
  static final Field<Boolean> CONCLUDED = flag("concluded");
  static final Field<String> SCHEMA_HASH = text("schema_hash");
  static final Field<Boolean> COMPARED = flag("compared");
  static final Field<String> HOLDER = text("holder");
  static final Field<LocalDateTime> HELD_UNTIL = time("held_until");

  static final List<Field<?>> FIELDS =
      List.of(
          ID,
          ENVIRONMENT,
          DEPLOYMENT,
          FOLLOWS,
          COMMIT,
          MODE,
          PURPOSE,
          ACTOR_ID,
          ACTOR_NAME,
          CHANNEL,
          THREAD,
          HEAD_TS,
          HEAD_LINK,
          BEGAN_AT,
          ENDED_AT,
          STATE,
          RESTARTS,
          ISSUE);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new Moment()))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WatchTable() {}

  /** Instants as ISO 8601 writes them. */
  private static final class Moment extends FromStringDeserializer<Instant> {
    Moment() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String value, DeserializationContext context) {
      return Instant.parse(value);
    }
  }

  static Watch watch(Record row) {
    @Nullable String actor = row.get(ACTOR_ID);
    return new Watch(
        given(row, ID),
        given(row, ENVIRONMENT),
        new Subject(given(row, DEPLOYMENT), given(row, FOLLOWS), row.get(COMMIT)),
        new Asked(
            Purpose.valueOf(given(row, PURPOSE)),
            Mode.valueOf(given(row, MODE)),
            actor == null
                ? null
                : new Actor(actor, Objects.requireNonNullElse(row.get(ACTOR_NAME), actor)),
            row.get(CHANNEL),
            row.get(THREAD),
            head(row)),
        instant(given(row, BEGAN_AT)),
        moment(row, ENDED_AT),
        state(given(row, STATE)),
        given(row, RESTARTS),
        row.get(ISSUE));
  }

  private static @Nullable Posted head(Record row) {
    @Nullable String ts = row.get(HEAD_TS);
    @Nullable String link = row.get(HEAD_LINK);
    return ts == null ? null : new Posted(ts, link == null ? null : URI.create(link));
  }

  /** Who wanted it and where it is told, in columns. */
  static Map<Field<?>, @Nullable Object> told(Asked asked) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(PURPOSE, asked.purpose().name());
    columns.put(MODE, asked.mode().name());
    columns.put(ACTOR_ID, asked.actor() == null ? null : asked.actor().id());
    columns.put(ACTOR_NAME, asked.actor() == null ? null : asked.actor().name());
    columns.put(CHANNEL, asked.channel());
    columns.put(THREAD, asked.thread());
    columns.putAll(head(asked.head()));
    return columns;
  }

  /** The message that shows how a watch stands, in columns; null has none. */
  static Map<Field<?>, @Nullable Object> head(@Nullable Posted head) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(HEAD_TS, head == null ? null : head.ts());
    columns.put(HEAD_LINK, head == null || head.link() == null ? null : head.link().toString());
    return columns;
  }

  static String json(WatchState state) {
    try {
      return JSON.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records are always JSON", e);
    }
  }

  static WatchState state(String json) {
    try {
      return JSON.readValue(json, WatchState.class);
    } catch (JsonProcessingException e) {
      throw new ChatOpsException(
          "A row of table watch holds a state that this version cannot read; it was written by"
              + " another. Watch that deployment again.",
          e);
    }
  }
}
