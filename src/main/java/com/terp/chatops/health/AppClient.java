package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks TERP over HTTP, each time over a fresh connection, since several instances share a host. */
final class AppClient {
  static final Duration SLOW = Duration.ofSeconds(5);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(6);
  private static final long MOST_BYTES = 512 * 1024;

  private final OkHttpClient http;
  private final HttpUrl base;
  private final Clock clock;

  AppClient(URI base, Clock clock) {
    this(base, clock, Dns.SYSTEM);
  }

  AppClient(URI base, Clock clock, Dns names) {
    HttpUrl url = HttpUrl.get(base);
    if (url == null) {
      throw new IllegalArgumentException("not an http address: " + base);
    }
    this.base = url;
    this.clock = clock;
    this.http =
        new OkHttpClient.Builder()
            .dns(names)
            .connectTimeout(CONNECT)
            .readTimeout(SLOW)
            .callTimeout(CALL)
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();
  }

  /** What became of a request. */
  sealed interface Answer {
    record Answered(int code, String body, Duration took) implements Answer {}

    record NoAnswer(Status status, String why, String next) implements Answer {}
  }

  private HttpUrl address(String path) {
    int query = path.indexOf('?');
    HttpUrl.Builder url =
        base.newBuilder().addPathSegments(query < 0 ? path : path.substring(0, query));
    return query < 0 ? url.build() : url.query(path.substring(query + 1)).build();
  }

  /**
   * Asks for a page.
   *
   * @param path below the application's address, without the first slash; may have a query
   */
  Answer get(String path) {
    Request request =
        new Request.Builder()
            .url(address(path))
            .header("Accept", "application/json, text/html, text/plain, */*")
            .header("User-Agent", "terp-chatops")
            .build();
    Instant began = clock.instant();
    try (Response response = http.newCall(request).execute()) {
      String body = response.peekBody(MOST_BYTES).string();
      return new Answer.Answered(response.code(), body, Duration.between(began, clock.instant()));
    } catch (IOException e) {
      return noAnswer(e);
    }
  }

  private Answer noAnswer(IOException e) {
    String address = base.host() + ":" + base.port();
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return switch (e) {
      case UnknownHostException unknown ->
          unknown(
              "the name %s cannot be resolved".formatted(base.host()),
              "Check APP_URL and this host's name service.");
      case NoRouteToHostException noRoute ->
          unknown("there is no route to " + address, "Check this host's network.");
      case SocketTimeoutException timeout when message.contains("connect") ->
          unknown(
              "no connection to %s within %d s".formatted(address, CONNECT.toSeconds()),
              "Check the network between this host and the application.");
      case ConnectException refused ->
          failed(
              "nothing listens at " + address,
              "Check whether the application runs and APP_URL is right.");
      case InterruptedIOException timeout ->
          failed(
              "%s took the connection and gave no answer within %d s"
                  .formatted(address, SLOW.toSeconds()),
              "The application hangs: look at its log, restart it if need be.");
      case SSLException tls ->
          unknown("no TLS with %s (%s)".formatted(address, e.getMessage()), "Check APP_URL.");
      default ->
          failed(
              "%s broke the connection off".formatted(address), "Look at the application's log.");
    };
  }

  private static Answer unknown(String why, String next) {
    return new Answer.NoAnswer(Status.UNKNOWN, why, next);
  }

  private static Answer failed(String why, String next) {
    return new Answer.NoAnswer(Status.FAIL, why, next);
  }
}
