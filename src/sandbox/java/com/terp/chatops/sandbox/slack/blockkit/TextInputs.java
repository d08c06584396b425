package com.terp.chatops.sandbox.slack.blockkit;

import java.util.Map;

/** Fields to type into; they live in input blocks only. */
final class TextInputs {
  private static final int MAX = 3000;

  private TextInputs() {}

  static Map<String, Shape> shapes() {
    return Map.of(
        "plain_text_input",
        input()
            .optional("initial_value", Shape.string(0, MAX))
            .optional("multiline", Shape.bool())
            .optional("min_length", Shape.number(0, MAX))
            .optional("max_length", Shape.number(1, MAX)),
        "email_text_input",
        input().optional("initial_value", Shape.anyString()),
        "url_text_input",
        input().optional("initial_value", Shape.anyString()),
        "number_input",
        input()
            .required("is_decimal_allowed", Shape.bool())
            .optional("initial_value", Shape.anyString())
            .optional("min_value", Shape.anyString())
            .optional("max_value", Shape.anyString()),
        "rich_text_input",
        input().optional("initial_value", Shape.anything()),
        "file_input",
        Fields.element()
            .optional("filetypes", Shape.list(Shape.anyString(), 1, 100))
            .optional("max_files", Shape.number(1, 10)));
  }

  private static Fields input() {
    return Fields.element()
        .optional("placeholder", Texts.plain(150))
        .optional("focus_on_load", Shape.bool())
        .optional("dispatch_action_config", dispatch());
  }

  private static Shape dispatch() {
    return new Fields()
        .required(
            "trigger_actions_on",
            Shape.list(Shape.word("on_enter_pressed", "on_character_entered"), 1, 2));
  }
}
