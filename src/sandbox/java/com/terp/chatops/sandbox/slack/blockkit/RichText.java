package com.terp.chatops.sandbox.slack.blockkit;

import java.util.HashMap;
import java.util.Map;

/** rich_text: paragraphs, lists, quotes and code, made of styled pieces. */
final class RichText {
  private RichText() {}

  static Shape block() {
    return Fields.block().required("elements", Shape.list(elements(), 1, 1000));
  }

  private static Shape elements() {
    Shape section = Fields.typed().required("elements", pieces());
    Shape boxed = bordered(Fields.typed().required("elements", pieces()));
    Shape list =
        bordered(
            Fields.typed()
                .required("style", Shape.word("bullet", "ordered"))
                .required(
                    "elements",
                    Shape.list(new ByType(Map.of("rich_text_section", section)), 1, 1000))
                .optional("indent", Shape.number(0, 8))
                .optional("offset", Shape.number(0, 10_000)));
    return new ByType(
        Map.of(
            "rich_text_section", section,
            "rich_text_quote", boxed,
            "rich_text_preformatted", boxed,
            "rich_text_list", list));
  }

  private static Fields bordered(Fields fields) {
    return fields.optional("border", Shape.number(0, 1)).optional("language", Shape.anyString());
  }

  private static Shape pieces() {
    Fields style =
        new Fields()
            .optional("bold", Shape.bool())
            .optional("italic", Shape.bool())
            .optional("strike", Shape.bool())
            .optional("underline", Shape.bool())
            .optional("highlight", Shape.bool())
            .optional("client_highlight", Shape.bool())
            .optional("unlink", Shape.bool())
            .optional("code", Shape.bool());
    Map<String, Shape> pieces = new HashMap<>();
    pieces.put("text", piece("text", style));
    pieces.put(
        "link",
        piece("url", style).optional("text", Shape.anyString()).optional("unsafe", Shape.bool()));
    pieces.put(
        "emoji",
        piece("name", style)
            .optional("unicode", Shape.anyString())
            .optional("skin_tone", Shape.number(1, 6)));
    pieces.put(
        "date",
        piece("format", style)
            .required("timestamp", Shape.number(0, 9_999_999_999L))
            .optional("url", Shape.anyString())
            .optional("fallback", Shape.anyString()));
    pieces.put("user", piece("user_id", style));
    pieces.put("channel", piece("channel_id", style));
    pieces.put("usergroup", piece("usergroup_id", style));
    pieces.put("broadcast", piece("range", style));
    pieces.put("color", piece("value", style));
    return Shape.list(new ByType(pieces), 0, 1000);
  }

  private static Fields piece(String field, Shape style) {
    return Fields.typed().required(field, Shape.string(1, 40_000)).optional("style", style);
  }
}
