package com.terp.chatops.slack;

import com.terp.chatops.run.Report.Outcome;

/** One sign per outcome, the same everywhere. */
final class Emoji {
  static final String WAITING = "⏳";
  static final String DONE = "✅";
  static final String STOPPED = "⏹️";
  static final String UNDONE = "↩️";

  private Emoji() {}

  static String of(Outcome outcome) {
    return switch (outcome) {
      case GOOD -> DONE;
      case INFO -> "🔹";
      case UNKNOWN -> "❔";
      case WARNING -> "⚠️";
      case BAD -> "❌";
      case REFUSED -> "⛔";
    };
  }
}
