package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Socket Mode: up to ten connections of the bot, each payload to any one of them. */
final class SocketTransport implements Transport {
  private static final int MAX_CONNECTIONS = 10;

  private final List<WsContext> connections = new ArrayList<>();
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final Map<String, CompletableFuture<ObjectNode>> unacknowledged =
      new ConcurrentHashMap<>();
  private final Ids ids;
  private final Feed feed;
  private int turn;

  SocketTransport(Ids ids, Feed feed) {
    this.ids = ids;
    this.feed = feed;
  }

  String ticket() {
    String ticket = ids.lower(32);
    tickets.add(ticket);
    return ticket;
  }

  void configure(WsConfig socket) {
    socket.onConnect(this::connect);
    socket.onMessage(message -> acknowledge(message.message()));
    socket.onClose(this::forget);
    socket.onError(this::forget);
  }

  private void connect(WsConnectContext connection) {
    String ticket = connection.queryParam("ticket");
    if (ticket == null || !tickets.remove(ticket)) {
      connection.closeSession(1008, "unknown or used ticket");
      return;
    }
    connection.session.setIdleTimeout(Duration.ofMinutes(5));
    connection.enableAutomaticPings(10, TimeUnit.SECONDS);
    int number;
    synchronized (this) {
      number = connections.size() + 1;
      if (number <= MAX_CONNECTIONS) {
        connections.add(connection);
      }
    }
    if (number > MAX_CONNECTIONS) {
      disconnect(connection, "too_many_websockets");
      return;
    }
    send(connection, hello(number));
    announce();
  }

  private static ObjectNode hello(int number) {
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", number);
    hello
        .putObject("debug_info")
        .put("host", "local-slack")
        .put("build_number", 1)
        .put("approximate_connection_time", 18060);
    hello.putObject("connection_info").put("app_id", Workspace.APP);
    return hello;
  }

  private void forget(WsContext connection) {
    boolean known;
    synchronized (this) {
      known = connections.removeIf(other -> other.sessionId().equals(connection.sessionId()));
    }
    if (known) {
      announce();
    }
  }

  private void announce() {
    FeedEvent event = FeedEvent.toAll("bot");
    event.json().putObject("bot").put("connected", connected()).put("mode", mode());
    feed.publish(event);
  }

  /** Tells every connection that it will be closed, as Slack does every few hours. */
  void warn() {
    all().forEach(connection -> send(connection, disconnectMessage("warning")));
  }

  /** Closes every connection after asking the bot to open a new one. */
  void refresh() {
    all().forEach(connection -> disconnect(connection, "refresh_requested"));
  }

  /** Cuts every connection without a word. */
  void cut() {
    all()
        .forEach(
            connection -> {
              connection.session.disconnect();
              forget(connection);
            });
  }

  private synchronized List<WsContext> all() {
    return List.copyOf(connections);
  }

  private void disconnect(WsContext connection, String reason) {
    send(connection, disconnectMessage(reason));
    connection.closeSession(1000, reason);
    forget(connection);
  }

  private static ObjectNode disconnectMessage(String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    message.putObject("debug_info").put("host", "local-slack");
    return message;
  }

  @Override
  public CompletableFuture<ObjectNode> send(Payload payload) {
    Optional<WsContext> connection = next();
    if (connection.isEmpty()) {
      return CompletableFuture.failedFuture(new NotDelivered("no_connection"));
    }
    String id = ids.lower(8) + "-" + ids.lower(12);
    ObjectNode envelope = Json.object().put("envelope_id", id).put("type", payload.kind().envelope);
    envelope.put("accepts_response_payload", payload.kind() != Payload.Kind.EVENT);
    envelope.set("payload", payload.body());
    if (payload.kind() == Payload.Kind.EVENT) {
      envelope.put("retry_attempt", payload.retry()).put("retry_reason", payload.retryReason());
    }
    CompletableFuture<ObjectNode> acknowledged = new CompletableFuture<>();
    unacknowledged.put(id, acknowledged);
    send(connection.get(), envelope);
    return acknowledged;
  }

  private synchronized Optional<WsContext> next() {
    return connections.isEmpty()
        ? Optional.empty()
        : Optional.of(connections.get(Math.floorMod(turn++, connections.size())));
  }

  private static void send(WsContext connection, ObjectNode message) {
    synchronized (connection.session) {
      connection.send(Json.write(message));
    }
  }

  private void acknowledge(String message) {
    JsonNode json = Json.parse(message).orElse(Json.object());
    CompletableFuture<ObjectNode> waiting =
        unacknowledged.remove(Json.text(json, "envelope_id").orElse(""));
    if (waiting != null) {
      waiting.complete(Json.child(json, "payload").orElseGet(Json::object));
    }
  }

  @Override
  public synchronized boolean connected() {
    return !connections.isEmpty();
  }

  @Override
  public String mode() {
    return "socket";
  }
}
