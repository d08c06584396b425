package com.terp.chatops.sandbox.slack.blockkit;

import java.util.Map;

/** Dates and times. */
final class Pickers {
  private Pickers() {}

  static Map<String, Shape> shapes() {
    return Map.of(
        "datepicker",
        picker()
            .optional("initial_date", Shape.form("\\d{4}-\\d{2}-\\d{2}", "a date as YYYY-MM-DD")),
        "timepicker",
        picker()
            .optional("initial_time", Shape.form("([01]\\d|2[0-3]):[0-5]\\d", "a time as HH:mm"))
            .optional("timezone", Shape.anyString()),
        "datetimepicker",
        Fields.element()
            .optional("initial_date_time", Shape.number(1_000_000_000L, 9_999_999_999L))
            .optional("confirm", Options.confirm())
            .optional("focus_on_load", Shape.bool()));
  }

  private static Fields picker() {
    return Fields.element()
        .optional("placeholder", Texts.plain(150))
        .optional("confirm", Options.confirm())
        .optional("focus_on_load", Shape.bool());
  }
}
