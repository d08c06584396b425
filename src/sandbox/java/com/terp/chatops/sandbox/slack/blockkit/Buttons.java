package com.terp.chatops.sandbox.slack.blockkit;

import java.util.Map;

/** Buttons and overflow menus: they hold no value of their own. */
final class Buttons {
  private Buttons() {}

  static Map<String, Shape> shapes() {
    return Map.of("button", button(), "overflow", overflow());
  }

  private static Shape button() {
    return Fields.element()
        .required("text", Texts.plain(75))
        .optional("url", Shape.string(1, 3000))
        .optional("value", Shape.string(0, 2000))
        .optional("style", Shape.word("primary", "danger"))
        .optional("confirm", Options.confirm())
        .optional("accessibility_label", Shape.string(1, 75));
  }

  private static Shape overflow() {
    return Fields.element()
        .required("options", Shape.list(Options.plain(), 1, 5))
        .optional("confirm", Options.confirm());
  }
}
