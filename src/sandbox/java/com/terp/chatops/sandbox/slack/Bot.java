package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Delivers to the bot, holds it to the deadline and keeps the record. */
final class Bot {
  private static final int EVENT_DELIVERIES = 4;

  private final TransportHolder transport;
  private final Deliveries deliveries;
  private final Faults faults;
  private final Options.Timing timing;
  private final Ids ids;
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("slack-retries").daemon().factory());

  /** The way in use; the sandbox may move the bot from sockets to HTTP. */
  interface TransportHolder {
    Transport current();
  }

  /** How a delivery ended for the person waiting. */
  sealed interface Result {
    Duration took();

    record Acknowledged(ObjectNode payload, Duration took) implements Result {}

    record Failed(String error, Duration took) implements Result {}
  }

  Bot(
      TransportHolder transport,
      Deliveries deliveries,
      Faults faults,
      Options.Timing timing,
      Ids ids) {
    this.transport = transport;
    this.deliveries = deliveries;
    this.faults = faults;
    this.timing = timing;
    this.ids = ids;
  }

  Transport transport() {
    return transport.current();
  }

  /** A command or interaction: delivered once, and the person waits for the acknowledgement. */
  Result deliver(Payload payload) {
    CompletableFuture<Result> first = send(payload);
    if (payload.kind() == Payload.Kind.INTERACTION && faults.takeDuplicate()) {
      var _unused = send(payload);
    }
    return first.join();
  }

  /** An event: delivered in the background, and up to three times more until acknowledged. */
  void deliverEvent(Payload payload) {
    send(payload)
        .thenAccept(
            result -> {
              if (result instanceof Result.Failed failed
                  && payload.retry() + 1 < EVENT_DELIVERIES) {
                retry(payload.again(payload.retry() + 1, reason(failed.error())));
              }
            });
  }

  private void retry(Payload payload) {
    List<Duration> delays = timing.eventRetries();
    if (payload.retry() <= delays.size() && !retries.isShutdown()) {
      Duration delay = delays.get(payload.retry() - 1);
      retries.schedule(() -> deliverEvent(payload), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static String reason(String error) {
    return error.equals("operation_timeout") ? "http_timeout" : "http_error";
  }

  private CompletableFuture<Result> send(Payload payload) {
    Delivery delivery = deliveries.begin(payload, ids.now());
    long started = System.nanoTime();
    // Dependents of one future run newest first: who waits must depend on the record.
    CompletableFuture<ObjectNode> recorded =
        transport
            .current()
            .send(payload)
            .thenApply(
                answer -> {
                  deliveries.change(
                      delivery.id(),
                      was -> was.acknowledged(Duration.ofNanos(System.nanoTime() - started)));
                  return answer;
                });
    return recorded
        .copy()
        .orTimeout(timing.ack().toMillis(), TimeUnit.MILLISECONDS)
        .handle((answer, failure) -> result(delivery, answer, failure, started));
  }

  private Result result(
      Delivery delivery, @Nullable ObjectNode answer, @Nullable Throwable failure, long started) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    if (failure == null && answer != null) {
      return new Result.Acknowledged(answer, took);
    }
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    boolean late = cause instanceof TimeoutException;
    String error = late ? "operation_timeout" : "dispatch_failed";
    String detail = late || cause == null ? error : error + ": " + cause.getMessage();
    deliveries.change(
        delivery.id(),
        was -> was.failed(late ? Delivery.Status.TIMED_OUT : Delivery.Status.FAILED, detail));
    return new Result.Failed(error, took);
  }

  void close() {
    retries.shutdownNow();
  }
}
