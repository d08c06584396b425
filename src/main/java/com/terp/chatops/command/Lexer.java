package com.terp.chatops.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line apart. Takes what phones, Macs and copied text make of it: long dashes, curly
 * quotes, spaces that do not break or have no width.
 */
final class Lexer {
  private static final String DASHES = "-‐‑‒–—―−﹘﹣-";
  private static final String DOUBLE_QUOTES = "\"“”„‟«»＂";
  private static final String SINGLE_QUOTES = "'‘’‚‛`´";
  private static final Pattern OPTION_NAME = Pattern.compile("[\\p{L}][\\p{L}-]*");

  private final String line;
  private int at;

  private Lexer(String line) {
    this.line = line;
  }

  static List<Word> of(String line) throws Complaint {
    return new Lexer(line).all();
  }

  /** Writes a value so that it reads back as it is; in quotes where it has to be. */
  static String written(String value, boolean quoted) {
    if (!quoted && value.matches("[\\w.:/@#+-]+") && !value.startsWith("-")) {
      return value;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || DOUBLE_QUOTES.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return SlackText.escaped(out.append('"').toString());
  }

  private List<Word> all() throws Complaint {
    List<Word> words = new ArrayList<>();
    while (skipSpace()) {
      words.add(next());
    }
    return words;
  }

  private boolean skipSpace() {
    while (at < line.length() && (separates(at) || invisible(line.charAt(at)))) {
      at++;
    }
    return at < line.length();
  }

  private Word next() throws Complaint {
    int from = at;
    if (quoteAt(at) != null) {
      return new Word(quoted(), null, Word.Form.QUOTED, from, at);
    }
    boolean dashed = skipDashes();
    StringBuilder text = new StringBuilder();
    while (at < line.length() && !separates(at)) {
      char c = line.charAt(at++);
      if (c == '=' && OPTION_NAME.matcher(text).matches()) {
        return new Word(
            text.toString(), value(), dashed ? Word.Form.DASHED : Word.Form.ASSIGNED, from, at);
      }
      if (!invisible(c)) {
        text.append(DASHES.indexOf(c) >= 0 ? '-' : c);
      }
    }
    return new Word(text.toString(), null, dashed ? Word.Form.DASHED : Word.Form.BARE, from, at);
  }

  private boolean skipDashes() {
    int start = at;
    int letter = at;
    while (letter < line.length() && DASHES.indexOf(line.charAt(letter)) >= 0) {
      letter++;
    }
    if (letter > start && letter < line.length() && Character.isLetter(line.charAt(letter))) {
      at = letter;
      return true;
    }
    return false;
  }

  private String value() throws Complaint {
    if (at < line.length() && quoteAt(at) != null) {
      return quoted();
    }
    StringBuilder text = new StringBuilder();
    while (at < line.length() && !separates(at)) {
      char c = line.charAt(at++);
      if (!invisible(c)) {
        text.append(DASHES.indexOf(c) >= 0 ? '-' : c);
      }
    }
    return text.toString();
  }

  private String quoted() throws Complaint {
    int from = at;
    String closing = quoteAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == '\\' && at < line.length() && escapable(line.charAt(at))) {
        text.append(line.charAt(at++));
      } else if (closing != null && closing.indexOf(c) >= 0 && endsWord(at)) {
        return text.toString();
      } else {
        text.append(c);
      }
    }
    Word open = new Word(line.substring(from), null, Word.Form.QUOTED, from, line.length());
    throw Complaint.at(
        open,
        "A quote is opened and never closed.",
        "a closing quote at the end, as in reason=\"why\"",
        line + "\"");
  }

  private static boolean escapable(char c) {
    return c == '\\' || DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0;
  }

  private boolean endsWord(int index) {
    return index >= line.length() || separates(index);
  }

  private @Nullable String quoteAt(int index) {
    char c = line.charAt(index);
    if (DOUBLE_QUOTES.indexOf(c) >= 0) {
      return DOUBLE_QUOTES;
    }
    return SINGLE_QUOTES.indexOf(c) >= 0 ? SINGLE_QUOTES : null;
  }

  private boolean separates(int index) {
    char c = line.charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean invisible(char c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }
}
