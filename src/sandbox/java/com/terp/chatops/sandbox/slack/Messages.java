package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Every message of the workspace, in the order it was posted; thread-safe. */
public final class Messages {
  private record Key(String channel, String ts) {}

  /** What happened to a message. */
  enum Kind {
    POSTED,
    CHANGED,
    DELETED
  }

  /** A message as it is now (or was, when deleted), and as it was before an edit. */
  record Change(Kind kind, Message message, Optional<Message> before) {}

  private final Map<Key, Message> byKey = new LinkedHashMap<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final Changes changes;
  private final Feed feed;

  Messages(Changes changes, Feed feed) {
    this.changes = changes;
    this.feed = feed;
  }

  /** All messages, replies and ephemeral ones too. */
  public List<Message> all() {
    return changes.read(() -> new ArrayList<>(byKey.values()));
  }

  /** The messages of a channel, replies and ephemeral ones too. */
  public List<Message> in(String channel) {
    return all().stream().filter(message -> message.channel().equals(channel)).toList();
  }

  /** The replies to a message, oldest first, without the message itself. */
  public List<Message> thread(Message root) {
    return in(root.channel()).stream()
        .filter(message -> message.threadTs().equals(Optional.of(root.ts())))
        .filter(message -> !message.ephemeral())
        .toList();
  }

  /** The message as it stands now; throws when it was deleted. */
  public Message current(Message message) {
    return find(message.channel(), message.ts())
        .orElseThrow(() -> new IllegalStateException("the message was deleted"));
  }

  /** Waits for a message that satisfies the condition, the newest first; throws AssertionError. */
  public Message await(Predicate<Message> condition, Duration patience) {
    return changes.await(
        () -> all().reversed().stream().filter(condition).findFirst(),
        patience,
        () -> all().stream().map(Message::allText).collect(Collectors.joining("\n---\n")));
  }

  /** A message, ephemeral ones too, by its channel and ts. */
  public Optional<Message> find(String channel, String ts) {
    return changes.read(() -> Optional.ofNullable(byKey.get(new Key(channel, ts))));
  }

  /** Listeners run under the workspace's lock: they hand on and return. */
  void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  Message post(Message message) {
    return changes.make(
        () -> {
          byKey.put(new Key(message.channel(), message.ts()), message);
          publish(message.ephemeral() ? "ephemeral" : "message", message);
          tell(Kind.POSTED, message, Optional.empty());
          message.threadTs().flatMap(root -> find(message.channel(), root)).ifPresent(this::touch);
          return message;
        });
  }

  /** Edits a message, and says so to everybody who listens. */
  Optional<Message> edit(String channel, String ts, UnaryOperator<Message> edit) {
    return changes.make(
        () -> {
          Optional<Message> before = find(channel, ts);
          Optional<Message> now = replace(channel, ts, edit, "message_changed");
          now.ifPresent(message -> tell(Kind.CHANGED, message, before));
          return now;
        });
  }

  /** Changes the reactions of a message, which is no edit. */
  void react(String channel, String ts, UnaryOperator<Message> change) {
    changes.make(() -> replace(channel, ts, change, "reaction"));
  }

  private Optional<Message> replace(
      String channel, String ts, UnaryOperator<Message> change, String type) {
    Optional<Message> changed =
        Optional.ofNullable(
            byKey.computeIfPresent(new Key(channel, ts), (key, message) -> change.apply(message)));
    changed.ifPresent(message -> publish(type, message));
    return changed;
  }

  Optional<Message> delete(String channel, String ts) {
    return changes.make(
        () -> {
          Optional<Message> gone = Optional.ofNullable(byKey.remove(new Key(channel, ts)));
          gone.ifPresent(
              message -> {
                publish("message_deleted", message);
                tell(Kind.DELETED, message, Optional.empty());
              });
          return gone;
        });
  }

  /** The message in the form of conversations.history, with what it knows of its thread. */
  ObjectNode toSlack(Message message) {
    ObjectNode json = message.toSlack();
    List<Message> replies = message.threadTs().isEmpty() ? thread(message) : List.of();
    if (!replies.isEmpty()) {
      json.put("thread_ts", message.ts())
          .put("reply_count", replies.size())
          .put("latest_reply", replies.getLast().ts());
    }
    return json;
  }

  /** A root whose thread grew: the page shows the number of replies. */
  private void touch(Message root) {
    publish("message_changed", root);
  }

  private void tell(Kind kind, Message message, Optional<Message> before) {
    listeners.forEach(listener -> listener.accept(new Change(kind, message, before)));
  }

  private void publish(String type, Message message) {
    FeedEvent event =
        message.onlyFor().map(user -> FeedEvent.to(user, type)).orElse(FeedEvent.toAll(type));
    event.json().put("channel", message.channel()).put("ts", message.ts());
    event.json().set("message", PageJson.message(message, thread(message).size()));
    feed.publish(event);
  }
}
