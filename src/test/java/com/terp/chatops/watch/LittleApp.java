package com.terp.chatops.watch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A real little application: several instances behind one address, each as a test wants it. */
final class LittleApp implements AutoCloseable {
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile IntFunction<Reply> behaviour = request -> healthy("2c164862aa11");

  /** What it answers: a status of 0 breaks the connection off. */
  record Reply(int status, String body) {}

  LittleApp() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/health",
        exchange -> {
          try (exchange) {
            Reply reply = behaviour.apply(requests.getAndIncrement());
            if (reply.status() == 0) {
              return;
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  static Reply healthy(String commit) {
    return new Reply(200, "{\"status\":\"healthy\",\"commit\":\"%s\"}".formatted(commit));
  }

  static Reply unhealthy(String commit) {
    return new Reply(503, "{\"status\":\"unhealthy\",\"commit\":\"%s\"}".formatted(commit));
  }

  static Reply shortOfMemory(String commit) {
    return new Reply(
        200,
        "{\"status\":\"degraded\",\"commit\":\"%s\",\"checks\":{\"memory\":{\"percentage\":82}}}"
            .formatted(commit));
  }

  /** Answers by the request's number, from 0. */
  void behave(IntFunction<Reply> how) {
    behaviour = how;
  }

  int requests() {
    return requests.get();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
