package com.terp.chatops.sandbox.slack;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events to the open pages. One thread writes to all of them: it keeps the order, and a
 * page that reads slowly holds up pages but neither bot nor Slack.
 */
final class LiveUpdates {
  private record Page(String user, SseClient client) {}

  private final List<Page> pages = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("slack-page").daemon().factory());

  LiveUpdates(Feed feed) {
    feed.listen(this::enqueue);
    writer.scheduleWithFixedDelay(this::heartbeat, 10, 10, TimeUnit.SECONDS);
  }

  void connect(SseClient client) {
    String user = Optional.ofNullable(client.ctx().queryParam("user")).orElse("");
    Page page = new Page(user, client);
    client.keepAlive();
    client.onClose(() -> pages.remove(page));
    if (!writer.isShutdown()) {
      // What happens after a page has heard that it is connected, it is told.
      writer.execute(() -> open(page));
    }
  }

  private void open(Page page) {
    page.client().sendComment("connected");
    pages.add(page);
    if (page.client().terminated()) {
      pages.remove(page);
    }
  }

  private void enqueue(FeedEvent event) {
    if (writer.isShutdown()) {
      return;
    }
    String json = Json.write(event.json());
    writer.execute(
        () ->
            pages.stream()
                .filter(page -> event.visibleTo(page.user()))
                .forEach(page -> page.client().sendEvent("message", json)));
  }

  /** Finds out about pages that went away. */
  private void heartbeat() {
    pages.forEach(page -> page.client().sendComment("still here"));
  }

  void close() {
    writer.shutdownNow();
    pages.forEach(page -> page.client().close());
  }
}
