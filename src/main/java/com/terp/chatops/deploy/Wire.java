package com.terp.chatops.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.deploy.Answer.Effect;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the API. Reads are asked again where that may help, within a time; nothing else ever
 * is.
 */
final class Wire {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final int TRIES = 3;
  private static final long MOST_BYTES = 8 * 1024 * 1024;
  private static final MediaType JSON_TYPE =
      Objects.requireNonNull(MediaType.parse("application/json"));
  private static final JsonMapper JSON = new JsonMapper();

  private static final Duration BRIEF = Duration.ofSeconds(3);

  private final OkHttpClient reading;
  private final OkHttpClient changing;
  private final HttpUrl base;
  private final PlatformSettings settings;
  private final Clock clock;
  private final int tries;

  Wire(PlatformSettings settings, Clock clock) {
    this(client().build(), settings, clock, TRIES);
  }

  private Wire(OkHttpClient reading, PlatformSettings settings, Clock clock, int tries) {
    this.reading = reading;
    this.changing =
        reading
            .newBuilder()
            // Would send a request a second time behind our back.
            .retryOnConnectionFailure(false)
            // So nothing is sent over a connection that the other side may have closed.
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();
    this.settings = settings;
    this.base = url(settings.api());
    this.clock = clock;
    this.tries = tries;
  }

  private static OkHttpClient.Builder client() {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .callTimeout(CALL)
        .readTimeout(CALL)
        .followRedirects(false);
  }

  /** The same with little time and one try. */
  Wire brief() {
    return new Wire(reading.newBuilder().callTimeout(BRIEF).build(), settings, clock, 1);
  }

  private static HttpUrl url(URI uri) {
    HttpUrl url = HttpUrl.get(uri);
    if (url == null) {
      throw new IllegalArgumentException("not an http address: " + uri);
    }
    return url;
  }

  /** Reads. */
  Answer<JsonNode> get(String path, Map<String, String> query) {
    HttpUrl.Builder url = base.newBuilder().addPathSegments(path);
    query.forEach(url::addQueryParameter);
    Request request = authorised(url.build()).get().build();
    Instant until = clock.instant().plus(PATIENCE);
    for (int attempt = 1; ; attempt++) {
      Attempt made = attempt(reading, request, Effect.NONE);
      Duration pause = made.retryAfter();
      if (pause == null
          || attempt >= tries
          || clock.instant().plus(pause).isAfter(until)
          || !paused(pause)) {
        return made.answer();
      }
    }
  }

  /** Asks for something to be done; once. */
  Answer<JsonNode> post(String path, @Nullable JsonNode body) {
    RequestBody sent = new Once(body == null ? "" : body.toString());
    HttpUrl url = base.newBuilder().addPathSegments(path).build();
    return attempt(changing, authorised(url).post(sent).build(), Effect.PERHAPS).answer();
  }

  /** The end of a text that lies somewhere else; the token is not sent there. */
  Answer<String> tail(URI address, int bytes) {
    HttpUrl url = HttpUrl.get(address);
    if (url == null) {
      return new Answer.Unknown<>(
          Effect.NONE, "The log is not at an http address.", "Look at it in the control panel.");
    }
    Request request = new Request.Builder().url(url).get().build();
    try (Response response = reading.newCall(request).execute()) {
      ResponseBody body = response.body();
      if (!response.isSuccessful()) {
        return new Answer.Refused<>(response.code(), "the log cannot be read");
      }
      return new Answer.Got<>(tail(body, bytes));
    } catch (IOException e) {
      return unreachable(e, Effect.NONE);
    }
  }

  private static String tail(ResponseBody body, int bytes) throws IOException {
    Buffer last = new Buffer();
    long read = 0;
    while (read < MOST_BYTES) {
      long n = body.source().read(last, 64 * 1024L);
      if (n < 0) {
        break;
      }
      read += n;
      last.skip(Math.max(0, last.size() - bytes));
    }
    return last.readUtf8();
  }

  /** The client sends a body that it may send once only never again, not even after a 503. */
  private static final class Once extends RequestBody {
    private final byte[] bytes;

    Once(String text) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable MediaType contentType() {
      return bytes.length == 0 ? null : JSON_TYPE;
    }

    @Override
    public long contentLength() {
      return bytes.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }

  private Request.Builder authorised(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + settings.token().reveal())
        .header("Accept", "application/json")
        .header("User-Agent", "terp-chatops");
  }

  /**
   * One try.
   *
   * @param retryAfter how long to wait before the next, or null where there must be none
   */
  private record Attempt(Answer<JsonNode> answer, @Nullable Duration retryAfter) {}

  private Attempt attempt(OkHttpClient http, Request request, Effect effect) {
    try (Response response = http.newCall(request).execute()) {
      String body = response.peekBody(MOST_BYTES).string();
      int status = response.code();
      if (response.isSuccessful()) {
        return new Attempt(new Answer.Got<>(parsed(body)), null);
      }
      String said = said(body);
      return switch (status) {
        case 401 ->
            new Attempt(
                new Answer.Unknown<>(
                    Effect.NONE,
                    "DigitalOcean does not accept the token (401: %s).".formatted(said),
                    "Check DIGITALOCEAN_TOKEN and its scopes (app:read, app:update)."),
                null);
        case 403 ->
            new Attempt(
                new Answer.Refused<>(
                    status,
                    said
                        + "; the token needs the scopes app:read and app:update, and monitoring:read for figures"),
                null);
        case 429 ->
            new Attempt(
                new Answer.Unknown<>(
                    Effect.NONE,
                    "DigitalOcean takes no more requests for now (429).",
                    "Wait a minute, then try again."),
                retryAfter(response, Duration.ofSeconds(2)));
        default ->
            status >= 500 || status < 400
                ? new Attempt(
                    new Answer.Unknown<>(
                        effect,
                        "DigitalOcean answered with an error of its own (%d).".formatted(status),
                        "Look at status.digitalocean.com, and try again in a minute."),
                    retryAfter(response, Duration.ofMillis(500)))
                : new Attempt(new Answer.Refused<>(status, said), null);
      };
    } catch (IOException e) {
      return new Attempt(unreachable(e, effect), null);
    }
  }

  /** An empty body is an answer too: a commit has nothing else. */
  private static JsonNode parsed(String body) throws IOException {
    return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
  }

  private static String said(String body) {
    try {
      String message = JSON.readTree(body).path("message").asText();
      return message.isBlank() ? "it gave no reason" : message;
    } catch (IOException notJson) {
      return "it gave no reason";
    }
  }

  private static Duration retryAfter(Response response, Duration usual) {
    String header = response.header("retry-after", "");
    return header != null && header.matches("\\d{1,4}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : usual;
  }

  private <T> Answer<T> unreachable(IOException e, Effect effect) {
    String host = base.host();
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return switch (e) {
      case UnknownHostException unknown ->
          new Answer.Unknown<>(
              Effect.NONE,
              "The name %s cannot be resolved.".formatted(host),
              "Check DIGITALOCEAN_API_URL and this host's name service.");
      case ConnectException refused -> noWay(host);
      case NoRouteToHostException noRoute -> noWay(host);
      case SSLException tls ->
          new Answer.Unknown<>(
              effect,
              "There is no TLS with %s.".formatted(host),
              "Check DIGITALOCEAN_API_URL and this host's certificates.");
      default ->
          message.contains("connect timed out")
              ? noWay(host)
              : new Answer.Unknown<>(
                  effect,
                  "%s gave no answer that can be read.".formatted(host),
                  "Try again in a minute.");
    };
  }

  private static <T> Answer<T> noWay(String host) {
    return new Answer.Unknown<>(
        Effect.NONE, "%s cannot be reached.".formatted(host), "Check this host's network.");
  }

  private static boolean paused(Duration pause) {
    try {
      return !new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
