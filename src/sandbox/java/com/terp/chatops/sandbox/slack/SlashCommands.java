package com.terp.chatops.sandbox.slack;

import java.util.Optional;

/** Slash commands, as the composer sends them. */
final class SlashCommands {
  private final Team team;
  private final Bot bot;
  private final Payloads payloads;
  private final ResponseUrlRoute responses;
  private final Markup markup;
  private final AppManifest app;

  SlashCommands(Team team, Bot bot, ResponseUrlRoute responses, AppManifest app) {
    this.team = team;
    this.bot = bot;
    this.payloads = new Payloads(team);
    this.responses = responses;
    this.markup = new Markup(team.workspace());
    this.app = app;
  }

  Outcome run(String user, String channelId, String command, String text) {
    if (app.command(command).isEmpty()) {
      return new Outcome.Failed("unknown_command", command + " is not a valid command.");
    }
    Optional<Workspace.Channel> channel = team.conversations().find(channelId);
    if (channel.isEmpty()) {
      return failed(command, "channel_not_found");
    }
    Payload payload =
        payloads.command(user, channel.get(), command, markup.ofMessage(text.strip()));
    return switch (bot.deliver(payload)) {
      case Bot.Result.Failed failed -> failed(command, failed.error());
      case Bot.Result.Acknowledged acknowledged -> {
        if (!acknowledged.payload().isEmpty()) {
          answer(user, channel.get(), acknowledged);
        }
        yield new Outcome.Acknowledged(acknowledged.took(), "");
      }
    };
  }

  /** What Slack's client does with a command typed into a thread. */
  Outcome refuseInThread(String command) {
    return new Outcome.Failed(
        "not_supported_in_threads", command + " is not supported in threads. Sorry!");
  }

  /** The body of an acknowledgement is a message; one that Slack can't read is dropped. */
  private void answer(String user, Workspace.Channel channel, Bot.Result.Acknowledged answer) {
    try {
      responses.respond(
          new ResponseUrls.Target(user, channel.id(), Optional.empty()), answer.payload());
    } catch (SlackError ignored) {
      // Slack drops an unreadable answer without a word, too.
    }
  }

  private static Outcome failed(String command, String error) {
    return new Outcome.Failed(error, "%s failed with the error “%s”".formatted(command, error));
  }
}
