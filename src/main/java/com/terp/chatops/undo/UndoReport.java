package com.terp.chatops.undo;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.Report.Column;
import com.terp.chatops.run.Report.Emphasis;
import com.terp.chatops.run.Report.Fact;
import com.terp.chatops.run.Report.Finding;
import com.terp.chatops.run.Report.Offer;
import com.terp.chatops.run.Report.Outcome;
import com.terp.chatops.run.Report.Part;
import com.terp.chatops.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What undoing a run would do, as people read it before they say yes. */
public final class UndoReport {
  private UndoReport() {}

  /** The preview; refused where something stands in the way, with what and what to do. */
  public static Report of(UndoPreview preview) {
    List<Part> body = new ArrayList<>();
    body.add(
        new Report.Facts(
            List.of(
                new Fact("Environment", preview.environment()),
                new Fact("Undoes", "run " + preview.run()),
                new Fact("Expected to take", "about " + Words.duration(preview.expected())))));
    if (!preview.clear()) {
      body.add(
          new Report.Findings(
              "What stands in the way",
              preview.obstacles().stream()
                  .map(o -> new Finding(Outcome.BAD, sentence(o)))
                  .toList()));
    }
    body.add(tables(preview));
    return preview.clear()
        ? new Report(Outcome.INFO, headline(preview), body, List.of())
        : new Report(
            Outcome.REFUSED,
            "Run %s cannot be undone as things are; nothing was changed".formatted(preview.run()),
            body,
            offers(preview));
  }

  private static String headline(UndoPreview preview) {
    String restore =
        preview.restored() == 0 ? "" : " and put back " + Words.rows(preview.restored());
    return "Undoing run %s would delete %s%s on %s"
        .formatted(
            preview.run(), Words.rows(preview.deleted()), restore, preview.environment());
  }

  private static List<Offer> offers(UndoPreview preview) {
    return preview.obstacles().stream()
        .flatMap(
            o ->
                o instanceof Obstacle.Later later
                    ? Stream.of(later.run())
                    : Stream.empty())
        .distinct()
        .map(
            run ->
                new Offer(
                    "Undo run %s first".formatted(run),
                    Emphasis.PRIMARY,
                    "rollback run %s env=%s".formatted(run, preview.environment())))
        .toList();
  }

  private static Part tables(UndoPreview preview) {
    return new Report.Grid(
        "Tables",
        List.of(
            Column.text("Table"),
            Column.number("Now"),
            Column.number("Delete"),
            Column.number("Put back"),
            Column.number("Relink")),
        preview.tables().stream()
            .map(
                t ->
                    List.of(
                        t.table(),
                        Words.number(t.now()),
                        Words.number(t.delete()),
                        Words.number(t.restore()),
                        Words.number(t.relink())))
            .toList());
  }

  private static String sentence(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Edited edited ->
          "%s of %s were changed since (%s). Undoing would lose those changes."
              .formatted(Words.rows(edited.rows()), edited.table(), keys(edited.keys()));
      case Obstacle.Gone gone ->
          "%s of %s are no longer there (%s)."
              .formatted(Words.rows(gone.rows()), gone.table(), keys(gone.keys()));
      case Obstacle.Dependent dependent ->
          "%s of %s hang on rows of %s through %s (%s). Remove them or point them elsewhere first."
              .formatted(
                  Words.rows(dependent.rows()),
                  dependent.table(),
                  dependent.parent(),
                  dependent.column(),
                  String.join(", ", dependent.keys()));
      case Obstacle.Later later ->
          "Run %s came later and touched %s. Undo that one first."
              .formatted(later.run(), later.table());
      case Obstacle.Unrestorable lost ->
          "%s of %s cannot be put back: %s."
              .formatted(Words.rows(lost.rows()), lost.table(), lost.why());
    };
  }

  private static String keys(List<Long> keys) {
    return "keys " + String.join(", ", keys.stream().map(String::valueOf).toList());
  }
}
