package com.terp.chatops.cli;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Where the shell talks to people.
 *
 * @param out answers
 * @param err questions and progress, so that answers can be piped
 * @param keyboard reads a line
 * @param kind who is on the other side
 */
public record Console(PrintStream out, PrintStream err, Keyboard keyboard, Kind kind) {
  /** Who reads and answers. */
  public enum Kind {
    /** A person at a terminal. */
    TERMINAL,
    /** A script or a pipe: nobody can be asked. */
    PIPE
  }

  /** Reads what somebody types. */
  @FunctionalInterface
  public interface Keyboard {
    /** The next line without its end; empty where there is none. */
    Optional<String> line();
  }

  Optional<String> ask(String question) {
    err.print(question);
    err.flush();
    return keyboard.line().map(String::strip);
  }
}
