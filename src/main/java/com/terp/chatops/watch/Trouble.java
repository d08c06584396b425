package com.terp.chatops.watch;

/** What is wrong, as far as it decides what can be done about it. */
public enum Trouble {
  NONE,
  /** Built or started it failed; it never served. */
  NEVER_LIVE,
  /** Somebody cancelled it. */
  CANCELLED,
  /** Another one took its place. */
  SUPERSEDED,
  /** It did not become live in time. */
  TOO_LATE,
  /** It takes connections and says nothing, or takes none. */
  NO_ANSWER,
  /** It answers with errors. */
  ERRORS,
  /** It answers, but slowly or with warnings. */
  SLOW,
  /** It runs out of memory. */
  MEMORY,
  /** Its database does not work. */
  DATABASE,
  /** What answers is another version. */
  OTHER_CODE,
  /** We could not ask. */
  UNREACHED;

  /** Whether starting the same code again may help. */
  public boolean restartMayMend() {
    return switch (this) {
      case NO_ANSWER, ERRORS, SLOW, MEMORY -> true;
      case NONE, NEVER_LIVE, CANCELLED, SUPERSEDED, TOO_LATE, DATABASE, OTHER_CODE, UNREACHED ->
          false;
    };
  }

  /** Whether other code would be just as sick. */
  public boolean outsideTheApp() {
    return this == DATABASE || this == UNREACHED;
  }
}
