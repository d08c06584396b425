package com.terp.chatops.command;

import com.terp.chatops.run.Report;
import com.terp.chatops.run.RunId;

/** What became of a confirmation. */
public sealed interface Start {
  /** The run is recorded and will start; its events follow. */
  record Accepted(RunId run) implements Start {}

  /** This confirmation was delivered before; that run goes on, nothing new starts. */
  record Duplicate(RunId run) implements Start {}

  /** A field of the form is wrong. */
  record Invalid(Field field, String sentence) implements Start {}

  enum Field {
    REASON,
    WORD
  }

  /** Nothing was changed. */
  record Refused(Report report) implements Start {}
}
