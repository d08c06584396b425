package com.terp.chatops.undo;

/** What becomes of rows of the run that somebody changed since, or hung others on. */
public enum UndoMode {
  /** All or nothing: where there is one such row, nothing is undone. */
  WHOLE,
  /** They stay, with the rows they need; everything else is undone. */
  KEEP
}
