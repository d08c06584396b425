package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A request URL that keeps what it is sent and answers what the test wants. */
final class FakeBot implements AutoCloseable {
  /** One POST as it arrived. */
  record Received(Map<String, String> headers, String body, Map<String, String> form) {
    JsonNode payload() {
      return Api.parse(form.containsKey("payload") ? form.get("payload") : body);
    }
  }

  /** What is answered: a status and, if not empty, JSON. */
  record Answer(int status, String json) {
    static Answer ok() {
      return new Answer(200, "");
    }
  }

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final Javalin server;
  private volatile Function<Received, Answer> answers = request -> Answer.ok();

  FakeBot() {
    server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.post("/slack/events", this::take);
        });
    server.start("127.0.0.1", 0);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
  }

  void answer(Function<Received, Answer> wanted) {
    answers = wanted;
  }

  Received next() throws InterruptedException {
    Received next = received.poll(60, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was delivered");
    }
    return next;
  }

  int waiting() {
    return received.size();
  }

  private void take(Context context) {
    Map<String, String> form = new HashMap<>();
    context.formParamMap().forEach((name, values) -> form.put(name, values.getFirst()));
    Received request = new Received(Map.copyOf(context.headerMap()), context.body(), form);
    received.add(request);
    Answer answer = answers.apply(request);
    context.status(answer.status());
    if (!answer.json().isEmpty()) {
      context.contentType("application/json").result(answer.json());
    }
  }

  static ObjectNode modal(String callbackId) {
    return (ObjectNode)
        Api.parse(
            """
            {"type":"modal","callback_id":"%s","title":{"type":"plain_text","text":"Title"},
             "submit":{"type":"plain_text","text":"Go"},"blocks":[]}
            """
                .formatted(callbackId));
  }

  @Override
  public void close() {
    server.stop();
  }
}
