package com.terp.chatops.seed.fill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of an expression.
 *
 * @param text without quotes; words in lower case
 */
record Token(Kind kind, String text) {
  enum Kind {
    NAME,
    WORD,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  private static final Pattern NEXT =
      Pattern.compile(
          "\\s*(?:(?<name>`(?:[^`]|``)+`)"
              + "|_[a-z0-9]+(?=')|(?<hex>(?:0x[0-9a-fA-F]+)|(?:[xX]'[0-9a-fA-F]*'))"
              + "|(?<text>'(?:[^'\\\\]|\\\\.|'')*')"
              + "|(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
              + "|(?<sign><=>|<=|>=|<>|!=|\\|\\||&&|<<|>>|->>|->|[-+*/%<>=(),!&|^~.]))");

  boolean is(Kind wanted, String value) {
    return kind == wanted && text.equals(value);
  }

  static List<Token> all(String expression) {
    List<Token> tokens = new ArrayList<>();
    Matcher next = NEXT.matcher(expression);
    int at = 0;
    String rest = expression.stripTrailing();
    while (at < rest.length()) {
      next.region(at, rest.length());
      if (!next.lookingAt()) {
        throw new Expression.Unreadable("not known: " + rest.substring(at));
      }
      token(next, tokens);
      at = next.end();
    }
    tokens.add(new Token(Kind.END, ""));
    return tokens;
  }

  private static void token(Matcher next, List<Token> tokens) {
    if (next.group("name") != null) {
      String name = next.group("name");
      tokens.add(new Token(Kind.NAME, name.substring(1, name.length() - 1).replace("``", "`")));
    } else if (next.group("hex") != null) {
      throw new Expression.Unreadable("bytes in hexadecimal: " + next.group("hex"));
    } else if (next.group("text") != null) {
      String text = next.group("text");
      tokens.add(new Token(Kind.TEXT, unquoted(text.substring(1, text.length() - 1))));
    } else if (next.group("number") != null) {
      tokens.add(new Token(Kind.NUMBER, next.group("number")));
    } else if (next.group("word") != null) {
      tokens.add(new Token(Kind.WORD, next.group("word").toLowerCase(Locale.ROOT)));
    } else if (next.group("sign") != null) {
      tokens.add(new Token(Kind.SIGN, next.group("sign")));
    }
  }

  private static String unquoted(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '\\' || c == '\'') && i + 1 < text.length()) {
        i++;
        char escaped = text.charAt(i);
        plain.append(c == '\'' ? escaped : unescaped(escaped));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String unescaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '0' -> "\0";
      // In a pattern these two stay escaped.
      case '%', '_' -> "\\" + c;
      default -> String.valueOf(c);
    };
  }
}
