package com.terp.chatops.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How numbers and names are written for people, the same in every report. */
public final class Words {
  private static final int SHORT = 8;

  private Words() {}

  /** The beginning of a long id or a commit's hash, enough to tell it from others. */
  public static String shortened(String id) {
    return id.length() <= SHORT ? id : id.substring(0, SHORT);
  }

  /**
   * The text itself, or its beginning and an ellipsis; never half of a character.
   *
   * @param most how many characters, at least 2
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** {@code 1,204}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 row}, {@code 1,204 rows}. */
  public static String rows(long rows) {
    return counted(rows, "row");
  }

  /** {@code 1 table}, {@code 24 tables}; for nouns that take an s. */
  public static String counted(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 12,345.60}. */
  public static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
  }

  /** {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 3 days}. */
  public static String duration(Duration duration) {
    if (duration.toHours() >= 48) {
      return age(duration);
    }
    if (duration.toHours() >= 1) {
      return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
    long seconds = duration.toSeconds();
    if (seconds >= 60) {
      return "%d min %d s".formatted(seconds / 60, seconds % 60);
    }
    return seconds >= 10
        ? seconds + " s"
        : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** {@code 40 s}, {@code 5 min}, {@code 3 h}, {@code 2 days}. */
  public static String age(Duration age) {
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    if (age.toMinutes() < 120) {
      return age.toMinutes() + " min";
    }
    return age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " days";
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
