package com.terp.chatops.sandbox.slack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells the page about every change, in the order it happened. Listeners run under the workspace's
 * lock: they hand the event on and return.
 */
final class Feed {
  private final Changes changes;
  private final List<Consumer<FeedEvent>> listeners = new CopyOnWriteArrayList<>();

  Feed(Changes changes) {
    this.changes = changes;
  }

  void publish(FeedEvent event) {
    changes.make(
        () -> {
          listeners.forEach(listener -> listener.accept(event));
          return event;
        });
  }

  Runnable listen(Consumer<FeedEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
