package com.terp.chatops.seed.fill.value;

import java.util.regex.Pattern;

/** JSON by the column's name, in the form MySQL gives it back: short keys first. */
final class JsonMakers {
  private static final Pattern LIST =
      Pattern.compile(
          "(.*_)?(tags|items|products|attendees|participants|features|reasons|actions|action_items|dates|days|ids|images|photos|files|attachments|keywords|roles|permissions|options|by_.*|by|shared_with|list|lists|rules|conditions|emails|selected_items|organizers|history|changes)");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(.*_)?(ids|days|by_day.*|by_month.*|by_week.*|organizers|shared_with|users|numbers)");

  private static final Pattern TEXTS =
      Pattern.compile(
          "(.*_)?(tags|keywords|features|roles|permissions|reasons|labels|by_event_type|by_module|types|modules|actions|action_items)");

  private JsonMakers() {}

  static Maker of(Spot spot) {
    String name = spot.name();
    if (NUMBERS.matcher(name).matches()) {
      return draw -> {
        long first = draw.chance().between(1, 3);
        return "[" + first + ", " + (first + draw.chance().between(1, 3)) + "]";
      };
    }
    if (TEXTS.matcher(name).matches()) {
      return draw ->
          "[\""
              + draw.chance().pick(Phrases.WORDS)
              + "\", \""
              + draw.chance().pick(Phrases.KINDS)
              + "\"]";
    }
    if (name.matches("(.*_)?(attendees|participants|people|members|contacts)")) {
      return draw -> "[\"%s\"]".formatted(draw.person().name());
    }
    if (name.matches("(.*_)?(dates|exceptions)")) {
      return draw -> "[\"%s\"]".formatted(draw.moment().toLocalDate().plusDays(14));
    }
    if (LIST.matcher(name).matches()) {
      return draw ->
          "[{\"name\": \"%s\", \"quantity\": %d}]"
              .formatted(draw.chance().pick(Phrases.PRODUCTS), draw.chance().between(1, 20));
    }
    if (name.matches(
        "(.*_)?(config|settings|preferences|options|visibility|widget_config|features_config)")) {
      return draw ->
          "{\"theme\": \"light\", \"enabled\": true, \"pageSize\": "
              + draw.chance().between(1, 5) * 10
              + "}";
    }
    if (name.matches("(.*_)?hours")) {
      return draw -> "{\"open\": \"09:00\", \"close\": \"17:00\"}";
    }
    return draw ->
        "{\"note\": \"%s\", \"source\": \"seed\"}".formatted(draw.chance().pick(Phrases.SENTENCES));
  }
}
