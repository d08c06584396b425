package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;

/** Pictures, as a block and as an element. */
final class Images {
  private Images() {}

  static Shape element() {
    return withSource(Fields.typed().required("alt_text", Shape.string(1, 2000)));
  }

  static Shape block() {
    return withSource(
        Fields.block()
            .required("alt_text", Shape.string(1, 2000))
            .optional("title", Texts.plain(2000)));
  }

  private static Shape withSource(Fields fields) {
    return fields
        .optional("image_url", Shape.string(1, 3000))
        .optional(
            "slack_file",
            new Fields().optional("id", Shape.anyString()).optional("url", Shape.anyString()))
        .and(Images::oneSource);
  }

  private static void oneSource(JsonNode node, Place place) {
    place.require(
        node.has("image_url") != node.has("slack_file"),
        "must define either `image_url` or `slack_file`");
  }
}
