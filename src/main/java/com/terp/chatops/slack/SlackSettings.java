package com.terp.chatops.slack;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack.
 *
 * @param botToken the bot's token
 * @param appToken the token of Socket Mode, or null for HTTP mode
 * @param signingSecret the secret that HTTP deliveries are signed with, or null for Socket Mode
 * @param apiUrl the Web API's base, ends in {@code /api/}
 * @param callTimeout how long one call may take in all
 * @param groups the ids of the user groups that matter to access
 */
public record SlackSettings(
    String botToken,
    @Nullable String appToken,
    @Nullable String signingSecret,
    String apiUrl,
    Duration callTimeout,
    Set<String> groups) {

  public SlackSettings {
    groups = Set.copyOf(groups);
  }

  /** Names the modes, never a secret. */
  @Override
  public String toString() {
    return "Slack at %s, %s".formatted(apiUrl, appToken == null ? "HTTP" : "Socket Mode");
  }
}
