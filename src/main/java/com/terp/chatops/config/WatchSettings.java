package com.terp.chatops.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What follows from watching deployments.
 *
 * @param channel the id of the channel where watches, alerts and reminders go, or null for nowhere
 * @param rollback what follows a failed deployment
 * @param restarts how often a sick app is restarted before that, from 0 to 3
 * @param issues where an issue is opened for a failed deployment, or null
 */
public record WatchSettings(
    @Nullable String channel, Rollback rollback, int restarts, @Nullable GitHubSettings issues) {
  /** Nothing is told and nothing is done. */
  public static final WatchSettings NONE = new WatchSettings(null, Rollback.PROPOSED, 0, null);

  private static final String GITHUB = "https://api.github.com";
  private static final String ON = "true";

  /** Who decides on a rollback. */
  public enum Rollback {
    /** A person, with a button. */
    PROPOSED,
    /** The bot, where nothing speaks against it. */
    AUTOMATIC
  }

  static WatchSettings of(Variables variables, Problems problems) {
    @Nullable String channel = variables.text("SLACK_ALERT_CHANNEL");
    if (channel != null && !channel.matches("[CGD][A-Z0-9]+")) {
      problems.add(
          "SLACK_ALERT_CHANNEL must be a channel's id (C…), not its name; the channel's details at"
              + " Slack show it");
    }
    return new WatchSettings(
        channel,
        rollback(variables, problems),
        restarts(variables, problems),
        issues(variables, problems));
  }

  private static Rollback rollback(Variables variables, Problems problems) {
    @Nullable String text = variables.text("ENABLE_AUTO_ROLLBACK");
    if (text != null && !text.equals(ON) && !text.equals("false")) {
      problems.add("ENABLE_AUTO_ROLLBACK must be true or false, was %s".formatted(text));
    }
    return ON.equals(text) ? Rollback.AUTOMATIC : Rollback.PROPOSED;
  }

  private static int restarts(Variables variables, Problems problems) {
    @Nullable String text = variables.text("AUTO_RESTARTS");
    if (text == null) {
      return 0;
    }
    if (text.matches("[0-3]")) {
      return Integer.parseInt(text);
    }
    problems.add("AUTO_RESTARTS must be a number from 0 to 3, was %s".formatted(text));
    return 0;
  }

  private static @Nullable GitHubSettings issues(Variables variables, Problems problems) {
    @Nullable Secret token = variables.secret("GITHUB_TOKEN");
    @Nullable String repository = variables.text("GITHUB_REPOSITORY");
    if (token == null || repository == null) {
      return null;
    }
    if (!repository.matches("[\\w.-]+/[\\w.-]+")) {
      problems.add("GITHUB_REPOSITORY must be owner/name, was %s".formatted(repository));
    }
    @Nullable URI api = variables.url("GITHUB_API_URL", GITHUB);
    return api == null ? null : new GitHubSettings(api, repository, token);
  }
}
