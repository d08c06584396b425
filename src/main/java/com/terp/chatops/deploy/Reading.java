package com.terp.chatops.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.terp.chatops.deploy.Deployment.Progress;
import com.terp.chatops.deploy.Deployment.Source;
import com.terp.chatops.deploy.Deployment.Step;
import com.terp.chatops.deploy.Deployment.StepStatus;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the API's JSON. The real one says more and less than its description: nothing is a must.
 */
final class Reading {
  private static final List<String> COMPONENTS =
      List.of("services", "workers", "jobs", "static_sites", "functions");
  // The API writes the first moment of the first year where it knows none.
  private static final Instant NEVER = Instant.parse("1970-01-01T00:00:00Z");

  private Reading() {}

  static PlatformApp app(JsonNode app) {
    return new PlatformApp(
        app.path("id").asText(),
        optional(app.path("active_deployment")),
        optional(app.path("in_progress_deployment")),
        optional(app.path("pending_deployment")),
        optional(app.path("pinned_deployment")),
        components(app.path("spec")));
  }

  private static @Nullable Deployment optional(JsonNode node) {
    return node.path("id").asText().isEmpty() ? null : deployment(node);
  }

  static Deployment deployment(JsonNode node) {
    Instant created = moment(node.path("created_at"), Instant.EPOCH);
    Instant since = moment(node.path("phase_last_updated_at"), created);
    String type = node.path("cause_details").path("type").asText(node.path("type").asText());
    return new Deployment(
        node.path("id").asText(),
        value(Phase.class, node.path("phase").asText(), Phase.UNKNOWN),
        value(DeploymentType.class, type, DeploymentType.UNKNOWN),
        node.path("cause").asText(),
        text(node.path("cloned_from")),
        created,
        since.isBefore(created) ? created : since,
        sources(node),
        progress(node.path("progress")));
  }

  private static Progress progress(JsonNode node) {
    return new Progress(
        node.path("total_steps").asInt(),
        node.path("success_steps").asInt(),
        node.path("error_steps").asInt(),
        steps(node.path("steps")));
  }

  private static List<Step> steps(JsonNode nodes) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode node : nodes) {
      steps.add(
          new Step(
              node.path("message_base").asText(node.path("name").asText()),
              text(node.path("component_name")),
              value(StepStatus.class, node.path("status").asText(), StepStatus.UNKNOWN),
              text(node.path("reason").path("code")),
              text(node.path("reason").path("message")),
              steps(node.path("steps"))));
    }
    return steps;
  }

  private static List<Source> sources(JsonNode deployment) {
    Map<String, String> digests = new HashMap<>();
    for (String kind : COMPONENTS) {
      for (JsonNode node : deployment.path("spec").path(kind)) {
        String digest = node.path("image").path("digest").asText();
        if (!digest.isEmpty()) {
          digests.put(node.path("name").asText(), digest);
        }
      }
    }
    List<Source> sources = new ArrayList<>();
    for (String kind : COMPONENTS) {
      for (JsonNode node : deployment.path(kind)) {
        String name = node.path("name").asText();
        String hash = node.path("source_commit_hash").asText();
        String digest = digests.remove(name);
        sources.add(new Source(name, hash.isEmpty() && digest != null ? digest : hash));
      }
    }
    digests.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(image -> sources.add(new Source(image.getKey(), image.getValue())));
    return sources;
  }

  private static List<PlatformApp.Component> components(JsonNode spec) {
    List<PlatformApp.Component> components = new ArrayList<>();
    for (String kind : List.of("services", "workers")) {
      for (JsonNode node : spec.path(kind)) {
        components.add(
            new PlatformApp.Component(
                node.path("name").asText(), node.path("instance_size_slug").asText()));
      }
    }
    return components;
  }

  static Platform.Validation validation(JsonNode node) {
    JsonNode error = node.path("error");
    List<Platform.Condition> warnings = new ArrayList<>();
    node.path("warnings").forEach(warning -> warnings.add(condition(warning)));
    // A condition without a word of validity is no yes.
    return new Platform.Validation(
        node.path("valid").asBoolean(false), error.isObject() ? condition(error) : null, warnings);
  }

  private static Platform.Condition condition(JsonNode node) {
    List<String> components = new ArrayList<>();
    node.path("components").forEach(component -> components.add(component.asText()));
    return new Platform.Condition(
        node.path("code").asText("unknown"), node.path("message").asText(), components);
  }

  static List<Platform.ComponentHealth> health(JsonNode answer) {
    // The API's own example has no wrapper, its schema has one.
    JsonNode health = answer.has("app_health") ? answer.path("app_health") : answer;
    List<Platform.ComponentHealth> components = new ArrayList<>();
    for (JsonNode node : health.path("components")) {
      components.add(
          new Platform.ComponentHealth(
              node.path("name").asText(),
              node.path("cpu_usage_percent").asDouble(),
              node.path("memory_usage_percent").asDouble(),
              node.path("replicas_desired").asLong(),
              node.path("replicas_ready").asLong(),
              value(
                  Platform.ComponentState.class,
                  node.path("state").asText(),
                  Platform.ComponentState.UNKNOWN)));
    }
    return components;
  }

  /** Values come as texts, and not every text is a number. */
  static List<Platform.Series> series(JsonNode answer) {
    List<Platform.Series> all = new ArrayList<>();
    for (JsonNode node : answer.path("data").path("result")) {
      List<Platform.Point> points = new ArrayList<>();
      for (JsonNode pair : node.path("values")) {
        double value = pair.path(1).asDouble(Double.NaN);
        if (Double.isFinite(value)) {
          points.add(new Platform.Point(Instant.ofEpochSecond(pair.path(0).asLong()), value));
        }
      }
      all.add(new Platform.Series(node.at("/metric/app_component").asText(), points));
    }
    return all;
  }

  static Platform.Logs logs(JsonNode answer) {
    List<URI> archived = new ArrayList<>();
    JsonNode urls =
        answer.has("historic_urls") ? answer.path("historic_urls") : answer.path("historic_logs");
    for (JsonNode url : urls) {
      @Nullable URI address = uri(url.asText());
      if (address != null) {
        archived.add(address);
      }
    }
    return new Platform.Logs(archived);
  }

  static List<Platform.InstanceSize> sizes(JsonNode answer) {
    List<Platform.InstanceSize> sizes = new ArrayList<>();
    for (JsonNode node : answer.path("instance_sizes")) {
      sizes.add(
          new Platform.InstanceSize(
              node.path("slug").asText(), node.path("memory_bytes").asLong()));
    }
    return sizes;
  }

  private static Instant moment(JsonNode node, Instant otherwise) {
    try {
      Instant moment = Instant.parse(node.asText());
      return moment.isBefore(NEVER) ? otherwise : moment;
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  private static @Nullable URI uri(String text) {
    try {
      return text.isBlank() ? null : URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.asText();
    return text.isEmpty() || node.isNull() ? null : text;
  }

  private static <E extends Enum<E>> E value(Class<E> type, String text, E otherwise) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
