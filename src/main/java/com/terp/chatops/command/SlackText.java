package com.terp.chatops.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's own escapes in a text, which a person never typed. */
final class SlackText {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "<(?<sign>[@#!])(?<id>[^<>|]*)(?:\\|(?<label>[^<>]*))?>"
              + "|<(?<link>(?:https?://|mailto:|tel:)[^<>|]*)(?:\\|(?<shown>[^<>]*))?>"
              + "|&(?<entity>amp|lt|gt);");
  private static final Pattern LOOKS_LIKE_ENTITY = Pattern.compile("&(?=(?:amp|lt|gt);)");

  private SlackText() {}

  /** What the person saw when they typed. */
  static String plain(String text) {
    return ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(shown((Matcher) m)));
  }

  /** The inverse for text of ours: {@code plain(escaped(t))} is t. */
  static String escaped(String text) {
    return LOOKS_LIKE_ENTITY.matcher(text).replaceAll("&amp;").replace("<", "&lt;");
  }

  private static String shown(Matcher found) {
    String entity = found.group("entity");
    if (entity != null) {
      return switch (entity) {
        case "amp" -> "&";
        case "lt" -> "<";
        default -> ">";
      };
    }
    String link = found.group("link");
    if (link != null) {
      String label = found.group("shown");
      return plainEntities(label == null ? link : label);
    }
    String label = found.group("label");
    String name = plainEntities(label == null || label.isEmpty() ? found.group("id") : label);
    String sign = "#".equals(found.group("sign")) ? "#" : "@";
    return name.startsWith(sign) ? name : sign + name;
  }

  private static String plainEntities(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
