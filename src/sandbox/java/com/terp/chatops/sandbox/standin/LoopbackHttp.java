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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
      if (answer == Answer.CUT) {
        // The server drops the connection of a handler that fails.
        throw new IOException("cut off on purpose");
      }
      byte[] body = answer.bytes();
      if (body.length > 0) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
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
   * @param body empty for an answer without JSON
   * @param plain text where there is no JSON
   */
  record Answer(int status, Optional<JsonNode> body, String plain, Map<String, String> headers) {
    /** No answer: the connection is cut. */
    static final Answer CUT = empty(0);

    Answer(int status, JsonNode body) {
      this(status, Optional.of(body), "", Map.of());
    }

    static Answer empty(int status) {
      return new Answer(status, Optional.empty(), "", Map.of());
    }

    static Answer text(String text) {
      return new Answer(200, Optional.empty(), text, Map.of());
    }

    Answer with(String header, String value) {
      return new Answer(status, body, plain, Map.of(header, value));
    }

    String contentType() {
      return body.isPresent() ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
    }

    byte[] bytes() throws IOException {
      return body.isPresent()
          ? JSON.writeValueAsBytes(body.get())
          : plain.getBytes(StandardCharsets.UTF_8);
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

    String text() throws IOException {
      return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    Optional<String> contentType() {
      return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
    }

    Map<String, String> query() {
      Map<String, String> query = new LinkedHashMap<>();
      String raw = exchange.getRequestURI().getRawQuery();
      for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return query;
    }
  }
}
