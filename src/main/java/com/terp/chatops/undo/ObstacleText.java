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
          "%s of %s, not of this run, hang on %s through %s (keys %s)"
              .formatted(
                  Words.rows(d.rows()),
                  d.table(),
                  d.parent(),
                  d.column(),
                  keys(d.keys(), d.rows()));
      case Obstacle.Later l ->
          "Run %s came later and builds on it (%s)".formatted(l.run(), l.table());
      case Obstacle.Unrestorable u ->
          "%s of %s cannot be put back: %s".formatted(Words.rows(u.rows()), u.table(), u.why());
    };
  }

  /** What to do, by the first of them. */
  static String next(List<Obstacle> obstacles) {
    return switch (obstacles.getFirst()) {
      case Obstacle.Later later -> "Undo run %s first, then this one.".formatted(later.run());
      case Obstacle.Edited e -> CHANGED;
      case Obstacle.Gone g -> CHANGED;
      case Obstacle.Dependent d ->
          "Undoing would take those rows along or leave them hanging. Move or delete them in TERP, then ask again.";
      case Obstacle.Unrestorable u ->
          "Make room for them in TERP (rename, move or delete what is in the way), then ask again.";
    };
  }

  private static final String CHANGED =
      "Undoing would throw away somebody's work. Ask whoever changed them; once the rows are as they were, ask again.";

  private static String keys(List<?> keys, long rows) {
    String listed = String.join(", ", keys.stream().map(Object::toString).toList());
    return keys.size() < rows ? listed + ", …" : listed;
  }
}
