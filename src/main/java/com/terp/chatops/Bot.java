package com.terp.chatops;

import com.terp.chatops.config.Settings;
import com.terp.chatops.config.SettingsException;
import com.terp.chatops.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot as a whole, from its start to its end. */
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration FOR_SLACK = Duration.ofSeconds(10);

  private final Wiring wiring;

  private Bot(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Starts it; returns once Slack can reach it, or after ten seconds of waiting for that. It goes
   * on without Slack and without its databases, and takes them up when they are there.
   *
   * @param environment the variables of docs/configuration.md
   * @throws SettingsException with everything that is wrong with them
   */
  public static Bot start(Map<String, String> environment) {
    Settings settings =
        SettingsReader.read(
            environment,
            path -> Files.readString(Path.of(path)),
            SettingsReader.Purpose.SERVE,
            OwnProfiles::problems);
    Bot bot = new Bot(Wiring.of(settings, Clock.systemUTC()));
    bot.awaitSlack();
    LOG.info("ready on port {} as {}", bot.port(), bot.wiring.instance());
    return bot;
  }

  private void awaitSlack() {
    try {
      wiring.open().get(FOR_SLACK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("Slack cannot be reached yet; starting without it");
    } catch (ExecutionException e) {
      LOG.error("waiting for Slack failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where HTTP is served. */
  public int port() {
    return wiring.port();
  }

  /** Takes nothing new, finishes what runs, says what is still to be said, and ends. */
  @Override
  public void close() {
    LOG.info("stopping");
    wiring.close();
    LOG.info("stopped");
  }
}
