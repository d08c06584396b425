package com.terp.chatops.undo;

import com.terp.chatops.run.Words;
import java.util.List;

/** Obstacles in words. */
final class ObstacleText {
  private ObstacleText() {}

  static String of(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Edited e ->
          "%s of %s were changed since (keys %s)"
              .formatted(Words.rows(e.rows()), e.table(), keys(e.keys(), e.rows()));
      case Obstacle.Gone g ->
          "%s of %s are no longer there (keys %s)"
              .formatted(Words.rows(g.rows()), g.table(), keys(g.keys(), g.rows()));
      case Obstacle.Dependent d ->
          "%s of %s, not of this run, hang on %s through %s%s"
              .formatted(
                  Words.rows(d.rows()),
                  d.table(),
                  d.parent(),
                  d.column(),
                  d.keys().isEmpty() ? "" : " (keys %s)".formatted(keys(d.keys(), d.rows())));
      case Obstacle.Later l ->
          "Run %s came later and builds on it (%s)".formatted(l.run(), l.table());
      case Obstacle.Unrestorable u ->
          "%s of %s cannot be put back: %s".formatted(Words.rows(u.rows()), u.table(), u.why());
      case Obstacle.CopyGone c ->
          "The copies of %s that this run took from %s are gone, so they cannot be put back"
              .formatted(Words.rows(c.rows()), c.table());
      case Obstacle.CopyChanged c ->
          "The copy of %s (%s) is not as it was made, so nothing is put back from it"
              .formatted(c.table(), c.copy());
    };
  }

  /** What to do, by the first of them. */
  static String next(List<Obstacle> obstacles) {
    return switch (obstacles.getFirst()) {
      case Obstacle.Later later -> "Undo run %s first, then this one.".formatted(later.run());
      case Obstacle.Edited e -> CHANGED;
      case Obstacle.Gone g -> CHANGED;
      case Obstacle.Dependent d ->
          "Undoing would take those rows along or leave them hanging. Move or delete them in TERP and ask again, or undo with keep: what they hang on stays, the rest goes.";
      case Obstacle.Unrestorable u ->
          "Make room for them in TERP (rename, move or delete what is in the way) and ask again, or undo with keep: they stay in their copy, the rest goes back.";
      case Obstacle.CopyGone c -> BACKUP;
      case Obstacle.CopyChanged c -> BACKUP;
    };
  }

  private static final String CHANGED =
      "Undoing would throw away somebody's work. Ask whoever changed them; once the rows are as they were, ask again, or undo with keep: those rows stay with what they need, the rest goes.";

  private static final String BACKUP =
      "Take the rows from a backup of the database (docs/undo.md says how).";

  private static String keys(List<?> keys, long rows) {
    String listed = String.join(", ", keys.stream().map(Object::toString).toList());
    return keys.size() < rows ? listed + ", …" : listed;
  }
}
