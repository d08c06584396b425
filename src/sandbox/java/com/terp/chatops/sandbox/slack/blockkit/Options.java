package com.terp.chatops.sandbox.slack.blockkit;

/** Options of selects, radio buttons, checkboxes and overflow menus, and the confirm dialog. */
final class Options {
  private static final int TEXT = 75;
  private static final int VALUE = 150;

  private Options() {}

  static Shape plain() {
    return new Fields()
        .required("text", Texts.plain(TEXT))
        .required("value", Shape.string(1, VALUE))
        .optional("description", Texts.plain(TEXT))
        .optional("url", Shape.string(1, 3000));
  }

  /** Radio buttons and checkboxes take mrkdwn, too. */
  static Shape rich() {
    return new Fields()
        .required("text", Texts.any(TEXT))
        .required("value", Shape.string(1, VALUE))
        .optional("description", Texts.any(TEXT));
  }

  static Shape group() {
    return new Fields()
        .required("label", Texts.plain(TEXT))
        .required("options", Shape.list(plain(), 1, 100));
  }

  static Shape confirm() {
    return new Fields()
        .required("title", Texts.plain(100))
        .required("text", Texts.any(300))
        .required("confirm", Texts.plain(30))
        .required("deny", Texts.plain(30))
        .optional("style", Shape.word("primary", "danger"));
  }
}
