package com.terp.chatops.seed.fill.check;

import java.util.Map;

/**
 * Classes of characters as servers write them within brackets ({@code [[:digit:]_]}), which Java
 * reads as plain characters. Letters stand for both cases: CHECKs compare without regard to case.
 */
final class PosixClasses {
  private static final Map<String, String> RANGES =
      Map.of(
          "[:digit:]", "0-9",
          "[:alpha:]", "a-z",
          "[:alnum:]", "a-z0-9",
          "[:upper:]", "A-Z",
          "[:lower:]", "a-z",
          "[:xdigit:]", "0-9a-f",
          "[:word:]", "a-z0-9_",
          "[:space:]", " ",
          "[:blank:]", " ");

  private PosixClasses() {}

  /** The same pattern with ranges in their place. */
  static String asRanges(String pattern) {
    String plain = pattern;
    for (Map.Entry<String, String> range : RANGES.entrySet()) {
      plain = plain.replace(range.getKey(), range.getValue());
    }
    return plain;
  }
}
