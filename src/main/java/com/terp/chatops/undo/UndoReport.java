package com.terp.chatops.undo;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Undoing as people read it: what it would do, what stands in the way, what it did. */
public final class UndoReport {
  private UndoReport() {}

  /** The preview; where something stands in the way, that comes first. */
  public static Report of(UndoPreview preview) {
    if (!preview.clear()) {
      return refused(preview);
    }
    List<Part> body = new ArrayList<>();
    body.add(
        new Report.Facts(
            List.of(
                new Fact("Environment", preview.environment()),
                new Fact("Run", preview.run().toString()),
                new Fact("Expected to take", "about " + Words.duration(preview.expected())))));
    if (!preview.warnings().isEmpty()) {
      body.add(
          new Report.Findings(
              "Good to know",
              preview.warnings().stream().map(w -> new Finding(Outcome.WARNING, w)).toList()));
    }
    body.add(grid(preview));
    body.add(new Report.Note(note(preview.mode())));
    String headline =
        "Undoing run %s would delete %s and put %d back%s"
            .formatted(
                preview.run(),
                Words.rows(preview.deleted()),
                preview.restored(),
                preview.mode() == UndoMode.KEEP ? "; " + remains(preview) : "");
    return new Report(Outcome.INFO, headline, body, List.of());
  }

  private static String note(UndoMode mode) {
    return switch (mode) {
      case WHOLE ->
          "Nothing was changed. Rows that others added stay; the undo looks again before it starts and refuses if somebody has changed the run's rows by then.";
      case KEEP ->
          "Nothing was changed. Rows of the run that somebody changed or hung others on stay, with the rows they need; so does everything others added. The undo looks again at each row before it takes it.";
    };
  }

  private static String remains(UndoPreview preview) {
    String kept = "%s kept".formatted(Words.rows(preview.kept()));
    return preview.leftOut() == 0 ? kept : "%s, %d not put back".formatted(kept, preview.leftOut());
  }

  /** What stands in the way, and what to do about it. */
  static Report refused(UndoPreview preview) {
    List<Finding> findings =
        preview.obstacles().stream()
            .map(obstacle -> new Finding(Outcome.BAD, ObstacleText.of(obstacle)))
            .toList();
    List<Part> body = new ArrayList<>();
    body.add(new Report.Findings("What stands in the way", findings));
    body.add(new Report.Paragraph(ObstacleText.next(preview.obstacles())));
    preview.warnings().forEach(warning -> body.add(new Report.Paragraph(warning)));
    return new Report(
        Outcome.REFUSED,
        "Run %s cannot be undone now; nothing was changed".formatted(preview.run()),
        body,
        offers(preview));
  }

  private static List<Offer> offers(UndoPreview preview) {
    if (preview.keepable()) {
      return List.of(
          new Offer(
              "Undo the rest, keep those rows",
              Emphasis.DANGER,
              "rollback run %s keep".formatted(preview.run())));
    }
    return preview.obstacles().stream()
        .filter(Obstacle.Later.class::isInstance)
        .map(Obstacle.Later.class::cast)
        .findFirst()
        .map(Obstacle.Later::run)
        .map(UndoReport::undo)
        .map(List::of)
        .orElse(List.of());
  }

  /** The offer to undo a run. */
  static Offer undo(RunId run) {
    return new Offer("Undo run " + run, Emphasis.DANGER, "rollback run " + run);
  }

  /** What was done, and the proof of it. */
  static Report done(UndoPreview preview, UndoProof proof, Duration took) {
    List<Part> body = new ArrayList<>();
    body.add(
        new Report.Facts(
            List.of(
                new Fact("Environment", preview.environment()),
                new Fact("Rows deleted", Words.number(preview.deleted())),
                new Fact("Rows put back", Words.number(preview.restored())),
                new Fact("Took", Words.duration(took)))));
    body.add(grid(preview));
    body.add(new Report.Findings("Proof", findings(proof)));
    if (!proof.asBefore() || !proof.incomplete().isEmpty()) {
      body.add(
          new Report.Note(
              "The copies of what the run had taken away are kept in the bot's schema (snap_%s_…)."
                  .formatted(preview.run())));
    }
    Outcome outcome = proof.asBefore() ? Outcome.GOOD : Outcome.WARNING;
    return new Report(outcome, headline(preview, proof), body, next(preview));
  }

  private static String headline(UndoPreview preview, UndoProof proof) {
    String except = preview.kept() + preview.leftOut() == 0 ? "" : " except " + remains(preview);
    return "Run %s is undone%s: %s%s"
        .formatted(
            preview.run(),
            except,
            proof.asBefore() ? "" : "its rows are gone, but ",
            proof.sentence());
  }

  private static List<Offer> next(UndoPreview preview) {
    List<Offer> offers = new ArrayList<>();
    offers.add(new Offer("Verify", Emphasis.PLAIN, "verify"));
    again(preview.command())
        .ifPresent(seed -> offers.add(new Offer("Plan the same seed again", Emphasis.PLAIN, seed)));
    return offers;
  }

  /** A fresh plan with the same seed number; only words that say what to seed are taken over. */
  private static Optional<String> again(String command) {
    if (!command.startsWith("seed ")) {
      return Optional.empty();
    }
    String words =
        Arrays.stream(command.substring("seed ".length()).split(" ", -1))
            .takeWhile(word -> !word.startsWith("reason="))
            .filter(word -> !word.startsWith("plan=") && !word.startsWith("resume="))
            .collect(Collectors.joining(" "));
    return Optional.of("seed dry-run " + words);
  }

  private static List<Finding> findings(UndoProof proof) {
    List<Finding> findings = new ArrayList<>();
    proof.different().forEach(text -> findings.add(new Finding(Outcome.WARNING, text)));
    proof.kept().forEach(text -> findings.add(new Finding(Outcome.INFO, text)));
    proof.newer().forEach(text -> findings.add(new Finding(Outcome.INFO, text)));
    if (!proof.same().isEmpty()) {
      findings.add(
          new Finding(
              Outcome.GOOD,
              "%s exactly as before, by count and fingerprint"
                  .formatted(Words.counted(proof.same().size(), "table"))));
    }
    return findings;
  }

  private static Part grid(UndoPreview preview) {
    boolean keep = preview.mode() == UndoMode.KEEP;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Table"));
    columns.add(Column.number("Before the undo"));
    columns.add(Column.number("Delete"));
    if (keep) {
      columns.add(Column.number("Keep"));
    }
    columns.add(Column.number("Put back"));
    if (keep) {
      columns.add(Column.number("Not put back"));
    }
    columns.add(Column.number("Link again"));
    return new Report.Grid(
        "Rows", columns, preview.tables().stream().map(t -> line(t, keep)).toList());
  }

  private static List<String> line(UndoPreview.TableUndo table, boolean keep) {
    List<String> line = new ArrayList<>();
    line.add(table.table());
    line.add(Words.number(table.now()));
    line.add(Words.number(table.delete()));
    if (keep) {
      line.add(Words.number(table.keep()));
    }
    line.add(Words.number(table.restore()));
    if (keep) {
      line.add(Words.number(table.leaveOut()));
    }
    line.add(Words.number(table.relink()));
    return line;
  }
}
