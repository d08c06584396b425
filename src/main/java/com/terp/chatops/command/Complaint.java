package com.terp.chatops.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that is not a command; unwinds the parser and never leaves it. */
final class Complaint extends Exception {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Word where;
  private final transient String right;
  private final transient List<String> corrections;

  private Complaint(@Nullable Word where, String sentence, String right, List<String> corrections) {
    super(sentence, null, false, false);
    this.where = where;
    this.right = right;
    this.corrections = List.copyOf(corrections);
  }

  /**
   * About one word.
   *
   * @param right what would be right, to follow "Right would be"
   * @param corrections lines that were probably meant
   */
  static Complaint at(Word where, String sentence, String right, String... corrections) {
    return new Complaint(where, sentence, right, List.of(corrections));
  }

  /** About something that is not there. */
  static Complaint missing(String sentence, String right, String... corrections) {
    return new Complaint(null, sentence, right, List.of(corrections));
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  @Nullable Word where() {
    return where;
  }

  String right() {
    return right;
  }

  List<String> corrections() {
    return corrections;
  }
}
