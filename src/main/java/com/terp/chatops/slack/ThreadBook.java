package com.terp.chatops.slack;

import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunState;
import com.terp.chatops.run.RunThread;
import com.terp.chatops.run.Runs;

/** Remembers in which thread a run is told, across restarts. */
interface ThreadBook {
  void posted(RunId run, RunThread thread);

  /** Remembers which state of a run people know of. */
  void told(RunId run, RunState state);

  static ThreadBook of(Runs runs) {
    return new ThreadBook() {
      @Override
      public void posted(RunId run, RunThread thread) {
        runs.posted(run, thread);
      }

      @Override
      public void told(RunId run, RunState state) {
        runs.told(run, state);
      }
    };
  }
}
