package com.terp.chatops.lock;

import com.terp.chatops.db.LockHolder;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunThread;
import com.terp.chatops.run.Times;
import com.terp.chatops.run.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the lock is spoken of, the same wherever somebody asks or is refused. */
public final class LockWords {
  private LockWords() {}

  /** Who has it, since when, whether they live, and what their session does. */
  public static List<Fact> facts(LockState lock, Instant now) {
    return switch (lock) {
      case LockState.Free free -> List.of(new Fact("Seeding lock", "free"));
      case LockState.HeldByRun held -> byRun(held, now);
      case LockState.LeftBehind left ->
          with(
              new Fact(
                  "Seeding lock",
                  "still held for %s, which has ended: the process that ran it is frozen or cut off"
                      .formatted(name(left.run())),
                  link(left.run())),
              session(left.holder()));
      case LockState.HeldByStranger held ->
          with(
              new Fact(
                  "Seeding lock",
                  "held by database connection %d%s, which is no run of mine: probably one of TERP's own scripts"
                      .formatted(held.holder().connection(), from(held.holder()))),
              session(held.holder()));
    };
  }

  /** What could not be seen, and the statement that would show it; empty where all was. */
  public static Optional<String> unseen(LockState lock) {
    return holder(lock)
        .filter(holder -> holder.session() == null)
        .map(holder ->
            "I cannot see whose connection %d is, nor what it does: my database user may not look at other users' sessions. GRANT PROCESS ON *.* TO %s would let me."
                .formatted(holder.connection(), holder.viewer()));
  }

  /** The same as part of a report. */
  public static List<Report.Part> notes(LockState lock) {
    return unseen(lock).stream().<Report.Part>map(Report.Note::new).toList();
  }

  static Optional<LockHolder> holder(LockState lock) {
    return switch (lock) {
      case LockState.Free free -> Optional.empty();
      case LockState.HeldByRun held -> Optional.of(held.holder());
      case LockState.LeftBehind left -> Optional.of(left.holder());
      case LockState.HeldByStranger held -> Optional.of(held.holder());
    };
  }

  /** {@code run 12 (seed light)}. */
  static String name(Run run) {
    return "run %s (%s)".formatted(run.id(), run.request().command());
  }

  private static List<Fact> byRun(LockState.HeldByRun held, Instant now) {
    Run run = held.run();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Seeding lock",
            "held by %s of %s for %s (since %s): %s"
                .formatted(
                    name(run),
                    run.request().actor().name(),
                    Words.duration(Duration.between(held.since(), now)),
                    Times.dated(held.since()),
                    run.request().reason()),
            link(run)));
    facts.add(new Fact("Heartbeat", heartbeat(held, now)));
    facts.addAll(session(held.holder()));
    return facts;
  }

  private static String heartbeat(LockState.HeldByRun held, Instant now) {
    String age = Words.duration(held.silence(now)) + " ago";
    return held.alive(now) ? age : age + ": the process that runs it does not answer";
  }

  private static List<Fact> session(LockHolder holder) {
    LockHolder.Session session = holder.session();
    if (session == null) {
      return List.of(
          new Fact(
              "Its session", "connection %d, not visible to me".formatted(holder.connection())));
    }
    String does =
        session.statement() == null
            ? "has done nothing for " + Words.duration(session.time())
            : "has been executing for %s: %s"
                .formatted(Words.duration(session.time()), session.statement());
    String beside =
        session.busyBeside() == 0
            ? ""
            : "; %s from the same place busy"
                .formatted(
                    session.busyBeside() == 1
                        ? "another session is"
                        : session.busyBeside() + " other sessions are");
    return List.of(
        new Fact("Its session", "connection %d %s%s".formatted(holder.connection(), does, beside)));
  }

  private static String from(LockHolder holder) {
    LockHolder.Session session = holder.session();
    return session == null ? "" : " of %s from %s".formatted(session.user(), session.host());
  }

  private static List<Fact> with(Fact first, List<Fact> rest) {
    List<Fact> facts = new ArrayList<>();
    facts.add(first);
    facts.addAll(rest);
    return facts;
  }

  private static @Nullable URI link(Run run) {
    RunThread thread = run.thread();
    return thread == null ? null : thread.link();
  }
}
