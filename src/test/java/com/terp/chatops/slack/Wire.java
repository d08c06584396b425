package com.terp.chatops.slack;

import com.terp.chatops.config.Secret;
import com.terp.chatops.config.SlackSettings;
import com.terp.chatops.sandbox.slack.Client;
import com.terp.chatops.sandbox.slack.LocalSlack;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.web.Reply;
import com.terp.chatops.web.Routes;
import com.terp.chatops.web.Vitals;
import com.terp.chatops.web.WebServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The edge on a local Slack, over the wire, in one of the two modes. */
final class Wire implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String OPS = "C0OPS";
  static final String ENGINEER = "U0ENGINEER";

  enum Mode {
    SOCKET,
    HTTP
  }

  /**
   * How long who waits.
   *
   * @param slack how long Slack waits for the bot
   * @param reading how long the bot waits for an answer of Slack's
   * @param starting how long a form waits for its run to start
   */
  record Limits(Options.Timing slack, Duration reading, Duration starting) {
    /** None is ever reached by what works. */
    static final Limits PATIENT =
        new Limits(Options.Timing.patient(), Duration.ofSeconds(20), Duration.ofSeconds(30));

    Limits slack(Options.Timing value) {
      return new Limits(value, reading, starting);
    }

    Limits reading(Duration value) {
      return new Limits(slack, value, starting);
    }

    Limits starting(Duration value) {
      return new Limits(slack, reading, value);
    }
  }

  final ScriptedCommands commands = new ScriptedCommands();
  final LocalSlack slack;
  final SlackClient client;
  final SlackServer server;
  private final WebServer web;

  Wire(Mode mode) {
    this(mode, Limits.PATIENT);
  }

  Wire(Mode mode, Limits limits) {
    slack =
        LocalSlack.start(
            Options.defaults()
                .withPace(Options.Pace.UNLIMITED)
                .withTiming(limits.slack())
                .withEvents(Set.of("app_mention", "app_home_opened", "message.channels")));
    SlackSettings settings =
        new SlackSettings(
            new Secret(slack.botToken()),
            mode == Mode.SOCKET ? new Secret(slack.appToken()) : null,
            mode == Mode.HTTP ? new Secret(slack.signingSecret()) : null,
            URI.create(slack.apiUrl()));
    client = new SlackClient(settings, Set.of("S0ENGINEERS"), limits.reading(), Clock.systemUTC());
    server = new SlackServer(client, commands, limits.starting());
    web = new WebServer(0, routes(), Clock.systemUTC());
    server.open();
    if (mode == Mode.HTTP) {
      slack.deliverTo(URI.create("http://127.0.0.1:" + web.port() + "/slack/events"));
    }
    slack.awaitBot(PATIENCE);
  }

  private Routes routes() {
    return new Routes(
        delivery -> {
          SlackServer.Reply reply =
              server.deliver(delivery.path(), delivery.headers(), delivery.body());
          return new Reply(reply.status(), reply.contentType(), reply.body());
        },
        () -> server.connected(),
        () -> new Vitals(Instant.EPOCH, Duration.ZERO, Duration.ZERO, "test", List.of()),
        List::of);
  }

  Client engineer() {
    return slack.as(ENGINEER);
  }

  @Override
  public void close() {
    server.close();
    web.close();
    client.close();
    slack.close();
  }
}
