package com.terp.chatops.health;

import com.terp.chatops.health.Reading.Status;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks TERP over HTTP, each time over a fresh connection, since several instances share a host. */
final class AppClient {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration LEAST = Duration.ofSeconds(5);
  private static final Duration MOST = Duration.ofSeconds(6);
  private static final Duration BEFORE_ASKING = Duration.ofMillis(500);
  private static final long MOST_BYTES = 512 * 1024;

  private final OkHttpClient http;
  private final HttpUrl base;
  private final Clock clock;

  /**
   * @param slow a little more than that is waited for an answer, so that a slow one is seen; from 5
   *     to 6 seconds
   */
  AppClient(URI base, Duration slow, Clock clock) {
    this(base, client(slow), clock);
  }

  AppClient(URI base, OkHttpClient http, Clock clock) {
    HttpUrl url = HttpUrl.get(base);
    if (url == null) {
      throw new IllegalArgumentException("not an http address: " + base);
    }
    this.base = url;
    this.clock = clock;
    this.http = http;
  }

  static OkHttpClient client(Duration slow) {
    Duration wanted = slow.plusSeconds(1);
    Duration read =
        wanted.compareTo(LEAST) < 0 ? LEAST : wanted.compareTo(MOST) > 0 ? MOST : wanted;
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(read)
        .callTimeout(read.plus(BEFORE_ASKING))
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .eventListenerFactory(call -> {
          Reached reached = call.request().tag(Reached.class);
          return reached == null ? EventListener.NONE : reached;
        })
        .build();
  }

  /** Whether a request came as far as to the other side. */
  private static final class Reached extends EventListener {
    private volatile boolean there;

    @Override
    public void secureConnectStart(Call call) {
      there = true;
    }

    @Override
    public void connectEnd(
        Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
      there = true;
    }
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
    Reached reached = new Reached();
    Request request =
        new Request.Builder()
            .url(address(path))
            .tag(Reached.class, reached)
            .header("Accept", "application/json, text/html, text/plain, */*")
            .header("User-Agent", "terp-chatops")
            .build();
    Instant began = clock.instant();
    try (Response response = http.newCall(request).execute()) {
      String body = response.peekBody(MOST_BYTES).string();
      return new Answer.Answered(response.code(), body, Duration.between(began, clock.instant()));
    } catch (IOException e) {
      return noAnswer(e, reached.there);
    }
  }

  private Answer noAnswer(IOException e, boolean reached) {
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
      case InterruptedIOException timeout when !reached ->
          unknown(
              "%s was not reached within %d s".formatted(address, seconds()),
              "Check this host's name service and its network.");
      case InterruptedIOException timeout ->
          failed(
              "%s took the connection and gave no answer within %d s".formatted(address, seconds()),
              "The application hangs: look at its log, restart it if need be.");
      case SSLException tls ->
          unknown("no TLS with %s (%s)".formatted(address, e.getMessage()), "Check APP_URL.");
      default ->
          failed(
              "%s broke the connection off".formatted(address), "Look at the application's log.");
    };
  }

  private long seconds() {
    return TimeUnit.MILLISECONDS.toSeconds(http.readTimeoutMillis());
  }

  private static Answer unknown(String why, String next) {
    return new Answer.NoAnswer(Status.UNKNOWN, why, next);
  }

  private static Answer failed(String why, String next) {
    return new Answer.NoAnswer(Status.FAIL, why, next);
  }
}
