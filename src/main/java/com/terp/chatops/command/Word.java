package com.terp.chatops.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One word of a line.
 *
 * @param text the word without dashes before it and quotes around it; of an option its name
 * @param value what stands behind {@code =}, or null where there is none
 * @param form how it was written
 * @param from where it starts in the line
 * @param to where it ends in the line
 */
record Word(String text, @Nullable String value, Form form, int from, int to) {
  enum Form {
    BARE,
    QUOTED,
    /** With dashes before it. */
    DASHED,
    /** Without dashes, with a value: {@code seed=1}. */
    ASSIGNED
  }

  /** For comparing with our own words, which are all lower case. */
  String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean option() {
    return form == Form.DASHED || form == Form.ASSIGNED;
  }

  Word withValue(Word next) {
    return new Word(text, next.text(), form, from, next.to());
  }
}
