package com.terp.chatops.rehearse;

import com.terp.chatops.db.Database;
import com.terp.chatops.health.HealthReport;
import com.terp.chatops.ledger.Books;
import com.terp.chatops.ledger.Chunk;
import com.terp.chatops.ledger.WriteAccess;
import com.terp.chatops.rehearse.Checklist.Result;
import com.terp.chatops.rehearse.Within.Stopping;
import com.terp.chatops.run.CancelledException;
import com.terp.chatops.run.ChatOpsException;
import com.terp.chatops.run.OtherEndException;
import com.terp.chatops.run.RefusedException;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.RunContext;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.SqlCall;
import com.terp.chatops.run.Words;
import com.terp.chatops.schema.LiveSchema;
import com.terp.chatops.schema.SchemaReader;
import com.terp.chatops.seed.LiveSeeding;
import com.terp.chatops.seed.SeedPlan;
import com.terp.chatops.undo.UndoPreview;
import com.terp.chatops.undo.UndoReport;
import com.terp.chatops.verify.Verified;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rehearsal, from the first look to the proof. */
final class RehearsalRun {
  private static final int POINTS = 9;
  private static final int PLANS = 3;

  private final RunContext context;
  private final String environment;
  private final LiveSeeding seeding;
  private final Rehearsing.Parts parts;
  private final Books books;
  private final Checklist list;

  RehearsalRun(
      RunContext context, String environment, LiveSeeding seeding, Rehearsing.Parts parts) {
    this.context = context;
    this.environment = environment;
    this.seeding = seeding;
    this.parts = parts;
    this.books = Books.of(database().botSchema(), parts.clock());
    this.list = new Checklist(context, parts.clock());
  }

  @SuppressWarnings("try") // The right is had, not used.
  Report rehearse() throws Exception {
    Instant began = parts.clock().instant();
    try (WriteAccess.Kept right = parts.access().keep(context);
        Connection connection = database().dedicated("rehearsal")) {
      context.steps(POINTS);
      LiveSchema schema = SchemaReader.read(connection);
      Contents before = contents("contents of every table", connection, schema, context);
      Set<String> touched = new TreeSet<>();
      @Nullable Exception stopped = written(connection, schema, touched);
      takeBack();
      Comparison proof = prove(connection, schema, before, touched);
      Report report = report(proof, Duration.between(began, parts.clock().instant()));
      if (stopped != null) {
        throw ended(stopped, report);
      }
      return report;
    } catch (SQLException e) {
      throw database().explain(e);
    }
  }

  /** Everything with the rows in place; whatever stops it, they are taken back afterwards. */
  private @Nullable Exception written(
      Connection connection, LiveSchema schema, Set<String> touched) {
    try {
      Verified before =
          list.point("verify", 1, s -> parts.verification().run(), RehearsalRun::asItIs);
      SeedPlan plan = seed(touched);
      list.point("verify again", 1, s -> parts.verification().run(), after -> still(before, after));
      list.point(
          "masked fields",
          1,
          s -> new MaskedRows(connection, schema, books, context.id()).look(plan.masked()),
          result -> result);
      list.point(
          "health", 1, s -> HealthReport.relaxed(parts.health().check()), RehearsalRun::health);
      return null;
    } catch (Exception e) {
      return e;
    }
  }

  /** Others write meanwhile, so a plan may be out of date before its first row is written. */
  private SeedPlan seed(Set<String> touched) throws Exception {
    for (int attempt = 1; ; attempt++) {
      context.checkpoint();
      SeedPlan plan =
          list.point("dry-run", 1, s -> seeding.plan(Rehearsing.SPEC), RehearsalRun::planned);
      plan.tables().stream().filter(t -> t.inserted() > 0).forEach(t -> touched.add(t.table()));
      try {
        list.point(
            "seed",
            plan.inserted(),
            step ->
                seeding.job(plan).run(new Within(context, step, plan.inserted(), Stopping.ALLOWED)),
            this::seeded);
        return plan;
      } catch (RefusedException outOfDate) {
        if (attempt == PLANS || !left().isEmpty()) {
          throw outOfDate;
        }
      }
    }
  }

  private void takeBack() throws Exception {
    UndoPreview preview = parts.undoing().left(context.id());
    if (!preview.clear()) {
      throw new OtherEndException(RunState.FAILED, inTheWay(UndoReport.of(preview)));
    }
    long rows = preview.deleted();
    try {
      list.point(
          "undo",
          rows,
          step ->
              rows == 0
                  ? Report.of(Outcome.GOOD, "There was nothing to take back")
                  : parts
                      .undoing()
                      .job(preview)
                      .run(new Within(context, step, rows, Stopping.NEVER)),
          // That tables are not as before may be others' doing: the proof looks closer.
          undone -> Result.good("%s taken back".formatted(Words.rows(rows))));
    } catch (RefusedException inTheWay) {
      throw new OtherEndException(RunState.FAILED, inTheWay(inTheWay.report()));
    }
  }

  private Report inTheWay(Report why) {
    List<Report.Part> body = new ArrayList<>(why.body());
    body.add(list.part());
    return new Report(
        Outcome.BAD,
        "The rows of the rehearsal on %s are still there: somebody changed them or hung others on them"
            .formatted(environment),
        body,
        List.of(
            new Offer("Undo this run", Emphasis.DANGER, "rollback run " + context.id()),
            new Offer("See the run", Emphasis.PLAIN, "run " + context.id())));
  }

  private Contents contents(
      String label, Connection connection, LiveSchema schema, RunContext stopping)
      throws Exception {
    return list.point(
        label,
        schema.tables().size(),
        step -> Contents.read(connection, schema, stopping, step),
        held ->
            Result.good(
                "%s of %s noted"
                    .formatted(
                        Words.rows(held.rows()), Words.counted(held.tables().size(), "table"))));
  }

  private Comparison prove(
      Connection connection, LiveSchema schema, Contents before, Set<String> touched)
      throws Exception {
    return list.point(
        "proof",
        schema.tables().size(),
        step -> {
          RunContext whole = new Within(context, step, schema.tables().size(), Stopping.NEVER);
          LiveSchema now = SchemaReader.read(connection);
          Contents after = Contents.read(connection, now, whole, step);
          return Comparison.of(connection, now, before, after, touched, left());
        },
        proof -> new Result(proof.outcome(), proof.sentence()));
  }

  private Report report(Comparison proof, Duration took) {
    List<Report.Part> body = new ArrayList<>();
    body.add(list.part());
    if (!proof.broken().isEmpty()) {
      body.add(findings("Not as before", Outcome.BAD, proof.broken()));
    }
    if (!proof.others().isEmpty()) {
      body.add(findings("Changed by others meanwhile", Outcome.INFO, proof.others()));
    }
    proof.note().ifPresent(note -> body.add(new Report.Note(note)));
    body.add(
        new Report.Note(
            "Compared: every column of every row of every table. AUTO_INCREMENT counters have moved on, which is no content: the keys of the rehearsal are never handed out again."));
    Outcome outcome = list.outcome();
    String headline =
        switch (outcome) {
          case BAD ->
              "The rehearsal on %s found %s that did not work; %s"
                  .formatted(environment, Words.counted(list.failed(), "thing"), proof.sentence());
          case WARNING ->
              "The rehearsal on %s went through, with a warning; %s"
                  .formatted(environment, proof.sentence());
          case GOOD, INFO, UNKNOWN, REFUSED ->
              "The rehearsal on %s went through in %s; %s"
                  .formatted(environment, Words.duration(took), proof.sentence());
        };
    return new Report(outcome, headline, body, offers());
  }

  private List<Offer> offers() {
    return List.of(
        new Offer("Rehearse again", Emphasis.PLAIN, "rehearse env=" + environment),
        new Offer("See the run", Emphasis.PLAIN, "run " + context.id()));
  }

  private static Report.Part findings(String title, Outcome outcome, List<String> lines) {
    return new Report.Findings(
        title, lines.stream().map(line -> new Report.Finding(outcome, line)).toList());
  }

  /** It stopped, and yet everything is as it was: that is the first thing to say. */
  private Exception ended(Exception stopped, Report report) {
    boolean known = stopped instanceof ChatOpsException || stopped instanceof CancelledException;
    if (!known && !(stopped instanceof SQLException)) {
      return stopped;
    }
    String why =
        stopped instanceof SQLException sql
            ? database().explain(sql).getMessage()
            : stopped.getMessage();
    boolean asked = stopped instanceof CancelledException;
    List<Report.Part> body = new ArrayList<>();
    body.add(new Report.Paragraph("Everything it wrote is taken back."));
    body.addAll(report.body());
    return new OtherEndException(
        asked ? RunState.CANCELLED : RunState.FAILED,
        new Report(asked ? Outcome.WARNING : Outcome.BAD, String.valueOf(why), body, offers()));
  }

  @SuppressWarnings("try")
  Report takeBackLeftovers() throws Exception {
    try (WriteAccess.Kept right = parts.access().keep(context)) {
      context.steps(1);
      takeBack();
    } catch (SQLException e) {
      throw database().explain(e);
    }
    throw new OtherEndException(
        RunState.INTERRUPTED,
        new Report(
            Outcome.WARNING,
            "The rehearsal on %s was interrupted when the bot stopped; what it had written is taken back"
                .formatted(environment),
            List.of(list.part()),
            offers()));
  }

  /** Tables with rows of ours that are not taken back. */
  private Set<String> left() throws SQLException {
    SqlCall<List<Chunk>, RuntimeException> open = c -> books.ledger().open(c, context.id());
    return database().read(open).stream().map(Chunk::table).collect(Collectors.toSet());
  }

  private Database database() {
    return parts.access().database();
  }

  private static Result asItIs(Verified verified) {
    String found =
        verified.clean()
            ? "the data fits together"
            : "%s found broken rows that were there before"
                .formatted(Words.counted(verified.failed(), "check"));
    return new Result(Outcome.GOOD, found);
  }

  private static Result still(Verified before, Verified after) {
    List<String> worse = after.brokenSince(before);
    return worse.isEmpty()
        ? Result.good("nothing is broken that was whole before")
        : new Result(
            Outcome.BAD,
            "with the new rows in place %s found more broken rows: %s"
                .formatted(Words.counted(worse.size(), "check"), String.join("; ", worse)));
  }

  private static Result planned(SeedPlan plan) {
    return Result.good(
        "plan %s: %s, nothing cleared".formatted(plan.shortDigest(), Words.rows(plan.inserted())));
  }

  private Result seeded(Report report) {
    return new Result(
        report.outcome() == Outcome.BAD ? Outcome.BAD : Outcome.GOOD,
        report.outcome() == Outcome.BAD ? report.headline() : "written beside the rows of others");
  }

  private static Result health(Report report) {
    return new Result(report.outcome(), report.headline());
  }
}
