package com.terp.chatops.seed.fill.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What texts a name calls for.
 *
 * @param name the column's name, all of it, in lower case with underscores
 * @param style how a number makes such a text unique
 * @param personal whether it is about a person
 */
record TextRule(Pattern name, Style style, boolean personal, Text text) {
  /** Some rules are made for each column anew, of the same few names. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  static TextRule rule(String name, Style style, Text text) {
    return new TextRule(compiled(name), style, false, text);
  }

  static TextRule person(String name, Style style, Text text) {
    return new TextRule(compiled(name), style, true, text);
  }

  private static Pattern compiled(String name) {
    return COMPILED.computeIfAbsent(name, Pattern::compile);
  }

  /** How a number gets into a text. */
  enum Style {
    /** Behind it, after a space. */
    WORDS,
    /** Behind it, after a hyphen. */
    SLUG,
    /** Before the at sign. */
    MAIL,
    /** It is a part of the text anyway. */
    NUMBERED,
    /** A text of random characters takes its place. */
    TOKEN
  }

  /** Makes a text. */
  interface Text {
    /**
     * The text of a row.
     *
     * @param number from 1, for texts that have one
     */
    String of(Draw draw, long number);
  }
}
