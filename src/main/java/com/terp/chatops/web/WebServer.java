package com.terp.chatops.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP port: Slack's deliveries, health, metrics. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int LARGEST = 1_000_000;

  private final Clock clock;
  private final Javalin javalin;

  /**
   * Listens.
   *
   * @param port the port, or 0 for any free one
   */
  public WebServer(int port, Routes routes, Clock clock) {
    this.clock = clock;
    this.javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = LARGEST;
          config.routes.post(
              "/slack/events", context -> write(context, routes.slack().apply(read(context))));
          config.routes.get("/health", context -> write(context, routes.vitals().get().page()));
          config.routes.get(
              "/health/live", context -> write(context, new Reply(200, Reply.JSON, status("ok"))));
          config.routes.get("/health/metrics", context -> write(context, OwnFigures.page()));
          config.routes.get("/health/ready", context -> write(context, ready(routes)));
          config.routes.get(
              "/metrics",
              context ->
                  write(
                      context, new Reply(200, Reply.METRICS, Metric.page(routes.metrics().get()))));
          config.routes.exception(Exception.class, WebServer::failed);
        });
    javalin.start(port);
  }

  public int port() {
    return javalin.port();
  }

  private Reply ready(Routes routes) {
    return routes.ready().getAsBoolean()
        ? new Reply(200, Reply.JSON, status("ok"))
        : new Reply(
            503,
            Reply.JSON,
            status("not_ready").replace("}", ",\"reason\":\"not connected to Slack\"}"));
  }

  private String status(String word) {
    return "{\"status\":\"%s\",\"timestamp\":\"%s\"}".formatted(word, clock.instant());
  }

  private static Delivery read(Context context) {
    Map<String, List<String>> headers =
        Collections.list(context.req().getHeaderNames()).stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    name -> Collections.list(context.req().getHeaders(name)),
                    (one, other) -> one));
    return new Delivery(context.path(), headers, context.body());
  }

  private static void write(Context context, Reply reply) {
    context.status(reply.status()).contentType(reply.contentType()).result(reply.body());
  }

  private static void failed(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    write(context, new Reply(500, Reply.JSON, "{\"error\":\"internal\"}"));
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
