package com.terp.chatops.command;

import com.terp.chatops.run.Job;
import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunId;
import org.jspecify.annotations.Nullable;

/** A mutation worked out. */
sealed interface Prepared {
  /**
   * It can be done.
   *
   * @param command with everything that was left open filled in, in the grammar's own words
   * @param digest of the plan
   * @param title at most 24 characters
   * @param acknowledgement the sentence to agree with
   * @param submit the button's label, at most 24 characters
   * @param job does exactly what the preview says, or refuses
   * @param subject the run it acts on, or null
   * @param word what must be typed to confirm, or null
   */
  record Ready(
      String command,
      String digest,
      String title,
      Report preview,
      String acknowledgement,
      String submit,
      Job job,
      @Nullable RunId subject,
      @Nullable String word)
      implements Prepared {}

  /** First something has to be chosen. */
  record Open(Proposal.Choose choose) implements Prepared {}
}
