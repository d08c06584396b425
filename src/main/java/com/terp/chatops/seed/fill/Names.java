package com.terp.chatops.seed.fill;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What names of tables and columns say, however they are spelled. */
public final class Names {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^_+|_+$");

  private Names() {}

  /** In lower case with underscores: {@code createdAt} and {@code Created At} are the same. */
  public static String snake(String name) {
    String spaced = HUMP.matcher(name).replaceAll("_");
    String plain = OTHER.matcher(spaced).replaceAll("_").toLowerCase(Locale.ROOT);
    return EDGES.matcher(plain).replaceAll("");
  }

  /** One of what a table holds many of: {@code storage_zones} gives {@code storage_zone}. */
  public static String singular(String snake) {
    if (snake.endsWith("ies") && snake.length() > 4) {
      return snake.substring(0, snake.length() - 3) + "y";
    }
    if (snake.matches(".*(sses|xes|ches|shes|zzes|statuses)")) {
      return snake.substring(0, snake.length() - 2);
    }
    return snake.endsWith("s") && !snake.matches(".*(ss|us|is)")
        ? snake.substring(0, snake.length() - 1)
        : snake;
  }

  /** As a person would write it: {@code storage_zone} gives {@code Storage zone}. */
  public static String words(String snake) {
    String spaced = snake.replace('_', ' ').strip();
    return spaced.isEmpty()
        ? spaced
        : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  /** How a table may be called whose rows a column named so refers to; empty if none can. */
  static Set<String> referredBy(String column) {
    String snake = snake(column);
    Set<String> names = new TreeSet<>();
    for (String suffix : List.of("_id", "_ref", "_fk")) {
      if (snake.endsWith(suffix)) {
        String base = snake.substring(0, snake.length() - suffix.length());
        // default_shipping_address_id may mean shipping_addresses or addresses.
        for (String rest = base; !rest.isEmpty(); rest = withoutFirst(rest)) {
          names.add(rest);
        }
      }
    }
    return names;
  }

  private static String withoutFirst(String snake) {
    int cut = snake.indexOf('_');
    return cut < 0 ? "" : snake.substring(cut + 1);
  }
}
