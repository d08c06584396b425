package com.terp.chatops.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: connects, and keeps trying for as long as Slack is away. Thread-safe. */
final class SocketConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  /** The SDK's default is one thread for everything, acknowledgements included. */
  private static final int CONCURRENCY = 10;

  private static final Duration FIRST_RETRY = Duration.ofMillis(500);
  private static final Duration LAST_RETRY = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration WATCH = Duration.ofSeconds(15);
  private static final int PATIENCE = 4;

  private final String token;
  private final App bolt;
  private final ScheduledExecutorService timed;
  private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
  private volatile @Nullable SocketModeApp app;
  private volatile boolean connected;
  private volatile boolean closed;

  SocketConnection(String token, App bolt, ScheduledExecutorService timed) {
    this.token = token;
    this.bolt = bolt;
    this.timed = timed;
  }

  void open() {
    timed.execute(() -> connect(FIRST_RETRY));
  }

  /** Completes when Slack has said hello for the first time. */
  CompletableFuture<@Nullable Void> ready() {
    return ready;
  }

  boolean connected() {
    return connected;
  }

  private void connect(Duration retry) {
    if (closed) {
      return;
    }
    SocketModeApp fresh = null;
    try {
      fresh =
          new SocketModeApp(
              token,
              bolt,
              SocketModeClient.Backend.JavaWebSocket,
              failure -> Replies.empty(),
              CONCURRENCY);
      fresh.startAsync();
      app = fresh;
      if (closed) {
        abandon(fresh);
        return;
      }
      look(fresh.getClient());
    } catch (Exception e) { // The SDK declares it, and leaves a null client where Slack is away.
      abandon(fresh);
      LOG.warn("Slack's Socket Mode cannot be reached; trying again in {} ms", retry.toMillis());
      LOG.debug("Socket Mode failed", e);
      Duration next = Collections.min(List.of(LAST_RETRY, retry.multipliedBy(2)));
      later(() -> connect(next), retry);
    }
  }

  /** A client that did not connect would go on trying beside the next one. */
  private static void abandon(@Nullable SocketModeApp fresh) {
    SocketModeClient client = fresh == null ? null : fresh.getClient();
    if (client != null) {
      try {
        client.close();
      } catch (IOException | RuntimeException e) {
        LOG.warn("a connection that failed could not be closed", e);
      }
    }
  }

  /** The SDK connects in the background and does not say when it is done. */
  private void look(SocketModeClient client) {
    if (closed) {
      return;
    }
    if (alive(client)) {
      connected = true;
      LOG.info("connected to Slack by Socket Mode");
      ready.complete(null);
      later(() -> watch(client, 0), WATCH);
    } else {
      later(() -> look(client), LOOK);
    }
  }

  /** The SDK reconnects by itself; this sees to it when that does not happen. */
  private void watch(SocketModeClient client, int misses) {
    if (closed) {
      return;
    }
    connected = alive(client);
    int missed = connected ? 0 : misses + 1;
    if (missed == PATIENCE) {
      LOG.warn(
          "Socket Mode has been silent for {} s; connecting anew", PATIENCE * WATCH.toSeconds());
      reconnect(client);
      missed = 0;
    }
    int next = missed;
    later(() -> watch(client, next), WATCH);
  }

  private static boolean alive(SocketModeClient client) {
    try {
      return client.verifyConnection();
    } catch (RuntimeException e) {
      LOG.warn("Socket Mode could not be checked", e);
      return false;
    }
  }

  private static void reconnect(SocketModeClient client) {
    try {
      client.connectToNewEndpoint();
    } catch (Exception e) { // Declared by the SDK; the next look tries again.
      LOG.warn("Socket Mode could not be connected anew", e);
    }
  }

  private void later(Runnable work, Duration after) {
    if (!closed) {
      Future<?> unused = timed.schedule(work, after.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    closed = true;
    connected = false;
    SocketModeApp open = app;
    if (open != null) {
      try {
        open.close();
      } catch (Exception e) { // Declared by the SDK; we are leaving anyway.
        LOG.warn("closing Socket Mode failed", e);
      }
    }
  }
}
