package com.terp.chatops.command;

import com.terp.chatops.run.Report;

/** What the parser made of a line. */
public sealed interface Parsed {
  /**
   * The line is a command.
   *
   * @param canonical the command written out in the grammar's own words
   */
  record Understood(Command command, String canonical) implements Parsed {}

  /**
   * The line is not a command.
   *
   * @param report what is wrong, where, and what would be right; offers the nearest command
   */
  record Misunderstood(Report report) implements Parsed {}
}
