package com.terp.chatops.slack;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all conversations share: the connection, the time, and one voice in the log. Thread-safe.
 */
final class Mailroom {
  private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);

  private final SlackApi api;
  private final ScheduledExecutorService threads;
  private final Clock clock;
  private final AtomicBoolean broken = new AtomicBoolean();
  private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
  private final LongAdder sent = new LongAdder();
  private final LongAdder limited = new LongAdder();

  Mailroom(SlackApi api, ScheduledExecutorService threads, Clock clock) {
    this.api = api;
    this.threads = threads;
    this.clock = clock;
  }

  Conversation conversation(String channel, @Nullable String thread) {
    return new Conversation(this, channel, thread);
  }

  /** Waits for what is still to be said, at most that long. */
  void drain(Duration atMost) {
    CompletableFuture<?>[] idle =
        open.stream().map(Conversation::idle).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(idle).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("stopping although {} threads in Slack still wait for their messages", open.size());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("a conversation ended in an unexpected way", e);
    }
  }

  /** How many threads wait for a message to be sent. */
  long waiting() {
    return open.size();
  }

  long sent() {
    return sent.sum();
  }

  long limited() {
    return limited.sum();
  }

  SlackApi api() {
    return api;
  }

  /** Milliseconds on the one clock. */
  long now() {
    return clock.millis();
  }

  Future<?> after(long millis, Runnable work) {
    return threads.schedule(work, Math.max(0, millis), TimeUnit.MILLISECONDS);
  }

  void opened(Conversation conversation) {
    open.add(conversation);
  }

  void closed(Conversation conversation) {
    open.remove(conversation);
  }

  void reachable() {
    sent.increment();
    if (broken.compareAndSet(true, false)) {
      LOG.info("Slack answers again; what waited is being sent in order");
    }
  }

  void unreachable(String why) {
    if (broken.compareAndSet(false, true)) {
      LOG.warn(
          "Slack does not answer ({}); runs go on, and their messages wait until it does", why);
    }
  }

  void slowedDown(Duration wait) {
    limited.increment();
    LOG.info("Slack asks for a pause of {} s; the messages keep their order", wait.toSeconds());
  }

  void rejected(String error, String channel) {
    LOG.error(
        "Slack refused a message in {}: {}; with not_in_channel or channel_not_found, invite the"
            + " bot to that channel; where it is about the token, reinstall the app",
        channel,
        error);
  }

  void unreadable(String error, String channel) {
    LOG.warn(
        "Slack does not let me look into {} ({}), so a message is posted without looking whether it"
            + " is there; invite the bot to that channel",
        channel,
        error);
  }

  void surprised(RuntimeException e) {
    LOG.error("sending a message failed in an unexpected way; it is tried again", e);
  }
}
