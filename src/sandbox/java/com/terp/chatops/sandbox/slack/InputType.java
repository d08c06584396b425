package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The elements that hold a value: where the value is kept, and where its first value is. */
enum InputType {
  PLAIN_TEXT_INPUT("value", "initial_value", Form.TEXT),
  EMAIL_TEXT_INPUT("value", "initial_value", Form.TEXT),
  URL_TEXT_INPUT("value", "initial_value", Form.TEXT),
  NUMBER_INPUT("value", "initial_value", Form.TEXT),
  STATIC_SELECT("selected_option", "initial_option", Form.OPTION),
  EXTERNAL_SELECT("selected_option", "initial_option", Form.OPTION),
  RADIO_BUTTONS("selected_option", "initial_option", Form.OPTION),
  MULTI_STATIC_SELECT("selected_options", "initial_options", Form.OPTIONS),
  MULTI_EXTERNAL_SELECT("selected_options", "initial_options", Form.OPTIONS),
  CHECKBOXES("selected_options", "initial_options", Form.OPTIONS),
  DATEPICKER("selected_date", "initial_date", Form.TEXT),
  TIMEPICKER("selected_time", "initial_time", Form.TEXT),
  DATETIMEPICKER("selected_date_time", "initial_date_time", Form.NUMBER),
  USERS_SELECT("selected_user", "initial_user", Form.TEXT),
  CHANNELS_SELECT("selected_channel", "initial_channel", Form.TEXT),
  CONVERSATIONS_SELECT("selected_conversation", "initial_conversation", Form.TEXT),
  MULTI_USERS_SELECT("selected_users", "initial_users", Form.TEXTS),
  MULTI_CHANNELS_SELECT("selected_channels", "initial_channels", Form.TEXTS),
  MULTI_CONVERSATIONS_SELECT("selected_conversations", "initial_conversations", Form.TEXTS),
  RICH_TEXT_INPUT("rich_text_value", "initial_value", Form.TREE),
  FILE_INPUT("files", "initial_files", Form.TREE);

  /** The JSON form of a value. */
  private enum Form {
    TEXT,
    NUMBER,
    TEXTS,
    OPTION,
    OPTIONS,
    TREE
  }

  final String field;
  final String initial;
  private final Form form;

  InputType(String field, String initial, Form form) {
    this.field = field;
    this.initial = initial;
    this.form = form;
  }

  static Optional<InputType> of(String type) {
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(type)).findFirst();
  }

  /** Whether a value counts as none: null, blank, nothing chosen. */
  static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.asText().isEmpty()
        || value.isContainerNode() && value.isEmpty();
  }

  /** The value that choosing or typing these texts gives; options by their value or label. */
  JsonNode choose(ObjectNode element, List<String> chosen) {
    return switch (form) {
      case TEXT, TREE -> Json.MAPPER.valueToTree(chosen.isEmpty() ? null : chosen.getFirst());
      case NUMBER -> Json.MAPPER.valueToTree(Long.valueOf(chosen.getFirst()));
      case TEXTS -> Json.MAPPER.valueToTree(chosen);
      case OPTION -> chosen.isEmpty() ? Json.MAPPER.nullNode() : option(element, chosen.getFirst());
      case OPTIONS -> Json.array(chosen.stream().map(one -> option(element, one)).toList());
    };
  }

  private static JsonNode option(ObjectNode element, String valueOrLabel) {
    ArrayNode options = Json.array();
    options.addAll(Json.children(element, "options"));
    Json.children(element, "option_groups")
        .forEach(group -> options.addAll(Json.children(group, "options")));
    return options
        .valueStream()
        .filter(
            option ->
                Json.text(option, "value").orElse("").equals(valueOrLabel)
                    || Blocks.label((ObjectNode) option).equals(valueOrLabel))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no option '%s' in %s".formatted(valueOrLabel, options)));
  }
}
