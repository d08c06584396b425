package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checkboxes and radio buttons. */
final class Choices {
  private static final int MAX_OPTIONS = 10;

  private Choices() {}

  static Map<String, Shape> shapes() {
    Shape options = Shape.list(Options.rich(), 1, MAX_OPTIONS);
    Shape checkboxes =
        choice()
            .required("options", options)
            .optional("initial_options", options)
            .and(Choices::initialAmongOptions);
    Shape radio =
        choice()
            .required("options", options)
            .optional("initial_option", Options.rich())
            .and(Choices::initialAmongOptions);
    return Map.of("checkboxes", checkboxes, "radio_buttons", radio);
  }

  private static Fields choice() {
    return Fields.element()
        .optional("confirm", Options.confirm())
        .optional("focus_on_load", Shape.bool());
  }

  /** What is chosen at first must be one of the options, word for word. */
  static void initialAmongOptions(JsonNode node, Place place) {
    Stream<JsonNode> grouped =
        node.path("option_groups").valueStream().flatMap(g -> g.path("options").valueStream());
    Set<JsonNode> options =
        Stream.concat(node.path("options").valueStream(), grouped).collect(Collectors.toSet());
    if (node.has("initial_option")) {
      place
          .at("initial_option")
          .require(options.contains(node.path("initial_option")), "must be one of the options");
    }
    for (int i = 0; i < node.path("initial_options").size(); i++) {
      place
          .at("initial_options")
          .at(i)
          .require(
              options.contains(node.path("initial_options").get(i)), "must be one of the options");
    }
  }
}
