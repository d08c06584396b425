package com.terp.chatops.command;

import com.terp.chatops.run.Report;
import java.util.List;

/** What the parser made of a line. */
public sealed interface Parsed {
  /**
   * The line is a command.
   *
   * @param canonical the command written out in the grammar's own words
   * @param notes what a word that is not ours means here, for example TERP's {@code --clean};
   *     mostly empty
   */
  record Understood(Command command, String canonical, List<String> notes) implements Parsed {
    public Understood {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The line is not a command.
   *
   * @param report what is wrong, where, and what would be right; offers the nearest command
   */
  record Misunderstood(Report report) implements Parsed {}
}
