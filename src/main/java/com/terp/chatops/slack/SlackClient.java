package com.terp.chatops.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.terp.chatops.access.Directory;
import com.terp.chatops.config.SlackSettings;
import com.terp.chatops.run.Notices;
import com.terp.chatops.run.RunListener;
import com.terp.chatops.run.Runs;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to Slack: tells runs in their threads and knows people. Making one does no I/O. */
public final class SlackClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackClient.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);
  private static final Duration FIRST_RETRY = Duration.ofMillis(500);
  private static final Duration LAST_RETRY = Duration.ofMinutes(1);

  private final SlackSettings settings;
  private final Slack slack;
  private final Outgoing outgoing;
  private final Directory directory;
  private final Permalinks links = new Permalinks();

  /**
   * Knows the way; does no I/O.
   *
   * @param groups the ids of the user groups that matter to access
   * @param callTimeout how long one call may take in all
   */
  public SlackClient(
      SlackSettings settings, Set<String> groups, Duration callTimeout, Clock clock) {
    this.settings = settings;
    this.slack = Slack.getInstance(config(settings, (int) callTimeout.toMillis()));
    Workers workers = new Workers();
    SlackApi api = new SlackApi(slack, settings.botToken().reveal());
    this.outgoing =
        new Outgoing(api, new Mailroom(api, workers.timed(), clock), new Whisper(api), workers);
    this.directory = new SlackDirectory(api.client(), groups, clock);
  }

  /** One configuration for all: each would own threads of its own. */
  private static SlackConfig config(SlackSettings settings, int timeoutMillis) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
    config.setHttpClientCallTimeoutMillis(timeoutMillis);
    config.setHttpClientReadTimeoutMillis(timeoutMillis);
    config.setHttpClientWriteTimeoutMillis(timeoutMillis);
    config.setStatsEnabled(false);
    return config;
  }

  /** What Slack knows of people. */
  public Directory directory() {
    return directory;
  }

  /** Tells runs in their threads. */
  public RunListener tellRuns(Runs runs) {
    return new RunThreads(
        outgoing.mailroom(), links, ThreadBook.of(runs), outgoing.workers().work());
  }

  /** Tells people of what is no run. */
  public Notices notices() {
    return new NoticeBoard(outgoing.mailroom(), links, outgoing.workers().work());
  }

  /** Counters and gauges by name. */
  public Map<String, Long> figures() {
    Mailroom mailroom = outgoing.mailroom();
    return Map.of(
        "slack_messages_sent_total", mailroom.sent(),
        "slack_rate_limited_total", mailroom.limited(),
        "slack_threads_waiting", mailroom.waiting());
  }

  Permalinks links() {
    return links;
  }

  SlackSettings settings() {
    return settings;
  }

  Slack slack() {
    return slack;
  }

  Outgoing outgoing() {
    return outgoing;
  }

  /** Learns the workspace's address, and says early when the token is wrong; returns at once. */
  void introduce() {
    outgoing.workers().timed().execute(() -> introduce(FIRST_RETRY));
  }

  private void introduce(Duration retry) {
    if (!introduced(retry)) {
      Duration next = Collections.min(List.of(LAST_RETRY, retry.multipliedBy(2)));
      Future<?> unused = outgoing.mailroom().after(retry.toMillis(), () -> introduce(next));
    }
  }

  private boolean introduced(Duration retry) {
    try {
      AuthTestResponse me = outgoing.api().client().authTest(request -> request);
      if (me.isOk()) {
        links.workspace(me.getUrl());
        return true;
      }
      LOG.error(
          "Slack does not say who we are ({}); where it is about the token, reinstall the app and"
              + " set the new SLACK_BOT_TOKEN",
          me.getError());
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack did not say who we are; asking again in {} ms", retry.toMillis());
      LOG.debug("Slack did not answer", e);
    }
    return false;
  }

  /** Sends what is still to be said, and ends. */
  @Override
  public void close() {
    // What was told is noted by the workers, and what they still answer is to be sent.
    outgoing.mailroom().drain(LAST_WORDS);
    outgoing.workers().finish();
    outgoing.mailroom().drain(LAST_WORDS);
    outgoing.workers().close();
    try {
      slack.close();
    } catch (Exception e) { // Declared by the SDK; nothing is left to do.
      LOG.warn("closing the way to Slack failed", e);
    }
  }
}
