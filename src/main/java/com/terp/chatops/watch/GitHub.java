package com.terp.chatops.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.config.GitHubSettings;
import com.terp.chatops.run.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GitHub as far as a watch needs it: issues, and the commits between two. Does I/O, blocks for at
 * most ten seconds a call, never throws: what GitHub does not do is in the log. Thread-safe.
 */
final class GitHub implements Evidence.Changes {
  private static final Logger LOG = LoggerFactory.getLogger(GitHub.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final MediaType TYPE = Objects.requireNonNull(MediaType.parse("application/json"));
  private static final int MOST_COMMITS = 20;
  private static final int MOST_LETTERS = 100;

  private final GitHubSettings settings;
  private final HttpUrl repository;
  private final OkHttpClient http;

  GitHub(GitHubSettings settings) {
    this(settings, Duration.ofSeconds(10));
  }

  /**
   * @param patience how long a call may take in all
   */
  GitHub(GitHubSettings settings, Duration patience) {
    this.settings = settings;
    this.http =
        new OkHttpClient.Builder()
            .callTimeout(patience)
            // An issue would be opened twice behind our back.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
    HttpUrl base = Objects.requireNonNull(HttpUrl.get(settings.api()), "an http address");
    this.repository =
        base.newBuilder().addPathSegment("repos").addPathSegments(settings.repository()).build();
  }

  @Override
  public List<String> between(String from, String to) {
    HttpUrl url =
        repository.newBuilder().addPathSegment("compare").addPathSegment(from + "..." + to).build();
    return call(request(url).get().build()).map(GitHub::commits).orElse(List.of());
  }

  /** GitHub says the oldest one first, and how many there are where it does not say all. */
  private static List<String> commits(JsonNode compared) {
    List<String> lines = new ArrayList<>();
    compared.path("commits").forEach(commit -> lines.add(line(commit)));
    List<String> newest = lines.reversed();
    int all = Math.max(lines.size(), compared.path("total_commits").asInt());
    if (all <= MOST_COMMITS) {
      return newest;
    }
    List<String> some = new ArrayList<>(newest.subList(0, Math.min(MOST_COMMITS, newest.size())));
    some.add("… and %s more".formatted(Words.number(all - some.size())));
    return some;
  }

  /** People write what they like into a commit, and everybody in the channel reads it. */
  private static String line(JsonNode commit) {
    String message = commit.path("commit").path("message").asText();
    String subject = Redaction.of(message.lines().findFirst().orElse(""));
    return "%s %s"
        .formatted(Words.shortened(commit.path("sha").asText()), Words.cut(subject, MOST_LETTERS));
  }

  /**
   * An open issue whose text holds a mark; where there is none, or nobody knows, empty.
   *
   * @param mark unique to what it is about
   */
  Optional<Integer> find(String mark) {
    HttpUrl url =
        repository
            .newBuilder()
            .addPathSegment("issues")
            .addQueryParameter("state", "all")
            .addQueryParameter("per_page", "100")
            .build();
    return call(request(url).get().build())
        .flatMap(issues -> {
          for (JsonNode issue : issues) {
            if (issue.path("body").asText().contains(mark)) {
              return Optional.of(issue.path("number").asInt());
            }
          }
          return Optional.empty();
        });
  }

  Optional<Integer> open(String title, String body) {
    ObjectNode issue = JsonNodeFactory.instance.objectNode().put("title", title).put("body", body);
    HttpUrl url = repository.newBuilder().addPathSegment("issues").build();
    return call(request(url).post(RequestBody.create(issue.toString(), TYPE)).build())
        .map(answer -> answer.path("number").asInt())
        .filter(number -> number > 0);
  }

  /**
   * Closes it, and says why.
   *
   * @return whether it is closed; where only the reason is missing, it is
   */
  boolean close(int number, String why) {
    HttpUrl url =
        repository
            .newBuilder()
            .addPathSegment("issues")
            .addPathSegment(Integer.toString(number))
            .build();
    ObjectNode comment = JsonNodeFactory.instance.objectNode().put("body", why);
    HttpUrl comments = url.newBuilder().addPathSegment("comments").build();
    ObjectNode closed = JsonNodeFactory.instance.objectNode().put("state", "closed");
    if (call(request(url).patch(RequestBody.create(closed.toString(), TYPE)).build()).isEmpty()) {
      return false;
    }
    Optional<JsonNode> unused =
        call(request(comments).post(RequestBody.create(comment.toString(), TYPE)).build());
    return true;
  }

  private Request.Builder request(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Accept", "application/vnd.github+json")
        .header("User-Agent", "terp-chatops")
        .header("Authorization", "Bearer " + settings.token().reveal());
  }

  private Optional<JsonNode> call(Request request) {
    String what = "%s %s".formatted(request.method(), request.url().encodedPath());
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        LOG.warn("GitHub answered {} to {}; check GITHUB_TOKEN's scopes", response.code(), what);
        return Optional.empty();
      }
      return Optional.ofNullable(JSON.readTree(response.body().string()));
    } catch (JsonProcessingException e) {
      LOG.warn("GitHub's answer to {} is no JSON; check GITHUB_API_URL", what);
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("GitHub gave no answer to {} ({})", what, e.getMessage());
      return Optional.empty();
    }
  }
}
