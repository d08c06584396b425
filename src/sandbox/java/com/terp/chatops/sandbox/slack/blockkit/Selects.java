package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Select menus, for one choice and for several. */
final class Selects {
  private static final int MAX_OPTIONS = 100;

  private Selects() {}

  static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new HashMap<>();
    shapes.put("static_select", options(menu().optional("initial_option", Options.plain())));
    shapes.put(
        "multi_static_select",
        options(
            several().optional("initial_options", Shape.list(Options.plain(), 1, MAX_OPTIONS))));
    shapes.put(
        "external_select",
        menu()
            .optional("initial_option", Options.plain())
            .optional("min_query_length", Shape.number(0, 1000)));
    shapes.put("users_select", menu().optional("initial_user", Shape.anyString()));
    shapes.put("multi_users_select", several().optional("initial_users", ids()));
    shapes.put("channels_select", picks("channel", menu()));
    shapes.put("multi_channels_select", several().optional("initial_channels", ids()));
    shapes.put("conversations_select", picks("conversation", conversations(menu())));
    shapes.put(
        "multi_conversations_select",
        conversations(several()).optional("initial_conversations", ids()));
    return shapes;
  }

  private static Shape picks(String what, Fields menu) {
    return menu.optional("initial_" + what, Shape.anyString())
        .optional("response_url_enabled", Shape.bool());
  }

  private static Fields conversations(Fields menu) {
    return menu.optional("default_to_current_conversation", Shape.bool())
        .optional("filter", Shape.anything());
  }

  private static Shape ids() {
    return Shape.list(Shape.anyString(), 0, 1000);
  }

  private static Fields menu() {
    return Fields.element()
        .optional("placeholder", Texts.plain(150))
        .optional("confirm", Options.confirm())
        .optional("focus_on_load", Shape.bool());
  }

  private static Fields several() {
    return menu().optional("max_selected_items", Shape.number(1, 1000));
  }

  private static Shape options(Fields menu) {
    return menu.optional("options", Shape.list(Options.plain(), 1, MAX_OPTIONS))
        .optional("option_groups", Shape.list(Options.group(), 1, MAX_OPTIONS))
        .and(Selects::optionsOrGroups)
        .and(Choices::initialAmongOptions);
  }

  private static void optionsOrGroups(JsonNode node, Place place) {
    place.require(
        node.has("options") != node.has("option_groups"),
        "must define either `options` or `option_groups`");
  }
}
