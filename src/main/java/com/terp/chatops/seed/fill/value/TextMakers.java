package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that fit their column. */
final class TextMakers {
  private static final Set<String> TEXTS =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");

  private static final Set<String> STATES =
      Set.of("status", "state", "stage", "type", "kind", "mode");

  private TextMakers() {}

  static boolean isText(Column column) {
    return TEXTS.contains(column.type());
  }

  static boolean personal(Spot spot) {
    return TextRules.of(spot).personal();
  }

  static Maker of(Spot spot) {
    String pattern = spot.bounds().pattern();
    if (pattern != null) {
      PatternText text = PatternText.parse(pattern);
      Pattern wanted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
      TextRule rule = TextRules.of(spot);
      return draw -> {
        String own = fit(rule.text().of(draw, draw.index() + 1), spot);
        return wanted.matcher(own).find() ? own : text.at(draw.chance().below(text.size()));
      };
    }
    int room = spot.room();
    if (spot.standard().isPresent() && isWord(spot) && !spot.name().matches("(.*_)?(title|name)")) {
      String standard = spot.standard().get();
      TextRule rule = TextRules.of(spot);
      return draw ->
          draw.chance().percent(60) ? standard : fit(rule.text().of(draw, draw.index() + 1), spot);
    }
    if (spot.column().type().equals("char") && room == 36) {
      return draw -> Tokens.uuid(draw.chance());
    }
    if (room <= 3
        && !spot.name().matches("(.*_)?(currency|country|state|unit|uom|grade|size)(_.*)?")) {
      return draw -> letters(draw, Math.max(1, room));
    }
    TextRule rule = TextRules.of(spot);
    return draw -> fit(rule.text().of(draw, draw.index() + 1), spot);
  }

  /** A default that names a state is a good value; others are mixed from it alone. */
  private static boolean isWord(Spot spot) {
    String last = spot.name().substring(spot.name().lastIndexOf('_') + 1);
    String standard = spot.standard().orElse("");
    boolean state = STATES.contains(last);
    return !standard.isEmpty() && (state || standard.length() <= spot.room());
  }

  private static String letters(Draw draw, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('A' + draw.chance().below(26)));
    }
    return text.toString();
  }

  /** Cut between words where it is too long, lengthened where it is too short. */
  static String fit(String text, Spot spot) {
    int room = spot.room();
    String fitting = text;
    if (text.length() > room) {
      int space = text.lastIndexOf(' ', room);
      fitting = text.substring(0, space > room / 2 ? space : room).stripTrailing();
      int at = text.indexOf('@');
      if (at > 0) {
        fitting = shortMail(text, room);
      }
    }
    int shortest = spot.bounds().shortest();
    return fitting.length() >= shortest
        ? fitting
        : fitting + "x".repeat(shortest - fitting.length());
  }

  private static String shortMail(String mail, int room) {
    String host = room >= 14 ? "@example.com" : "@a.test";
    int left = Math.max(1, room - host.length());
    String name = mail.substring(0, mail.indexOf('@'));
    return (name.substring(Math.max(0, name.length() - left)) + host)
        .substring(0, Math.min(room, left + host.length()));
  }
}
