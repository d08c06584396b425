package com.terp.chatops.schema;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Levels out how the servers print the same expression. */
final class SqlText {
  /** MySQL escapes quotes in its catalogue, and names a text's character set before it. */
  private static final Pattern INTRODUCER = Pattern.compile("_(utf8mb[34]|latin1|ascii|binary)'");

  private SqlText() {}

  /** MySQL's catalogue has {@code _utf8mb4\'a\'} where the statement had {@code 'a'}. */
  static String unescaped(String printed) {
    return INTRODUCER.matcher(printed.replace("\\'", "'")).replaceAll("'");
  }

  /** MySQL's catalogue gives conditions with every letter beyond ASCII encoded twice. */
  static String decodedOnce(String printed) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(printed)))
          .toString();
    } catch (CharacterCodingException e) {
      return printed;
    }
  }

  /**
   * Without what differs between servers: quotes of names, parentheses, spaces, case outside text.
   */
  static String plain(String expression) {
    StringBuilder plain = new StringBuilder();
    boolean text = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\'') {
        text = !text;
      }
      if (text) {
        plain.append(c);
      } else if ("`() \n\t".indexOf(c) < 0) {
        plain.append(String.valueOf(c).toLowerCase(Locale.ROOT));
      }
    }
    return plain.toString();
  }
}
