package com.terp.chatops.watch;

import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Notices.Posted;
import com.terp.chatops.run.Words;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that is watched or was.
 *
 * @param subject what is watched
 * @param asked who wanted it, and where it is told
 * @param ended when the verdict was given, or null before
 * @param restarts how often it was restarted to heal it
 * @param issue the number of the issue that was opened for it, or null
 */
public record Watch(
    long id,
    String environment,
    Subject subject,
    Asked asked,
    Instant began,
    @Nullable Instant ended,
    WatchState state,
    int restarts,
    @Nullable Integer issue) {
  /**
   * What is watched.
   *
   * @param deployment its id, or {@link #NOW}
   * @param follows the deployment that is looked at; another one after a restart
   * @param commit what it should say it is, or null where nobody knows
   */
  public record Subject(String deployment, String follows, @Nullable String commit) {
    /** Whatever answers now, where no platform tells of deployments. */
    public static final String NOW = "now";

    /** A deployment that nothing has happened to. */
    public Subject(String deployment, @Nullable String commit) {
      this(deployment, deployment, commit);
    }

    /** As people read it. */
    public String words() {
      String what =
          deployment.equals(NOW) ? "what answers now" : "deployment " + Words.shortened(deployment);
      return commit == null ? what : "%s (%s)".formatted(what, Words.shortened(commit));
    }
  }

  /**
   * Who wanted it, and where it is told.
   *
   * @param actor null where nobody asked
   * @param channel null where nobody is told
   * @param thread null where it begins a thread of its own
   * @param head the message that shows how it stands, or null where none is known to be there
   */
  public record Asked(
      Purpose purpose,
      Mode mode,
      @Nullable Actor actor,
      @Nullable String channel,
      @Nullable String thread,
      @Nullable Posted head) {
    /** Not told yet. */
    public Asked(
        Purpose purpose,
        Mode mode,
        @Nullable Actor actor,
        @Nullable String channel,
        @Nullable String thread) {
      this(purpose, mode, actor, channel, thread, null);
    }

    /** Nobody asked, and nobody is told. */
    public static Asked quietly(Purpose purpose) {
      return new Asked(purpose, Mode.RELAXED, null, null, null);
    }

    /** The {@code ts} of its thread's first message; empty where that is not known. */
    public Optional<String> root() {
      return Optional.ofNullable(thread).or(() -> Optional.ofNullable(head).map(Posted::ts));
    }

    /** Where people read of it; empty where that is not known. */
    public Optional<URI> link() {
      return Optional.ofNullable(head).map(Posted::link);
    }
  }

  /** Why it is watched. What may follow without anybody's yes follows {@link #NEW} only. */
  public enum Purpose {
    /** Somebody wants to know: it is judged, and what could be done is proposed. */
    ASKED,
    /** It is new, and the bot watches it by itself. */
    NEW,
    /** It was there when the bot came; what comes later is held against it. */
    BASELINE,
    /** A run brought it and waits for the verdict. */
    RUN
  }

  /** Unique for good. */
  public String name() {
    return "%s/watch-%d".formatted(environment, id);
  }

  Watch with(WatchState next, Instant now) {
    return new Watch(
        id, environment, subject, asked, began, next.over() ? now : null, next, restarts, issue);
  }

  Watch given(Ruling ruling, Instant now) {
    return with(state.ruled(ruling, now), now);
  }

  Watch withIssue(int number) {
    return new Watch(id, environment, subject, asked, began, ended, state, restarts, number);
  }

  /** It is to be restarted at that moment. */
  Watch healing(Instant at) {
    return with(state.healing(at), at);
  }

  /** It was restarted by another deployment of the same code. */
  Watch restarted(String by, Instant now) {
    WatchState next = state.restarted(now, Machine.usual(asked.mode()).deadline(now));
    Subject followed = new Subject(subject.deployment(), by, subject.commit());
    return new Watch(id, environment, followed, asked, began, null, next, restarts + 1, issue);
  }
}
