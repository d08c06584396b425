package com.terp.chatops.sandbox.slack;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a local Slack behaves.
 *
 * @param port where it listens on the loopback address; 0 takes a free one
 * @param clock what triggers, response URLs, rate limits and message times go by
 * @param secrets the tokens it accepts and the secret it signs with
 * @param requestUrl where HTTP deliveries go; empty means Socket Mode
 * @param pace how strictly it limits the rate of calls
 * @param timing its deadlines and the delays between retries
 * @param app how the app is installed: commands, events, scopes
 * @param workspace who and what is there
 */
public record Options(
    int port,
    Clock clock,
    Secrets secrets,
    Optional<URI> requestUrl,
    Pace pace,
    Timing timing,
    AppManifest app,
    Workspace workspace) {

  /** Tokens and signing secret; never printed. */
  public record Secrets(String botToken, String appToken, String signingSecret) {
    @Override
    public String toString() {
      return "Secrets[***]";
    }
  }

  /** How strictly calls are counted. */
  public enum Pace {
    /** No limit on the rate of calls. */
    UNLIMITED,
    /** One message a second and channel with a burst of ten; Slack's tiers for each method. */
    REALISTIC,
    /** One message a second and channel, no burst: brings out a bot that doesn't pace itself. */
    STRICT
  }

  /**
   * Deadlines of Slack.
   *
   * @param ack how long the bot may take to acknowledge, 3 s in Slack
   * @param trigger life of a trigger, 3 s in Slack
   * @param eventRetries delays before the second, third and fourth delivery of an event
   */
  public record Timing(Duration ack, Duration trigger, List<Duration> eventRetries) {
    public Timing {
      eventRetries = List.copyOf(eventRetries);
    }

    /** Slack's own. */
    public static Timing slack() {
      return new Timing(
          Duration.ofSeconds(3),
          Duration.ofSeconds(3),
          List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    /** Slack's, but deadlines that a bot which works misses on no machine, however slow. */
    public static Timing patient() {
      Duration enough = Duration.ofSeconds(30);
      return new Timing(enough, enough, slack().eventRetries());
    }
  }

  /** Socket Mode on a free port, with Slack's own deadlines and the sandbox's workspace. */
  public static Options defaults() {
    return new Options(
        0,
        Clock.systemUTC(),
        new Secrets("xoxb-sandbox-bot", "xapp-sandbox-app", "sandbox-signing-secret"),
        Optional.empty(),
        Pace.REALISTIC,
        Timing.slack(),
        AppManifest.permissive(),
        Workspace.sandbox());
  }

  public Options withPort(int value) {
    return new Options(value, clock, secrets, requestUrl, pace, timing, app, workspace);
  }

  public Options withClock(Clock value) {
    return new Options(port, value, secrets, requestUrl, pace, timing, app, workspace);
  }

  /** Deliver over HTTP to this URL, as an app without Socket Mode gets it. */
  public Options withRequestUrl(URI value) {
    return new Options(port, clock, secrets, Optional.of(value), pace, timing, app, workspace);
  }

  public Options withPace(Pace value) {
    return new Options(port, clock, secrets, requestUrl, value, timing, app, workspace);
  }

  public Options withTiming(Timing value) {
    return new Options(port, clock, secrets, requestUrl, pace, value, app, workspace);
  }

  /** Install the app as its manifest says: Slack refuses what it has no scope for. */
  public Options withApp(AppManifest value) {
    return new Options(port, clock, secrets, requestUrl, pace, timing, value, workspace);
  }

  /** Subscribe the app to these events, e.g. {@code message.channels}, and to no other. */
  public Options withEvents(Set<String> value) {
    return withApp(new AppManifest(app.commands(), value, app.scopes()));
  }

  public Options withWorkspace(Workspace value) {
    return new Options(port, clock, secrets, requestUrl, pace, timing, app, value);
  }
}
