package com.terp.chatops.run;

/** What became of the wish to stop a run. */
public sealed interface Cancelling {
  /** It stops before its next chunk; its end follows as an event. */
  record Asked(Run run) implements Cancelling {}

  /** It has ended already. */
  record Ended(Run run) implements Cancelling {}

  /** There is no run of that number. */
  record Unknown(RunId run) implements Cancelling {}
}
