package com.terp.chatops.command;

import com.terp.chatops.run.Notices;
import com.terp.chatops.run.Report;
import java.util.Optional;
import java.util.function.Consumer;

/** All an edge needs: it translates to these calls and translates the answers back. */
public interface Commands {
  /** Understands a line, without {@code /terp} or {@code @terp}. Never throws. */
  Parsed parse(String line);

  /**
   * Answers a query; refuses in words where the asker may not. Records the asking. Never throws: a
   * failure is a report that says what to do next.
   */
  Report answer(Command.Query query, String canonical, Asker asker);

  /**
   * Has a deployment judged, and told by a message that is there. Records the asking. Never throws.
   *
   * @param message shows from now on how it stands, and begins the thread of its verdict
   * @return what that message is to say instead; empty where it is the watch's
   */
  Optional<Report> watch(
      Command.Watch watch, String canonical, Asker asker, Notices.Posted message);

  /**
   * Has a deployment judged and waits for the verdict, for those who cannot be told later. Never
   * throws but where the thread is interrupted.
   *
   * @param progress told how it stands, whenever that changes
   */
  Report follow(Command.Watch watch, String canonical, Asker asker, Consumer<String> progress)
      throws InterruptedException;

  /** Works out what a mutation would do. Reads only. Never throws. */
  Proposal propose(Command.Mutation mutation, String canonical, Asker asker);

  /** Starts what was proposed; returns before it has run. Never throws. */
  Start confirm(Confirmation confirmation);

  /**
   * Whether a delivery comes for the first time, to whichever replica. Where that cannot be found
   * out it does: twice an answer is better than none.
   */
  default boolean first(String delivery) {
    return true;
  }
}
