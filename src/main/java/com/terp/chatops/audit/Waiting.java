package com.terp.chatops.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.RunId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the record, as one line of JSON.
 *
 * @param id unique, so that it is recorded once
 */
record Waiting(String id, Instant at, AuditEvent event) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Waiting of(AuditEvent event, Instant at) {
    return new Waiting(UUID.randomUUID().toString(), at, event);
  }

  /** What is in the line; nothing but what goes into the record. */
  private record Line(
      @JsonProperty("id") String id,
      @JsonProperty("at") String at,
      @JsonProperty("action") String action,
      @JsonProperty("run") @Nullable Long run,
      @JsonProperty("actorId") String actorId,
      @JsonProperty("actorName") String actorName,
      @JsonProperty("environment") String environment,
      @JsonProperty("command") String command,
      @JsonProperty("reason") String reason,
      @JsonProperty("result") String result,
      @JsonProperty("body") Map<String, String> body) {}

  String line() {
    RunId run = event.run();
    try {
      return JSON.writeValueAsString(
          new Line(
              id,
              at.toString(),
              event.action().name(),
              run == null ? null : run.value(),
              event.actor().id(),
              event.actor().name(),
              event.environment(),
              event.command(),
              event.reason(),
              event.result(),
              event.body()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text is always JSON", e);
    }
  }

  /** The event of a line; none where the line is not whole. */
  static Optional<Waiting> read(String line) {
    try {
      Line read = JSON.readValue(line, Line.class);
      Long run = read.run();
      return Optional.of(
          new Waiting(
              read.id(),
              Instant.parse(read.at()),
              new AuditEvent(
                  Action.valueOf(read.action()),
                  run == null ? null : new RunId(run),
                  new Actor(read.actorId(), read.actorName()),
                  read.environment(),
                  read.command(),
                  read.reason(),
                  read.result(),
                  read.body())));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
