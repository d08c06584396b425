package com.terp.chatops.deploy;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunContext;
import java.util.List;

/** Watches a deployment until it can be judged. */
@FunctionalInterface
public interface Judge {
  /**
   * Watches; progress goes through the run. Can be called again after a restart of the bot and goes
   * on where it was. Begins and ends one step of the run.
   *
   * @throws com.terp.chatops.run.CancelledException where somebody asked the run to stop
   */
  Judgement judge(String deployment, RunContext context) throws InterruptedException;

  /**
   * What came of it.
   *
   * @param sentence why, for people
   * @param evidence what it rests on
   */
  record Judgement(Verdict verdict, String sentence, List<Report.Part> evidence) {
    public Judgement {
      evidence = List.copyOf(evidence);
    }
  }
}
