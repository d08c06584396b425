package com.terp.chatops.audit;

import com.terp.chatops.audit.AuditEvent.Action;
import com.terp.chatops.config.DatabaseUrl;
import com.terp.chatops.db.Database;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.RunStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Answers while its database is away, and waits to be killed. */
final class SpoolingChild {
  private SpoolingChild() {}

  public static void main(String[] arguments) throws Exception {
    // Nothing listens at port 1.
    Database away = new Database(DatabaseUrl.parse("x", "mysql://a:b@127.0.0.1:1/t"), "t_bot");
    Clock clock =
        Clock.tick(
            Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC),
            Duration.ofSeconds(1));
    Audit audit =
        new Audit(
            away, new RunStore(away), clock, new Spool(Path.of(arguments[0]), "staging", "bot-1"));
    for (int i = 0; i < SpoolIT.EVENTS; i++) {
      audit.note(
          AuditEvent.of(
              Action.ANSWERED, new Actor("U1", "Ann"), "staging", "health", "answer " + i));
    }
    System.out.println("noted");
    // Until the parent kills it or is gone.
    while (System.in.read() >= 0) {}
  }
}
