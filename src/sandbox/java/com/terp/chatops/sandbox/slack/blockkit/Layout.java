package com.terp.chatops.sandbox.slack.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The blocks that hold texts and elements. */
final class Layout {
  private Layout() {}

  static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new HashMap<>();
    shapes.put("section", section());
    shapes.put("header", Fields.block().required("text", Texts.plain(150)));
    shapes.put("divider", Fields.block());
    shapes.put("context", Fields.block().required("elements", Shape.list(contextual(), 1, 10)));
    shapes.put(
        "actions",
        Fields.block().required("elements", Shape.list(new ByType(interactive()), 1, 25)));
    shapes.put("image", Images.block());
    shapes.put("rich_text", RichText.block());
    shapes.put("input", input());
    return shapes;
  }

  private static Shape section() {
    Map<String, Shape> accessories = interactive();
    accessories.put("image", Images.element());
    return Fields.block()
        .optional("text", Texts.any(3000))
        .optional("fields", Shape.list(Texts.any(2000), 1, 10))
        .optional("accessory", new ByType(accessories))
        .optional("expand", Shape.bool())
        .and(Layout::textOrFields);
  }

  private static void textOrFields(JsonNode node, Place place) {
    place.require(
        node.hasNonNull("text") || node.hasNonNull("fields"),
        "must define either `text` or `fields`");
  }

  private static Shape contextual() {
    Shape mrkdwn =
        Fields.typed().required("text", Shape.string(1, 3000)).optional("verbatim", Shape.bool());
    Shape plain =
        Fields.typed().required("text", Shape.string(1, 3000)).optional("emoji", Shape.bool());
    return new ByType(Map.of("mrkdwn", mrkdwn, "plain_text", plain, "image", Images.element()));
  }

  private static Shape input() {
    Map<String, Shape> elements = interactive();
    elements.remove("button");
    elements.remove("overflow");
    elements.putAll(TextInputs.shapes());
    return Fields.block()
        .required("label", Texts.plain(2000))
        .required("element", new ByType(elements))
        .optional("hint", Texts.plain(2000))
        .optional("optional", Shape.bool())
        .optional("dispatch_action", Shape.bool());
  }

  private static Map<String, Shape> interactive() {
    Map<String, Shape> elements = new HashMap<>();
    elements.putAll(Buttons.shapes());
    elements.putAll(Selects.shapes());
    elements.putAll(Choices.shapes());
    elements.putAll(Pickers.shapes());
    return elements;
  }
}
