package com.terp.chatops.audit;

import static com.terp.chatops.run.BotColumns.given;
import static com.terp.chatops.run.BotColumns.key;
import static com.terp.chatops.run.BotColumns.text;
import static com.terp.chatops.run.BotColumns.time;
import static com.terp.chatops.run.SqlValues.instant;
import static com.terp.chatops.run.SqlValues.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.RunId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The columns of table {@code audit_event}, and a row as an {@link AuditEntry}. */
final class AuditTable {
  static final Field<Long> SEQ = key("seq");
  static final Field<Long> RUN_ID = key("run_id");
  static final Field<String> EVENT_ID = text("event_id");
  private static final Field<LocalDateTime> AT = time("at");
  private static final Field<String> ACTION = text("action");
  private static final Field<String> ACTOR_ID = text("actor_id");
  private static final Field<String> ACTOR_NAME = text("actor_name");
  private static final Field<String> ENVIRONMENT = text("environment");
  private static final Field<String> COMMAND = text("command");
  private static final Field<String> REASON = text("reason");
  private static final Field<String> RESULT = text("result");
  private static final Field<String> BODY = text("body");

  /** What {@link #entry} reads; named one by one, because a star would lose their types. */
  static final List<Field<?>> FIELDS =
      List.of(
          SEQ,
          AT,
          RUN_ID,
          ACTION,
          ACTOR_ID,
          ACTOR_NAME,
          ENVIRONMENT,
          COMMAND,
          REASON,
          RESULT,
          BODY);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AuditTable() {}

  static Map<Field<?>, @Nullable Object> values(AuditEvent event, Instant at) {
    @Nullable RunId run = event.run();
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(AT, utc(at));
    values.put(RUN_ID, run == null ? null : run.value());
    values.put(ACTION, event.action().name());
    values.put(ACTOR_ID, event.actor().id());
    values.put(ACTOR_NAME, event.actor().name());
    values.put(ENVIRONMENT, event.environment());
    values.put(COMMAND, event.command());
    values.put(REASON, event.reason());
    values.put(RESULT, event.result());
    values.put(BODY, json(event.body()));
    return values;
  }

  static AuditEntry entry(Record row) {
    @Nullable Long run = row.get(RUN_ID);
    return new AuditEntry(
        given(row, SEQ),
        instant(given(row, AT)),
        new AuditEvent(
            Action.valueOf(given(row, ACTION)),
            run == null ? null : new RunId(run),
            new Actor(given(row, ACTOR_ID), given(row, ACTOR_NAME)),
            given(row, ENVIRONMENT),
            given(row, COMMAND),
            given(row, REASON),
            given(row, RESULT),
            body(given(row, BODY))));
  }

  private static String json(Map<String, String> body) {
    try {
      return MAPPER.writeValueAsString(new TreeMap<>(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text is always JSON", e);
    }
  }

  private static Map<String, String> body(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the record holds a body that is not JSON", e);
    }
  }
}
