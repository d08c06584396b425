package com.terp.chatops.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backups DigitalOcean keeps of a database cluster. What it does not understand it skips. */
public final class ClusterBackups implements Backups {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterBackups.class);
  private static final Duration CALL = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 256 * 1024;

  private final OkHttpClient http = new OkHttpClient.Builder().callTimeout(CALL).build();
  private final String address;
  private final String token;

  /**
   * @param api where the API is, without {@code /v2}
   * @param cluster the cluster's id
   */
  public ClusterBackups(URI api, String cluster, String token) {
    this.address = "%s/v2/databases/%s/backups".formatted(stripped(api), cluster);
    this.token = token;
  }

  private static String stripped(URI api) {
    String text = api.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public List<Backup> list() {
    Request request =
        new Request.Builder()
            .url(address)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        LOG.warn("backups cannot be listed: DigitalOcean answered {}", response.code());
        return List.of();
      }
      return read(response.peekBody(MOST_BYTES).string());
    } catch (IOException e) {
      LOG.warn("backups cannot be listed: {}", e.getMessage());
      return List.of();
    }
  }

  private static List<Backup> read(String body) throws IOException {
    List<Backup> backups = new ArrayList<>();
    for (JsonNode one : new JsonMapper().readTree(body).path("backups")) {
      try {
        backups.add(
            new Backup(
                Instant.parse(one.path("created_at").asText()),
                one.path("size_gigabytes").asDouble()));
      } catch (DateTimeException e) {
        LOG.debug("a backup without a moment: {}", one);
      }
    }
    backups.sort(Comparator.comparing(Backup::at).reversed());
    return List.copyOf(backups);
  }
}
