package com.terp.chatops.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.deploy.Answer.Effect;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * DigitalOcean's App Platform, about one app. Every call does I/O and blocks for at most about 12
 * seconds; reads are repeated where that may help, nothing else ever is. Thread-safe.
 */
public final class AppPlatform {
  private static final int PER_PAGE = 100;
  private static final int MOST_PAGES = 50;

  private final Wire wire;
  private final String app;

  public AppPlatform(PlatformSettings settings, Clock clock) {
    this(new Wire(settings, clock), "v2/apps/" + settings.app());
  }

  private AppPlatform(Wire wire, String app) {
    this.wire = wire;
    this.app = app;
  }

  /** The same, for a look in passing: each call takes 3 seconds at most and is made once. */
  public AppPlatform brief() {
    return new AppPlatform(wire.brief(), app);
  }

  /** The client of those settings, where there are any. */
  public static Optional<AppPlatform> of(@Nullable PlatformSettings settings, Clock clock) {
    return Optional.ofNullable(settings).map(there -> new AppPlatform(there, clock));
  }

  /** The app, with the deployments that matter now. */
  public Answer<PlatformApp> app() {
    return wire.get(app, Map.of())
        .then(answer -> whole(answer.path("app"), Effect.NONE))
        .map(Reading::app);
  }

  /** All deployments, newest first, from all pages; all of them or none. */
  public Answer<List<Deployment>> deployments() {
    Map<String, Deployment> all = new LinkedHashMap<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      Map<String, String> query =
          Map.of("page", Integer.toString(page), "per_page", Integer.toString(PER_PAGE));
      Answer<JsonNode> answer = wire.get(app + "/deployments", query).then(AppPlatform::listed);
      if (!(answer instanceof Answer.Got<JsonNode> got)) {
        return answer.map(none -> List.of());
      }
      // A deployment that comes in between shifts the pages: one may be on two of them.
      got.value().path("deployments").forEach(node -> add(all, Reading.deployment(node)));
      if (got.value().at("/links/pages/next").asText().isEmpty()) {
        break;
      }
    }
    List<Deployment> sorted = new ArrayList<>(all.values());
    sorted.sort((one, other) -> other.createdAt().compareTo(one.createdAt()));
    return new Answer.Got<>(List.copyOf(sorted));
  }

  private static void add(Map<String, Deployment> all, Deployment one) {
    all.putIfAbsent(one.id(), one);
  }

  /** The newest deployments, newest first; one request. */
  public Answer<List<Deployment>> newest(int most) {
    return wire.get(app + "/deployments", Map.of("page", "1", "per_page", Integer.toString(most)))
        .then(AppPlatform::listed)
        .map(answer -> {
          List<Deployment> all = new ArrayList<>();
          answer.path("deployments").forEach(node -> all.add(Reading.deployment(node)));
          return all;
        });
  }

  /** One deployment with all its steps. */
  public Answer<Deployment> deployment(String id) {
    return deployment(wire.get("%s/deployments/%s".formatted(app, id), Map.of()), Effect.NONE);
  }

  /** Whether a rollback to that deployment would be accepted; changes nothing. */
  public Answer<Platform.Validation> validate(String deployment) {
    return wire.post(app + "/rollback/validate", rollbackTo(deployment)).map(Reading::validation);
  }

  /**
   * Rolls back to that deployment and pins the app.
   *
   * @return the new deployment that repeats the old one
   */
  public Answer<Deployment> rollback(String deployment) {
    return deployment(wire.post(app + "/rollback", rollbackTo(deployment)), Effect.PERHAPS);
  }

  private static ObjectNode rollbackTo(String deployment) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("deployment_id", deployment)
        .put("skip_pin", false);
  }

  /** Keeps what a rollback brought back, and takes the pin away. */
  public Answer<Platform.Done> commit() {
    return wire.post(app + "/rollback/commit", null).map(nothing -> new Platform.Done());
  }

  /** Takes a rollback back and the pin away, by a new deployment of what was there before it. */
  public Answer<Deployment> revert() {
    return deployment(wire.post(app + "/rollback/revert", null), Effect.PERHAPS);
  }

  /**
   * Restarts components by a new deployment of the same code.
   *
   * @param components their names; none for all
   */
  public Answer<Deployment> restart(List<String> components) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (!components.isEmpty()) {
      ArrayNode names = body.putArray("components");
      components.forEach(names::add);
    }
    return deployment(wire.post(app + "/restart", body), Effect.PERHAPS);
  }

  /** How its components are. */
  public Answer<List<Platform.ComponentHealth>> health() {
    return wire.get(app + "/health", Map.of()).map(Reading::health);
  }

  /** Where a deployment's log is. */
  public Answer<Platform.Logs> logs(String deployment, Platform.LogKind kind) {
    return wire.get(
            "%s/deployments/%s/logs".formatted(app, deployment), Map.of("type", kind.name()))
        .map(Reading::logs);
  }

  /**
   * The end of an archived log.
   *
   * @param address one of {@link Platform.Logs#archived}
   * @param bytes how much of it at most
   */
  public Answer<String> tail(URI address, int bytes) {
    return wire.tail(address, bytes);
  }

  /** A metric of all components between two moments. */
  public Answer<List<Platform.Series>> metric(Platform.Metric metric, Instant from, Instant to) {
    Map<String, String> query =
        Map.of(
            "app_id",
            app.substring(app.lastIndexOf('/') + 1),
            "start",
            Long.toString(from.getEpochSecond()),
            "end",
            Long.toString(to.getEpochSecond()));
    return wire.get("v2/monitoring/metrics/apps/" + metric.path(), query).map(Reading::series);
  }

  /** Which sizes instances can have. */
  public Answer<List<Platform.InstanceSize>> instanceSizes() {
    return wire.get("v2/apps/tiers/instance_sizes", Map.of()).map(Reading::sizes);
  }

  private static Answer<Deployment> deployment(Answer<JsonNode> answer, Effect effect) {
    return answer.then(got -> whole(got.path("deployment"), effect)).map(Reading::deployment);
  }

  /** An answer without its subject must not read as one of which nothing is to be said. */
  private static Answer<JsonNode> whole(JsonNode subject, Effect effect) {
    return subject.path("id").asText().isEmpty() ? nothingSaid(effect) : new Answer.Got<>(subject);
  }

  private static Answer<JsonNode> listed(JsonNode answer) {
    boolean none = answer.at("/meta/total").isNumber() && answer.at("/meta/total").asInt() == 0;
    return answer.path("deployments").isArray() || none
        ? new Answer.Got<>(answer)
        : nothingSaid(Effect.NONE);
  }

  private static Answer<JsonNode> nothingSaid(Effect effect) {
    return new Answer.Unknown<>(
        effect,
        "DigitalOcean answered without saying what it was asked for.",
        "Try again in a minute; if it stays, check DIGITALOCEAN_API_URL.");
  }
}
