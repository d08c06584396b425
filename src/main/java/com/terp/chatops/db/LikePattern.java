package com.terp.chatops.db;

import java.util.regex.Pattern;

/** A pattern of SQL's LIKE: {@code %} any text, {@code _} one character, {@code \\} escapes. */
public final class LikePattern {
  private final Pattern regex;

  /**
   * @param like as SQL has it; upper and lower case are the same
   */
  public LikePattern(String like) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      if (c == '\\' && i + 1 < like.length()) {
        i++;
        all.append(Pattern.quote(String.valueOf(like.charAt(i))));
      } else if (c == '%') {
        all.append(".*");
      } else if (c == '_') {
        all.append('.');
      } else {
        all.append(Pattern.quote(String.valueOf(c)));
      }
    }
    regex = Pattern.compile(all.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  public boolean matches(String text) {
    return regex.matcher(text).matches();
  }
}
