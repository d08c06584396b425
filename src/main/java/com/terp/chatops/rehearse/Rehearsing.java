package com.terp.chatops.rehearse;

import com.terp.chatops.health.Health;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.run.Job;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Words;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.Profile;
import com.terp.chatops.seed.Profiles;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.seed.SeedSpec;
import com.terp.chatops.undo.Undoing;
import com.terp.chatops.verify.Verification;
import java.time.Clock;
import java.util.List;

/**
 * Does on a database with real rows everything that a seed, its checks and its undo do, and proves
 * that nothing of it is left. Thread-safe.
 */
public final class Rehearsing {
  /** As good as any, and no number people type: its rows are like nobody's. */
  private static final long NUMBER = 271_828;

  static final SeedSpec SPEC = new SeedSpec(BesideProfile.NAME, NUMBER, SeedSpec.Clear.NO_CLEAR);

  private final String environment;
  private final LiveSeeding seeding;
  private final Parts parts;

  /**
   * @param profile what is written beside the rows that are there; a small one
   */
  public Rehearsing(String environment, Profile profile, Parts parts) {
    this.environment = environment;
    this.parts = parts;
    this.seeding =
        new LiveSeeding(
            environment,
            new Profiles(List.of(new BesideProfile(profile))),
            parts.access(),
            List::of,
            parts.clock());
  }

  /** What a rehearsal works with. */
  public record Parts(
      WriteAccess access, Undoing undoing, Verification verification, Health health, Clock clock) {}

  /**
   * What a rehearsal would do now.
   *
   * @param rows how many it would write and take back
   * @param digest of the schema it would happen in
   */
  public record Rehearsal(long rows, Report preview, String digest) {}

  /**
   * Works out what it would do. Reads only.
   *
   * @throws com.terp.chatops.run.RefusedException where its rows do not fit the schema
   */
  public Rehearsal plan() {
    SeedPlan plan = seeding.plan(SPEC);
    Report preview =
        Report.of(
            Outcome.INFO,
            "Rehearsing on %s would write %s beside those that are there, and take them back"
                .formatted(environment, Words.rows(plan.inserted())),
            new Report.Facts(
                List.of(
                    new Fact(
                        "Writes",
                        "%s into %s, all invented; no row of yours is touched"
                            .formatted(
                                Words.rows(plan.inserted()),
                                Words.counted(
                                    plan.tables().stream().filter(t -> t.inserted() > 0).count(),
                                    "table"))),
                    new Fact(
                        "Rehearses",
                        "dry-run, seed, verify, masked fields, health, undo, and the proof that every table is as it was"),
                    new Fact(
                        "Can be stopped",
                        "at any time: what it wrote is taken back before it ends"))),
            new Report.Note(
                "For as long as it runs, people may see invented rows in TERP. Reading every table twice takes as long as the database is large."));
    return new Rehearsal(plan.inserted(), preview, "rehearsal-" + plan.schemaHash());
  }

  /** The work. */
  public Job job() {
    return context -> new RehearsalRun(context, environment, seeding, parts).rehearse();
  }

  /** What is left to do where the process before died or left: what it wrote goes. */
  public Job again() {
    return context -> new RehearsalRun(context, environment, seeding, parts).takeBackLeftovers();
  }
}
