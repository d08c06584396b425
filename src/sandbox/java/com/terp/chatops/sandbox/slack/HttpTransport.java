package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Signed POSTs to the bot's request URL. */
final class HttpTransport implements Transport {
  private final HttpClient client;
  private final URI requestUrl;
  private final Signature signature;
  private final Clock clock;

  HttpTransport(HttpClient client, URI requestUrl, Signature signature, Clock clock) {
    this.client = client;
    this.requestUrl = requestUrl;
    this.signature = signature;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<ObjectNode> send(Payload payload) {
    String body = body(payload);
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(requestUrl)
            .header("Content-Type", contentType(payload))
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature.of(timestamp, body))
            .POST(BodyPublishers.ofString(body));
    if (payload.retry() > 0) {
      request
          .header("X-Slack-Retry-Num", String.valueOf(payload.retry()))
          .header("X-Slack-Retry-Reason", payload.retryReason());
    }
    return client
        .sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
        .handle(
            (response, failure) -> {
              if (failure != null) {
                throw new NotDelivered("connection_failed");
              }
              return read(response);
            });
  }

  private static ObjectNode read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new NotDelivered("http_error " + response.statusCode());
    }
    String body = response.body();
    boolean json =
        response.headers().firstValue("Content-Type").orElse("").contains("application/json");
    JsonNode parsed = json ? Json.parse(body).orElse(Json.object()) : Json.object();
    if (parsed instanceof ObjectNode object && !object.isEmpty()) {
      return object;
    }
    return body.isBlank() || json ? Json.object() : Json.object().put("text", body);
  }

  private static String contentType(Payload payload) {
    return switch (payload.kind()) {
      case COMMAND, INTERACTION -> "application/x-www-form-urlencoded";
      case EVENT -> "application/json";
    };
  }

  private static String body(Payload payload) {
    return switch (payload.kind()) {
      case EVENT -> Json.write(payload.body());
      case INTERACTION -> "payload=" + encode(Json.write(payload.body()));
      case COMMAND ->
          payload.body().properties().stream()
              .map(field -> encode(field.getKey()) + "=" + encode(field.getValue().asText()))
              .collect(Collectors.joining("&"));
    };
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public String mode() {
    return "http";
  }
}
