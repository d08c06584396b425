package com.terp.chatops.slack;

import com.terp.chatops.run.Run;
import com.terp.chatops.run.RunId;
import com.terp.chatops.run.RunThread;
import com.terp.chatops.run.Runs;
import java.util.Optional;

/** Remembers in which thread a run is told, across restarts. */
interface ThreadBook {
  void posted(RunId run, RunThread thread);

  Optional<Run> find(RunId run);

  static ThreadBook of(Runs runs) {
    return new ThreadBook() {
      @Override
      public void posted(RunId run, RunThread thread) {
        runs.posted(run, thread);
      }

      @Override
      public Optional<Run> find(RunId run) {
        return runs.find(run);
      }
    };
  }
}
