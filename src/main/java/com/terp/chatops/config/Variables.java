package com.terp.chatops.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Environment variables; an empty one counts as not set, as operators' tools leave them. */
final class Variables {
  private final Map<String, String> environment;
  private final Problems problems;

  Variables(Map<String, String> environment, Problems problems) {
    this.environment = environment;
    this.problems = problems;
  }

  boolean has(String name) {
    return text(name) != null;
  }

  @Nullable String text(String name) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }

  @Nullable Secret secret(String name) {
    @Nullable String value = text(name);
    return value == null ? null : new Secret(value);
  }

  /** A token of Slack's, which says by its beginning what it is. */
  @Nullable Secret token(String name, String beginning) {
    @Nullable String value = text(name);
    if (value == null) {
      return null;
    }
    if (!value.startsWith(beginning)) {
      problems.add(
          "%s must begin with %s; what is set there %s".formatted(name, beginning, kind(value)));
    }
    return new Secret(value);
  }

  private static String kind(String token) {
    if (token.startsWith("xoxb-")) {
      return "is a bot token, which belongs into SLACK_BOT_TOKEN";
    }
    if (token.startsWith("xapp-")) {
      return "is an app-level token, which belongs into SLACK_APP_TOKEN";
    }
    return token.startsWith("xoxp-") ? "is a user's token, which the bot cannot use" : "does not";
  }

  @Nullable DatabaseUrl database(String name) {
    @Nullable String value = text(name);
    if (value == null) {
      problems.add(
          "%s is missing; set it to mysql://user:pass@host:3306/db?ssl-mode=REQUIRED"
              .formatted(name));
      return null;
    }
    return problems.collect(() -> DatabaseUrl.parse(name, value));
  }

  @Nullable URI url(String name, String otherwise) {
    @Nullable String value = text(name);
    return url(name, value == null ? otherwise : value, problems);
  }

  /** A web address; what is wrong with it is noted under the given name. */
  static @Nullable URI url(String name, String value, Problems problems) {
    try {
      URI uri = new URI(value);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, without repeating a text that may hold a password.
    }
    problems.add("%s must be a web address such as https://terp.example.com".formatted(name));
    return null;
  }
}
