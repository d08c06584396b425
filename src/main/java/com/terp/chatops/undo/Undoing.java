package com.terp.chatops.undo;

import com.terp.chatops.run.Job;
import com.terp.chatops.run.RunId;
import java.util.List;

/** Undoes seed runs, on one environment. */
public interface Undoing {
  /** The seed runs that left something to undo, newest first. Reads only. */
  List<Undoable> undoable();

  /**
   * What undoing a run would do now, and what stands in the way. Reads only.
   *
   * @throws com.terp.chatops.run.RefusedException where there is nothing to undo
   */
  UndoPreview preview(RunId run);

  /**
   * The work of a confirmed preview. It looks again under the lock, and refuses where something
   * stands in the way by then.
   */
  Job job(UndoPreview confirmed);

  /** What undoing a run would do, whatever state it is in. */
  UndoPreview left(RunId run);
}
