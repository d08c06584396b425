package com.terp.chatops.undo;

import com.terp.chatops.run.RunId;
import java.util.List;

/** Something that undoing would destroy, or that makes it impossible. */
public sealed interface Obstacle {
  /** Whether undoing with {@link UndoMode#KEEP} leaves these rows alone and undoes the rest. */
  default boolean keepable() {
    return switch (this) {
      case Edited e -> true;
      case Gone g -> true;
      case Dependent d -> true;
      case Unrestorable u -> true;
      case Later l -> false;
      case CopyGone c -> false;
      case CopyChanged c -> false;
    };
  }

  /** Whether something is gone that only a backup has. */
  default boolean lost() {
    return this instanceof CopyGone || this instanceof CopyChanged;
  }

  /**
   * Rows of the run that somebody changed since.
   *
   * @param keys the first of them, as text
   */
  record Edited(String table, long rows, List<String> keys) implements Obstacle {
    public Edited {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Rows of the run that are no longer there.
   *
   * @param keys the first of them, as text
   */
  record Gone(String table, long rows, List<String> keys) implements Obstacle {
    public Gone {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Rows of others that hang on rows of the run.
   *
   * @param table of the others, with its schema where that is another one
   * @param column that points to the run's rows
   * @param parent whose rows they hang on
   * @param keys the first of them, as text
   */
  record Dependent(String table, String column, String parent, long rows, List<String> keys)
      implements Obstacle {
    public Dependent {
      keys = List.copyOf(keys);
    }
  }

  /** A later run built on this one, or took its rows away: that one has to be undone first. */
  record Later(RunId run, String table) implements Obstacle {}

  /**
   * Rows to put back that no longer fit.
   *
   * @param why one clause, for example {@code their number is taken by newer rows}
   */
  record Unrestorable(String table, long rows, String why) implements Obstacle {}

  /** The copies of rows to put back are gone, for example because their time was over. */
  record CopyGone(String table, long rows) implements Obstacle {}

  /**
   * The copies of rows to put back are not the ones that were made.
   *
   * @param copy the name of the table that holds them
   */
  record CopyChanged(String table, String copy) implements Obstacle {}
}
