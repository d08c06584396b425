package com.terp.chatops.seed.fill.value;

import com.terp.chatops.seed.fill.value.TextRule.Style;
import java.util.UUID;

/** Texts that differ by a number in them. */
final class DistinctText implements Distinct {
  /** From here on a text has room for words and a number. */
  private static final int WORDS = 10;

  private final Spot spot;
  private final TextRule rule;
  private final int room;
  private final int told;

  private DistinctText(Spot spot, int prefix) {
    this.spot = spot;
    rule = TextRules.of(spot);
    room = Math.max(1, spot.room());
    told = Math.min(room, prefix);
  }

  static Distinct of(Spot spot, int prefix) {
    String pattern = spot.bounds().pattern();
    if (pattern == null) {
      return new DistinctText(spot, prefix);
    }
    PatternText text = PatternText.parse(pattern);
    return new Distinct() {
      @Override
      public long size() {
        return text.size();
      }

      @Override
      public Object at(long number, Draw draw) {
        return text.at(number);
      }
    };
  }

  @Override
  public long size() {
    return told >= WORDS ? MANY : Tokens.short36Size(told);
  }

  @Override
  public Object at(long number, Draw draw) {
    if (told < WORDS) {
      return lengthened(Tokens.short36(number, told));
    }
    if (told < room) {
      // Only the beginning is compared.
      return TextMakers.fit(
          Tokens.short36(number, Math.min(told, 9)) + " " + rule.text().of(draw, number + 1), spot);
    }
    String text = text(number, draw);
    return text.length() <= room ? lengthened(text) : lengthened(fallback(number));
  }

  private String text(long number, Draw draw) {
    String digits = Long.toString(number + 1);
    if (room == 36 && spot.column().type().equals("char")) {
      return uuid(number);
    }
    Style style = rule.style();
    String text = rule.text().of(draw, number + 1);
    if (style == Style.TOKEN && text.length() == 36 && text.charAt(8) == '-') {
      return uuid(number);
    }
    return switch (style) {
      case NUMBERED ->
          text.contains(digits) && !spot.name().matches(".*(month_year|year_month|period)")
              ? text
              : behind(text, "-", digits);
      case MAIL -> mail(text, digits);
      case TOKEN -> token(text, number);
      case SLUG -> behind(text, "-", digits);
      case WORDS -> behind(text, " ", digits);
    };
  }

  private static String uuid(long number) {
    long head = (Distinct.mixed(number + 1) & ~0xf000L) | 0x4000L;
    return new UUID(head, 0xa000_0000_0000_0000L | number).toString();
  }

  /** What is too long gives way to the number. */
  private String behind(String text, String sign, String digits) {
    int left = room - digits.length() - 1;
    String base =
        text.length() > left ? text.substring(0, Math.max(0, left)).stripTrailing() : text;
    return base + sign + digits;
  }

  private String mail(String text, String digits) {
    String host = room >= 14 + digits.length() ? "@example.com" : "@a.test";
    String name =
        text.substring(
            0,
            text.lastIndexOf('.', text.indexOf('@')) < 0
                ? text.indexOf('@')
                : text.lastIndexOf('.', text.indexOf('@')));
    int left = room - host.length() - digits.length() - 1;
    return left < 1
        ? digits + host
        : name.substring(0, Math.min(name.length(), left)) + "." + digits + host;
  }

  /** As long as it would be, but made of the number. */
  private String token(String text, long number) {
    String hex = Long.toHexString(Distinct.mixed(number + 1));
    String whole = "0".repeat(16 - hex.length()) + hex;
    int head = text.startsWith("test-") || text.startsWith("0x00test") ? text.indexOf('t') + 5 : 0;
    String rest = text.substring(Math.min(text.length(), head + 16));
    String made = text.substring(0, Math.min(head, text.length())) + whole + rest;
    return made.length() <= room ? made : room >= 16 ? whole : fallback(number);
  }

  private String fallback(long number) {
    return Tokens.short36(number, Math.min(room, 12));
  }

  private String lengthened(String text) {
    int shortest = spot.bounds().shortest();
    return text.length() >= shortest ? text : text + "x".repeat(shortest - text.length());
  }
}
