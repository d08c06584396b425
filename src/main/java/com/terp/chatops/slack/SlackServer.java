package com.terp.chatops.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.terp.chatops.command.Commands;
import com.terp.chatops.config.Secret;
import com.terp.chatops.config.SlackSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes from Slack, by socket or by HTTP, to the same handlers. */
public final class SlackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackServer.class);

  /** Slack waits three seconds, people less. */
  private static final Duration FORM_PATIENCE = Duration.ofMillis(250);

  private final SlackClient client;
  private final App bolt;
  private final SlackRequestParser parser;
  private final @Nullable SocketConnection socket;

  public SlackServer(SlackClient client, Commands commands) {
    this(client, commands, FORM_PATIENCE);
  }

  SlackServer(SlackClient client, Commands commands, Duration formPatience) {
    this.client = client;
    Outgoing out = client.outgoing();
    Modals modals = new Modals(commands, out.api(), out.whisper(), out.workers());
    Asking asking = new Asking(commands, out, client.links(), client.directory(), modals);
    Submitting submitting = new Submitting(commands, modals, out.workers(), formPatience);
    HomeTab home = new HomeTab(commands, out.api(), client.directory());
    AppConfig config = config(client);
    this.bolt = new App(config, client.slack(), middleware(client.settings()));
    new Handlers(asking, modals, submitting, home, out).register(bolt);
    this.parser = new SlackRequestParser(config);
    Secret token = client.settings().appToken();
    this.socket =
        token == null ? null : new SocketConnection(token.reveal(), bolt, out.workers().timed());
  }

  private static AppConfig config(SlackClient client) {
    return AppConfig.builder()
        .slack(client.slack())
        .allEventsApiAutoAckEnabled(true)
        .subtypedMessageEventsAutoAckEnabled(true)
        .build();
  }

  /**
   * Our own list: the SDK's would ask Slack who we are within the three seconds, and would turn
   * everybody away for ten minutes after one hiccup. The guard comes first, for all of them.
   */
  private static List<Middleware> middleware(SlackSettings settings) {
    List<Middleware> list = new ArrayList<>();
    list.add(new Guard());
    Secret secret = settings.signingSecret();
    if (secret != null) {
      list.add(
          new RequestVerification(
              new SlackSignature.Verifier(new SlackSignature.Generator(secret.reveal()))));
    }
    return list;
  }

  /** Begins to listen; returns at once and keeps trying while Slack is away. */
  public void open() {
    bolt.start();
    ScheduledExecutorService timed = client.outgoing().workers().timed();
    client.introduce();
    timed.execute(() -> {
      LOG.debug("warm after {} deliveries nobody sent", warm().size());
      if (socket != null) {
        socket.open();
      }
    });
  }

  List<String> warm() {
    return Warming.warm(bolt);
  }

  /** Completes when Slack can reach us: in HTTP mode that is from the start. */
  public CompletableFuture<@Nullable Void> ready() {
    return socket == null ? CompletableFuture.completedFuture(null) : socket.ready();
  }

  /** Whether Slack can reach us now. */
  public boolean connected() {
    return socket == null || socket.connected();
  }

  /** Takes one HTTP delivery; only where a signing secret is set. */
  public Reply deliver(String path, Map<String, List<String>> headers, String body) {
    if (client.settings().signingSecret() == null) {
      return new Reply(404, "text/plain", "HTTP mode needs SLACK_SIGNING_SECRET");
    }
    try {
      Request<?> request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(path)
                  .queryString(Map.of())
                  .requestBody(body)
                  .headers(new RequestHeaders(headers))
                  .build());
      if (request == null) {
        return new Reply(400, "text/plain", "not a request of Slack's");
      }
      Response response = bolt.run(request);
      return new Reply(response.getStatusCode(), response.getContentType(), response.getBody());
    } catch (Exception e) { // Declared by the SDK; the guard has answered for all handlers.
      LOG.warn("a delivery could not be read", e);
      return new Reply(400, "text/plain", "not a request of Slack's");
    }
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.close();
    }
    bolt.stop();
  }

  /**
   * An HTTP answer.
   *
   * @param body empty where there is none
   */
  public record Reply(int status, String contentType, String body) {
    public Reply(int status, @Nullable String contentType, @Nullable String body) {
      this.status = status;
      this.contentType = contentType == null ? "text/plain" : contentType;
      this.body = body == null ? "" : body;
    }
  }
}
