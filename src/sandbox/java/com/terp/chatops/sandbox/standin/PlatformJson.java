package com.terp.chatops.sandbox.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The API's words for an app and its deployments. */
final class PlatformJson {
  static final String COMPONENT = "web";
  static final String SIZE = "apps-s-1vcpu-1gb";
  static final int INSTANCES = 2;
  private static final List<String> STEPS =
      List.of("initialize", "build", "initialize", "deploy", "wait", "finalize");
  private static final int BUILD_STEPS = 2;

  private PlatformJson() {}

  static ObjectNode app(DeploymentHistory history, String id, URI live) {
    List<Deployed> all = history.newestFirst();
    ObjectNode app =
        object()
            .put("id", id)
            .put("owner_uuid", "a4e16f25-cdd1-4483-b246-d77f283c9209")
            .put("live_url", live.toString())
            .put("default_ingress", live.toString())
            .put("tier_slug", "basic")
            .put("created_at", all.getLast().createdAt().toString())
            .put("updated_at", all.getFirst().createdAt().toString())
            .put("last_deployment_created_at", all.getFirst().createdAt().toString());
    app.set("spec", spec());
    history.active().ifPresent(d -> app.set("active_deployment", deployment(d)));
    history.inProgress().ifPresent(d -> app.set("in_progress_deployment", deployment(d)));
    history.waiting().ifPresent(d -> app.set("pending_deployment", deployment(d)));
    history.pinned().ifPresent(d -> app.set("pinned_deployment", deployment(d)));
    return app;
  }

  static ObjectNode deployment(Deployed deployed) {
    ObjectNode node =
        object()
            .put("id", deployed.id())
            .put("phase", deployed.phase())
            .put("cause", deployed.cause())
            .put("created_at", deployed.createdAt().toString())
            .put("updated_at", deployed.phaseSince().toString())
            .put("phase_last_updated_at", deployed.phaseSince().toString())
            .put("tier_slug", "basic");
    if (deployed.clonedFrom() != null) {
      node.put("cloned_from", deployed.clonedFrom());
    }
    // Beyond the API's description, as the real one does.
    node.set("cause_details", object().put("type", deployed.type()));
    node.set("spec", spec());
    node.putArray("services")
        .addObject()
        .put("name", COMPONENT)
        .put("source_commit_hash", deployed.release().commit());
    node.set("progress", progress(deployed));
    return node;
  }

  private static ObjectNode spec() {
    ObjectNode spec = object().put("name", "terp-sandbox").put("region", "nyc");
    ObjectNode service =
        spec.putArray("services")
            .addObject()
            .put("name", COMPONENT)
            .put("instance_count", INSTANCES)
            .put("instance_size_slug", SIZE)
            .put("http_port", 3000);
    service.set("github", object().put("repo", "terp/terp").put("branch", "main"));
    return spec;
  }

  private static ObjectNode progress(Deployed deployed) {
    boolean buildFails = deployed.release().behaviour() == Behaviour.BUILD_FAILS;
    int done =
        switch (deployed.phase()) {
          case "PENDING_BUILD", "CANCELED" -> 0;
          case "BUILDING" -> 1;
          case "DEPLOYING" -> 3;
          case "ERROR" -> buildFails ? 1 : 4;
          default -> STEPS.size();
        };
    boolean failed = deployed.phase().equals("ERROR");
    boolean running = deployed.phase().endsWith("ING");
    int open = STEPS.size() - done - (failed || running ? 1 : 0);
    ObjectNode progress =
        object()
            .put("total_steps", STEPS.size())
            .put("success_steps", done)
            .put("error_steps", failed ? 1 : 0)
            .put("running_steps", running ? 1 : 0)
            .put("pending_steps", open);
    ArrayNode outer = progress.putArray("steps");
    ArrayNode build = outer.addObject().put("name", "build").put("status", "UNKNOWN").putArray("steps");
    ArrayNode deploy = outer.addObject().put("name", "deploy").put("status", "UNKNOWN").putArray("steps");
    for (int i = 0; i < STEPS.size(); i++) {
      String status =
          i < done ? "SUCCESS" : i > done ? "PENDING" : failed ? "ERROR" : running ? "RUNNING" : "PENDING";
      ObjectNode step =
          (i < BUILD_STEPS ? build : deploy)
              .addObject()
              .put("name", STEPS.get(i))
              .put("status", status)
              .put("component_name", COMPONENT)
              .put("message_base", message(STEPS.get(i)));
      if (status.equals("ERROR")) {
        step.set("reason", reason(buildFails));
      }
    }
    return progress;
  }

  private static String message(String step) {
    return switch (step) {
      case "build" -> "Building service";
      case "deploy" -> "Deploying service";
      case "wait" -> "Waiting for service";
      default -> step;
    };
  }

  private static ObjectNode reason(boolean buildFails) {
    return buildFails
        ? object()
            .put("code", "BuildJobExitNonZero")
            .put("message", "Your build job failed because it exited with a non-zero exit code.")
        : object()
            .put("code", "DeployContainerHealthChecksFailed")
            .put(
                "message",
                "Your deploy failed because your container did not respond to health checks.");
  }

  static ObjectNode health(Release serving) {
    boolean leaking = serving.behaviour() == Behaviour.LEAKING;
    ObjectNode answer = object();
    answer
        .putObject("app_health")
        .putArray("components")
        .addObject()
        .put("name", COMPONENT)
        .put("cpu_usage_percent", serving.behaviour() == Behaviour.SLOW ? 92.5 : 11.5)
        .put("memory_usage_percent", leaking ? 94.0 : 47.5)
        .put("replicas_desired", INSTANCES)
        .put("replicas_ready", serving.behaviour() == Behaviour.HALF_BAD ? 1 : INSTANCES)
        .put("state", serving.behaviour() == Behaviour.HALF_BAD ? "UNHEALTHY" : "HEALTHY");
    return answer;
  }

  static ObjectNode instances() {
    ObjectNode answer = object();
    ArrayNode list = answer.putArray("instances");
    for (int i = 0; i < INSTANCES; i++) {
      list.addObject()
          .put("component_name", COMPONENT)
          .put("component_type", "SERVICE")
          .put("instance_name", "web-76b84c7fb8-6p8k" + i)
          .put("instance_alias", "web-" + i);
    }
    return answer;
  }

  /** A value a minute or fewer, wandering about a level. */
  static ObjectNode metric(String metric, DeploymentHistory history, Instant from, Instant to) {
    long step = Math.max(60, Duration.between(from, to).toSeconds() / 200);
    boolean sick = history.serving().behaviour() == Behaviour.LEAKING;
    Instant since = history.active().orElseThrow().phaseSince();
    ObjectNode answer = object().put("status", "success");
    ObjectNode data = answer.putObject("data").put("resultType", "matrix");
    ArrayNode result = data.putArray("result");
    for (int instance = 0; instance < INSTANCES; instance++) {
      ObjectNode series = result.addObject();
      series.set(
          "metric",
          object()
              .put("app_component", COMPONENT)
              .put("app_component_instance", "web-" + instance));
      ArrayNode values = series.putArray("values");
      for (long at = from.getEpochSecond(); at <= to.getEpochSecond(); at += step) {
        boolean sickThen = sick && at >= since.getEpochSecond();
        values
            .addArray()
            .add(at)
            .add("%.6f".formatted(value(metric, at + 900L * instance, sickThen, history)));
      }
    }
    return answer;
  }

  private static double value(String metric, long at, boolean sick, DeploymentHistory history) {
    double wave = Math.sin(at / 3000.0);
    return switch (metric) {
      case "memory_percentage" -> sick ? 94 : 47 + 5 * wave;
      case "cpu_percentage" -> 12 + 6 * wave * wave;
      default -> history.restarts();
    };
  }

  static ObjectNode sizes() {
    ObjectNode answer = object();
    ArrayNode sizes = answer.putArray("instance_sizes");
    size(sizes, "apps-s-1vcpu-0.5gb", 512);
    size(sizes, SIZE, 1024);
    size(sizes, "apps-s-1vcpu-2gb", 2048);
    size(sizes, "apps-s-2vcpu-4gb", 4096);
    return answer;
  }

  private static void size(ArrayNode sizes, String slug, long megabytes) {
    sizes
        .addObject()
        .put("slug", slug)
        .put("name", slug)
        .put("cpus", "1")
        .put("memory_bytes", Long.toString(megabytes << 20));
  }

  static ObjectNode object() {
    return LoopbackHttp.JSON.createObjectNode();
  }
}
