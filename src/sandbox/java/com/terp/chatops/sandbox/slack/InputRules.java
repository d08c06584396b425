package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Slack's client checks about an input before it submits a modal. */
final class InputRules {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private InputRules() {}

  static Optional<String> complaint(Blocks.Found input, InputType type, JsonNode value) {
    if (InputType.isEmpty(value)) {
      return input.block().path("optional").asBoolean(false)
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    return switch (type) {
      case PLAIN_TEXT_INPUT -> length(input.element(), value.asText());
      case NUMBER_INPUT -> number(input.element(), value.asText());
      case EMAIL_TEXT_INPUT ->
          complainUnless(
              EMAIL.matcher(value.asText()).matches(), "Please enter a valid email address.");
      case URL_TEXT_INPUT -> complainUnless(isUrl(value.asText()), "Please enter a valid URL.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> length(ObjectNode element, String text) {
    int min = element.path("min_length").asInt(0);
    int max = element.path("max_length").asInt(3000);
    if (text.length() < min) {
      return Optional.of("Please enter at least %d characters.".formatted(min));
    }
    return complainUnless(
        text.length() <= max, "Please enter at most %d characters.".formatted(max));
  }

  private static Optional<String> number(ObjectNode element, String text) {
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return Optional.of("Please enter a number.");
    }
    if (!element.path("is_decimal_allowed").asBoolean(false)
        && number.stripTrailingZeros().scale() > 0) {
      return Optional.of("Please enter a whole number.");
    }
    Optional<BigDecimal> min = Json.text(element, "min_value").map(BigDecimal::new);
    Optional<BigDecimal> max = Json.text(element, "max_value").map(BigDecimal::new);
    if (min.isPresent() && number.compareTo(min.get()) < 0) {
      return Optional.of("Please enter a number of at least %s.".formatted(min.get()));
    }
    return complainUnless(
        max.isEmpty() || number.compareTo(max.get()) <= 0,
        "Please enter a number of at most %s.".formatted(max.map(BigDecimal::toString).orElse("")));
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && uri.getScheme() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> complainUnless(boolean fine, String complaint) {
    return fine ? Optional.empty() : Optional.of(complaint);
  }
}
