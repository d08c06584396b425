package com.terp.chatops.sandbox.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small JSON server on the loopback interface, a thread for each request. */
final class LoopbackHttp implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LoopbackHttp(HttpServer server) {
    this.server = server;
  }

  /** Serves everything with one handler, on a free port. */
  static LoopbackHttp serve(Handler handler) {
    try {
      LoopbackHttp http =
          new LoopbackHttp(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      http.server.setExecutor(http.threads);
      http.server.createContext("/", exchange -> answer(exchange, handler));
      http.server.start();
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on the loopback interface", e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      Answer answer = handler.handle(new Request(exchange));
      byte[] body =
          answer.body().isPresent() ? JSON.writeValueAsBytes(answer.body().get()) : new byte[0];
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers a request; an interrupt means the server is closing. */
  interface Handler {
    Answer handle(Request request) throws IOException, InterruptedException;
  }

  /**
   * An answer.
   *
   * @param body empty for an answer without one
   */
  record Answer(int status, Optional<JsonNode> body) {
    Answer(int status, JsonNode body) {
      this(status, Optional.of(body));
    }
  }

  /** What was asked. */
  record Request(HttpExchange exchange) {
    String method() {
      return exchange.getRequestMethod();
    }

    String path() {
      return exchange.getRequestURI().getPath();
    }

    boolean hasBearer(String token) {
      return ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    JsonNode json() throws IOException {
      return JSON.readTree(exchange.getRequestBody());
    }
  }
}
