package com.terp.chatops.seed.fill.value;

import com.terp.chatops.schema.Column;
import com.terp.chatops.seed.fill.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an optional value is there. What tells of a step ({@code cancelled_at}, {@code
 * rejection_reason}) is there where the row's status says that the step was taken.
 */
final class Gate {
  private static final Pattern STEP =
      Pattern.compile(
          "^(?:.*_)?([a-z]+ed|paid|sent|read|seen|failure|[a-z]+ion)_(?:at|on|by|date|reason|time)$");

  /** Steps that end a story badly: nothing comes after them. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(cancel|reject|void|fail|expire|delete|decline|archive|revoke|dispute|refund|suspend|clos).*");

  private Gate() {}

  static Predicate<Draw> of(Spot spot) {
    Matcher step = STEP.matcher(spot.name());
    if (!step.matches()) {
      return Makers::usually;
    }
    String stem = stem(step.group(1));
    Optional<Column> flag = flag(spot, stem);
    if (flag.isPresent()) {
      String name = flag.get().name();
      return draw -> Long.valueOf(1).equals(draw.get(name));
    }
    Optional<Column> status = status(spot, stem);
    if (status.isEmpty()) {
      return ENDS.matcher(stem).matches() ? draw -> draw.chance().percent(10) : Makers::usually;
    }
    String column = status.get().name();
    List<String> values = status.get().values();
    int own = place(values, stem);
    return draw -> reached(draw.get(column), values, own);
  }

  private static boolean reached(@Nullable Object now, List<String> values, int own) {
    int at = now == null ? -1 : values.indexOf(now.toString());
    if (at == own) {
      return true;
    }
    return at > own && !ends(values.get(own)) && !ends(values.get(at));
  }

  private static boolean ends(String value) {
    return ENDS.matcher(value.toLowerCase(Locale.ROOT)).matches();
  }

  /** {@code is_resolved} for {@code resolved_at}. */
  private static Optional<Column> flag(Spot spot, String stem) {
    return spot.table().columns().stream()
        .filter(column -> column.fullType().startsWith("tinyint(1)"))
        .filter(column -> {
          String name = Names.snake(column.name());
          return name.matches("(is_|has_|was_)?[a-z]+(ed|paid|sent|read|seen)")
              && stem(name.substring(name.lastIndexOf('_') + 1)).equals(stem);
        })
        .findFirst();
  }

  private static Optional<Column> status(Spot spot, String stem) {
    return spot.table().columns().stream()
        .filter(column -> column.type().equals("enum"))
        .filter(column -> Names.snake(column.name()).matches("(.*_)?(status|state|stage)"))
        .filter(column -> place(column.values(), stem) >= 0)
        .findFirst();
  }

  private static int place(List<String> values, String stem) {
    for (int i = 0; i < values.size(); i++) {
      if (stem(values.get(i).toLowerCase(Locale.ROOT)).equals(stem)) {
        return i;
      }
    }
    return -1;
  }

  /** The same for cancelled, canceled and cancellation. */
  private static String stem(String word) {
    String last = word.substring(word.lastIndexOf('_') + 1);
    return last.replaceFirst("(ellation|elled|eled|el)$", "el")
        .replaceFirst("(ation|ition|ion|ied|ed|ure|ting|ing|e|y)$", "");
  }
}
