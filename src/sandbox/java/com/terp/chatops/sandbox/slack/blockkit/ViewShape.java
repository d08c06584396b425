package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Modals and App Home. */
final class ViewShape {
  private ViewShape() {}

  static Shape views() {
    return new ByType(
        Map.of(
            "modal",
            common()
                .required("blocks", Surface.MODAL.blocks().and(Uniqueness::check))
                .required("title", Texts.plain(24))
                .optional("submit", Texts.plain(24))
                .optional("close", Texts.plain(24))
                .optional("clear_on_close", Shape.bool())
                .optional("notify_on_close", Shape.bool())
                .optional("submit_disabled", Shape.bool())
                .and(ViewShape::submitForInputs),
            "home",
            common().required("blocks", Surface.HOME.blocks().and(Uniqueness::check))));
  }

  private static Fields common() {
    return Fields.typed()
        .optional("private_metadata", Shape.string(0, 3000))
        .optional("callback_id", Shape.string(0, 255))
        .optional("external_id", Shape.string(0, 255));
  }

  /** A form needs a button to hand it in. */
  private static void submitForInputs(JsonNode view, Place place) {
    boolean inputs =
        view.path("blocks").valueStream().anyMatch(b -> b.path("type").asText("").equals("input"));
    place.require(
        !inputs || view.hasNonNull("submit"),
        "`submit` is required when an `input` block is in `blocks`");
  }
}
