package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The door of the Web API: faults, tokens, rate limits, then the method. */
final class WebApi {
  private final Map<String, ApiMethod> methods;
  private final Tokens tokens;
  private final RateLimits limits;
  private final Faults faults;
  private final CountDownLatch closing;

  WebApi(
      Map<String, ApiMethod> methods,
      Tokens tokens,
      RateLimits limits,
      Faults faults,
      CountDownLatch closing) {
    this.methods = Map.copyOf(methods);
    this.tokens = tokens;
    this.limits = limits;
    this.faults = faults;
    this.closing = closing;
  }

  void handle(Context context) {
    ApiCall call = new ApiCall(context.pathParam("method"), arguments(context));
    Optional<Faults.Fault> fault = faults.strike(call.method());
    if (fault.isEmpty()) {
      answer(context, call);
      return;
    }
    switch (fault.get()) {
      case Faults.Fault.RateLimited limited -> rateLimited(context, limited.retryAfter());
      case Faults.Fault.ServerError ignored -> context.status(500).result("");
      case Faults.Fault.Refused refused -> refuse(context, new SlackError(refused.error()));
      case Faults.Fault.LandedButTimedOut landed -> {
        answer(context, call);
        hold(landed.held());
      }
      case Faults.Fault.Slow slow -> {
        hold(slow.by());
        answer(context, call);
      }
    }
  }

  private void answer(Context context, ApiCall call) {
    ApiMethod method = methods.get(call.method());
    if (method == null) {
      refuse(context, new SlackError("unknown_method"));
      return;
    }
    try {
      tokens.check(token(context, call), call.method());
      Optional<Duration> wait = limits.refuse(call.method(), call.text("channel").orElse(""));
      if (wait.isPresent()) {
        rateLimited(context, wait.get());
        return;
      }
      send(context, Json.object().put("ok", true).setAll(method.call(call)));
    } catch (SlackError e) {
      refuse(context, e);
    }
  }

  private static String token(Context context, ApiCall call) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    return header.startsWith("Bearer ")
        ? header.substring("Bearer ".length()).strip()
        : call.text("token").orElse("");
  }

  private static ObjectNode arguments(Context context) {
    ObjectNode arguments = Json.object();
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (type.startsWith("application/json")) {
      return Json.parse(context.body()) instanceof Optional<?> parsed
              && parsed.orElse(null) instanceof ObjectNode object
          ? object
          : arguments;
    }
    context.queryParamMap().forEach((name, values) -> arguments.put(name, values.getFirst()));
    context.formParamMap().forEach((name, values) -> arguments.put(name, values.getFirst()));
    return arguments;
  }

  private static void rateLimited(Context context, Duration retryAfter) {
    context.status(429).header("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    send(context, Json.object().put("ok", false).put("error", "ratelimited"));
  }

  private static void refuse(Context context, SlackError error) {
    ObjectNode answer = Json.object().put("ok", false).put("error", error.code());
    answer.setAll(error.more());
    if (!error.details().isEmpty()) {
      error.details().forEach(answer.putArray("errors")::add);
      error.details().forEach(answer.putObject("response_metadata").putArray("messages")::add);
    }
    send(context, answer);
  }

  private static void send(Context context, ObjectNode answer) {
    context.contentType("application/json; charset=utf-8").result(Json.write(answer));
  }

  /** Keeps the caller waiting; gives up when the server closes. */
  private void hold(Duration time) {
    try {
      var _unused = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
