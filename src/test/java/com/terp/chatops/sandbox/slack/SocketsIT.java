package com.terp.chatops.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Socket Mode frame by frame. */
class SocketsIT {
  private final List<Socket> sockets = new ArrayList<>();
  private LocalSlack slack;
  private Api api;

  @BeforeEach
  void start() {
    start(Duration.ofSeconds(30));
  }

  private void start(Duration deadline) {
    Options.Timing timing = new Options.Timing(deadline, Duration.ofSeconds(3), List.of());
    slack =
        LocalSlack.start(Options.defaults().withPace(Options.Pace.UNLIMITED).withTiming(timing));
    api = new Api(slack);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Socket socket : sockets) {
      socket.closeBlocking();
    }
    slack.close();
  }

  private Socket connect() throws InterruptedException {
    JsonNode opened =
        Api.parse(api.send("apps.connections.open", slack.appToken(), Map.of()).body());
    Socket socket = new Socket(URI.create(opened.path("url").asText()));
    // Says false where Slack has closed it again already, which some of the tests want.
    socket.connectBlocking();
    sockets.add(socket);
    return socket;
  }

  private CompletableFuture<Outcome> command() {
    return CompletableFuture.supplyAsync(() -> slack.command("U0ENGINEER", "C0OPS", "/terp help"));
  }

  @Test
  void helloSaysHowManyConnectionsThereAre() throws Exception {
    JsonNode hello = connect().next();
    assertThat(hello.path("type").asText()).isEqualTo("hello");
    assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
    assertThat(hello.at("/connection_info/app_id").asText()).isEqualTo("A0TERP");
    assertThat(hello.path("debug_info").isObject()).isTrue();

    assertThat(connect().next().path("num_connections").asInt()).isEqualTo(2);
  }

  @Test
  void eleventhConnectionIsTooMany() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(connect().next().path("type").asText()).isEqualTo("hello");
    }

    assertThat(connect().next().path("reason").asText()).isEqualTo("too_many_websockets");
  }

  @Test
  void addressOfAConnectionIsGoodOnce() throws Exception {
    JsonNode opened =
        Api.parse(api.send("apps.connections.open", slack.appToken(), Map.of()).body());
    URI address = URI.create(opened.path("url").asText());
    Socket first = new Socket(address);
    first.connectBlocking();
    sockets.add(first);
    assertThat(first.next().path("type").asText()).isEqualTo("hello");

    Socket second = new Socket(address);
    second.connectBlocking();
    sockets.add(second);

    assertThat(second.closed.get(60, TimeUnit.SECONDS)).isEqualTo(1008);
  }

  @Test
  void payloadGoesToOneConnectionAndItsAcknowledgementMayAnswer() throws Exception {
    Socket first = connect();
    first.next();
    Socket second = connect();
    second.next();

    CompletableFuture<Outcome> outcome = command();
    JsonNode envelope = first.next();
    assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
    assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
    assertThat(envelope.at("/payload/text").asText()).isEqualTo("help");
    first.send(
        "{\"envelope_id\":\"%s\",\"payload\":{\"text\":\"hello\"}}"
            .formatted(envelope.path("envelope_id").asText()));

    assertThat(outcome.get().ok()).isTrue();
    assertThat(slack.messages().in("C0OPS").getFirst().content().text()).isEqualTo("hello");
    assertThat(second.frames).isEmpty();
  }

  @Test
  void unacknowledgedCommandIsLost() throws Exception {
    slack.close();
    start(Duration.ofMillis(300));
    Socket socket = connect();
    socket.next();

    assertThat(command().get())
        .isEqualTo(
            new Outcome.Failed(
                "operation_timeout", "/terp failed with the error “operation_timeout”"));
    socket.next();
    assertThat(socket.frames).isEmpty();
  }

  @Test
  void withoutAConnectionNothingIsDelivered() throws Exception {
    assertThat(command().get())
        .isEqualTo(
            new Outcome.Failed("dispatch_failed", "/terp failed with the error “dispatch_failed”"));
  }

  @Test
  void refreshAsksForANewConnectionAndClosesTheOldOne() throws Exception {
    Socket socket = connect();
    socket.next();

    slack.warnSockets();
    assertThat(socket.next().path("reason").asText()).isEqualTo("warning");
    slack.disconnectSockets();
    JsonNode disconnect = socket.next();

    assertThat(disconnect.path("type").asText()).isEqualTo("disconnect");
    assertThat(disconnect.path("reason").asText()).isEqualTo("refresh_requested");
    assertThat(socket.closed.get(60, TimeUnit.SECONDS)).isEqualTo(1000);
  }

  @Test
  void cutLineEndsWithoutAWord() throws Exception {
    Socket socket = connect();
    socket.next();

    slack.cutSockets();

    assertThat(socket.closed.get(60, TimeUnit.SECONDS)).isEqualTo(1006);
    assertThat(socket.frames).isEmpty();
  }

  /** A bare socket that keeps its frames. */
  private static final class Socket extends WebSocketClient {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    Socket(URI address) {
      super(address);
    }

    JsonNode next() throws InterruptedException {
      String frame = frames.poll(60, TimeUnit.SECONDS);
      assertThat(frame).as("a frame").isNotNull();
      return Api.parse(frame);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
      frames.add(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      closed.complete(code);
    }

    @Override
    public void onError(Exception failure) {}
  }
}
