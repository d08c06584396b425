package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls of the Web API as bare HTTP, so that nothing is checked before Slack checks it. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalSlack slack;

  Api(LocalSlack slack) {
    this.slack = slack;
  }

  JsonNode form(String method, Map<String, String> arguments) {
    return parse(send(method, slack.botToken(), arguments).body());
  }

  HttpResponse<String> send(String method, String token, Map<String, String> arguments) {
    String body =
        arguments.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return post(slack.apiUrl() + method, token, "application/x-www-form-urlencoded", body);
  }

  JsonNode json(String method, String body) {
    return parse(
        post(slack.apiUrl() + method, slack.botToken(), "application/json; charset=utf-8", body)
            .body());
  }

  HttpResponse<String> post(String url, String token, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return exchange(request.build());
  }

  HttpResponse<String> get(String url) {
    return exchange(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (Exception e) {
      throw new IllegalStateException("not JSON: " + body, e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
