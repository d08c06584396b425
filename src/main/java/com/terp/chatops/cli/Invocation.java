package com.terp.chatops.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code terp}: a line of the grammar, and what only the shell knows.
 *
 * @param line for the parser
 * @param force whether questions are answered with yes
 * @param confirm what {@code --confirm} said
 * @param format how answers are written
 */
public record Invocation(String line, boolean force, Optional<String> confirm, Format format) {

  /** How answers are written. */
  public enum Format {
    TEXT,
    /** One JSON object a line. */
    JSON
  }

  /** Takes the shell's own options out; everything else is the parser's business. */
  public static Invocation of(String... arguments) {
    List<String> words = new ArrayList<>();
    boolean force = false;
    Optional<String> confirm = Optional.empty();
    Format format = Format.TEXT;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--force") || argument.equals("-f")) {
        force = true;
      } else if (argument.equals("--json")) {
        format = Format.JSON;
      } else if (argument.startsWith("--confirm=")) {
        confirm = Optional.of(argument.substring("--confirm=".length()));
      } else if (argument.equals("--confirm") && i + 1 < arguments.length) {
        confirm = Optional.of(arguments[++i]);
      } else {
        words.add(word(argument));
      }
    }
    return new Invocation(String.join(" ", words), force, confirm, format);
  }

  /** The shell took the quotes away; the parser needs them. */
  private static String word(String argument) {
    boolean plain = argument.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"');
    int equals = argument.indexOf('=');
    if (plain) {
      return argument.isEmpty() ? "\"\"" : argument;
    }
    boolean option = equals > 0 && argument.substring(0, equals).matches("-{0,2}[a-z-]+");
    return option
        ? argument.substring(0, equals + 1) + quoted(argument.substring(equals + 1))
        : quoted(argument);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
