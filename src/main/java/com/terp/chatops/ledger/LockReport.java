package com.terp.chatops.ledger;

import com.terp.chatops.db.AdvisoryLock;
import com.terp.chatops.db.LockHolder;
import com.terp.chatops.run.LeaseHolder;
import com.terp.chatops.run.Leases;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunStore;
import com.terp.chatops.run.RunThread;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has the lock, since when, and what to do about it. */
final class LockReport {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final AdvisoryLock lock;
  private final Leases leases;
  private final RunStore runs;

  LockReport(AdvisoryLock lock, Leases leases, RunStore runs) {
    this.lock = lock;
    this.leases = leases;
    this.runs = runs;
  }

  RefusedException refusal() {
    Optional<LeaseHolder> holder = leases.holder(lock.name());
    Optional<Run> run = holder.flatMap(h -> runs.find(h.run())).filter(r -> !r.state().ended());
    return new RefusedException(
        run.isPresent() ? byRun(run.get(), holder.orElseThrow()) : byStranger());
  }

  private Report byRun(Run run, LeaseHolder holder) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Run", run.id().toString(), link(run)));
    facts.add(new Fact("Command", run.request().command()));
    facts.add(new Fact("Asked by", run.request().actor().name()));
    facts.add(new Fact("Reason", run.request().reason()));
    facts.add(new Fact("Since", MINUTE.format(holder.since())));
    return Report.of(
            Outcome.REFUSED,
            "Run %s by %s is writing to this database; nothing was changed"
                .formatted(run.id(), run.request().actor().name()),
            new Report.Facts(facts),
            new Report.Paragraph("Wait until it has ended, or ask it to stop."))
        .offering(
            new Offer("Look at it", Emphasis.PRIMARY, "run " + run.id()),
            new Offer("Ask it to stop", Emphasis.DANGER, "cancel " + run.id()));
  }

  private Report byStranger() {
    Optional<LockHolder> holder = lock.holder();
    return Report.of(
            Outcome.REFUSED,
            "Somebody else is seeding this database; nothing was changed",
            new Report.Facts(holder.map(LockReport::facts).orElse(List.of())),
            new Report.Paragraph(
                "The lock %s is taken by a session that is no run of this bot, most likely one of TERP's own scripts. Wait until it has ended and ask again; if it hangs, end that session in the database."
                    .formatted(lock.name())))
        .offering(new Offer("Look again", Emphasis.PRIMARY, "status"));
  }

  private static List<Fact> facts(LockHolder holder) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Lock", AdvisoryLock.SEEDING));
    facts.add(new Fact("Connection", Long.toString(holder.connection())));
    String user = holder.user();
    if (user != null) {
      facts.add(new Fact("User", user));
    }
    String host = holder.host();
    if (host != null) {
      facts.add(new Fact("From", host));
    }
    Long idle = holder.idleSeconds();
    if (idle != null) {
      facts.add(new Fact("Quiet for", Duration.ofSeconds(idle).toSeconds() + " s"));
    }
    return facts;
  }

  private static @Nullable URI link(Run run) {
    RunThread thread = run.thread();
    return thread == null ? null : thread.link();
  }
}
