package com.terp.chatops.audit;

import com.terp.chatops.run.Actor;
import com.terp.chatops.run.RunId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: who asked for what, why, and what came of it.
 *
 * @param run the run it belongs to, or null
 * @param environment the environment it is about; empty where it is about none
 * @param command in the grammar's own words
 * @param reason in the asker's words; empty where none is asked for
 * @param result in one sentence; empty where there is none yet
 * @param body what else is worth keeping; no secrets
 */
public record AuditEvent(
    Action action,
    @Nullable RunId run,
    Actor actor,
    String environment,
    String command,
    String reason,
    String result,
    Map<String, String> body) {
  public AuditEvent {
    body = Map.copyOf(body);
  }

  /** An event outside any run, with no reason and nothing beside the result. */
  public static AuditEvent of(
      Action action, Actor actor, String environment, String command, String result) {
    return new AuditEvent(action, null, actor, environment, command, "", result, Map.of());
  }

  /** What kind of thing. */
  public enum Action {
    /** A query was answered. */
    ANSWERED,
    /** Somebody was shown what a mutation would do. */
    PROPOSED,
    /** It will not be done. */
    REFUSED,
    /** It was confirmed and is recorded as a run. */
    REQUESTED,
    STARTED,
    STEP,
    /** Another process goes on with it. */
    TAKEN_OVER,
    /** Something worth knowing beside the steps. */
    REMARK,
    /** Somebody asked a run to stop. */
    CANCELLING,
    RESULT,
    /** Copies that a run kept for its undo were dropped, their time being over. */
    EXPIRED
  }
}
