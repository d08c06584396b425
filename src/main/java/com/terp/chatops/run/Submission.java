package com.terp.chatops.run;

/** What became of a request. */
public sealed interface Submission {
  RunId run();

  /** Recorded; it starts as soon as a worker is free. */
  record Accepted(RunId run) implements Submission {}

  /** This request was delivered before; that run goes on, nothing new starts. */
  record Duplicate(RunId run) implements Submission {}
}
