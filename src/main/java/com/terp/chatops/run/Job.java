package com.terp.chatops.run;

/** What a run does. */
@FunctionalInterface
public interface Job {
  /**
   * Does the work.
   *
   * @return what people read at the end
   * @throws CancelledException where {@link RunContext#checkpoint} said so
   * @throws RefusedException where the world is not as it was planned; nothing was changed
   * @throws Exception any failure; the run ends FAILED with the sentence of a {@link
   *     ChatOpsException}
   */
  Report run(RunContext context) throws Exception;
}
