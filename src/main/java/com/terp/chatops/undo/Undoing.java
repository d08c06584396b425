package com.terp.chatops.undo;

import com.terp.chatops.run.Job;
import com.terp.chatops.run.RunId;
import java.util.List;
import java.util.Map;

/** Undoes seed runs, on one environment. */
public interface Undoing {
  /** The seed runs that left something to undo, newest first. Reads only. */
  List<Undoable> undoable();

  /**
   * What undoing a run would do now, and what stands in the way. Reads only.
   *
   * @throws com.terp.chatops.run.RefusedException where there is nothing to undo
   */
  default UndoPreview preview(RunId run) {
    return preview(run, UndoMode.WHOLE);
  }

  /**
   * The same, saying what becomes of rows that somebody changed or hung others on.
   *
   * @throws com.terp.chatops.run.RefusedException where there is nothing to undo
   */
  UndoPreview preview(RunId run, UndoMode mode);

  /** How many rows of each undone run were left where they are; runs with none left out. */
  Map<RunId, Long> kept();

  /** What is kept for undoing, run by run. */
  Copies copies();

  /**
   * The work of a confirmed preview. It looks again under the lock, and refuses where something
   * stands in the way by then.
   */
  default Job job(UndoPreview confirmed) {
    return job(confirmed.run(), confirmed.mode());
  }

  /** The work of undoing a run, as far as it is not undone already. */
  Job job(RunId run, UndoMode mode);

  /** What undoing a run would do, whatever state it is in. */
  UndoPreview left(RunId run);
}
