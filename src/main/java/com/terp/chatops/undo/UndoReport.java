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
import java.util.List;

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
    body.add(grid(preview));
    body.add(
        new Report.Note(
            "Nothing was changed. Rows that others added stay; the undo looks again before it starts and refuses if somebody has changed the run's rows by then."));
    String headline =
        "Undoing run %s would delete %s and put %d back"
            .formatted(preview.run(), Words.rows(preview.deleted()), preview.restored());
    return new Report(Outcome.INFO, headline, body, List.of());
  }

  /** What stands in the way, and what to do about it. */
  static Report refused(UndoPreview preview) {
    List<Finding> findings =
        preview.obstacles().stream()
            .map(obstacle -> new Finding(Outcome.BAD, ObstacleText.of(obstacle)))
            .toList();
    return new Report(
        Outcome.REFUSED,
        "Run %s cannot be undone now; nothing was changed".formatted(preview.run()),
        List.of(
            new Report.Findings("What stands in the way", findings),
            new Report.Paragraph(ObstacleText.next(preview.obstacles()))),
        offers(preview));
  }

  private static List<Offer> offers(UndoPreview preview) {
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
    if (!proof.asBefore()) {
      body.add(
          new Report.Note(
              "The copies of what the run had taken away are kept in the bot's schema (snap_%s_…)."
                  .formatted(preview.run())));
    }
    String undone = "Run %s is undone: ".formatted(preview.run());
    Report report =
        proof.asBefore()
            ? new Report(Outcome.GOOD, undone + proof.sentence(), body, List.of())
            : new Report(
                Outcome.WARNING,
                undone + "its rows are gone, but " + proof.sentence(),
                body,
                List.of());
    return report.offering(new Offer("Verify", Emphasis.PLAIN, "verify"));
  }

  private static List<Finding> findings(UndoProof proof) {
    List<Finding> findings = new ArrayList<>();
    proof.different().forEach(text -> findings.add(new Finding(Outcome.WARNING, text)));
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
    return new Report.Grid(
        "Rows",
        List.of(
            Column.text("Table"),
            Column.number("Before the undo"),
            Column.number("Delete"),
            Column.number("Put back"),
            Column.number("Link again")),
        preview.tables().stream()
            .map(t ->
                List.of(
                    t.table(),
                    Words.number(t.now()),
                    Words.number(t.delete()),
                    Words.number(t.restore()),
                    Words.number(t.relink())))
            .toList());
  }
}
