package com.terp.chatops.sandbox.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.sandbox.standin.LoopbackHttp.Answer;
import com.terp.chatops.sandbox.standin.LoopbackHttp.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** DigitalOcean's App Platform as far as it can be read: one app and its deployments. */
public final class DigitalOcean implements AutoCloseable {
  public static final String TOKEN = "dop_v1_sandbox";
  public static final String CLUSTER = "9cc10173-e9ea-4176-9dbc-a4cee4c4ff30";
  public static final String APP = "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf";

  private final URI live;
  private final List<Deployment> deployments;
  private final LoopbackHttp http;

  private DigitalOcean(Clock clock, URI live) {
    this.live = live;
    Instant now = clock.instant();
    // Newest first, as the API lists them.
    this.deployments =
        List.of(
            new Deployment("d3", "ACTIVE", "2c164862", now.minus(Duration.ofDays(3))),
            new Deployment("d2", "SUPERSEDED", "b2e16915", now.minus(Duration.ofDays(9))),
            new Deployment("d1", "SUPERSEDED", "91af5527", now.minus(Duration.ofDays(16))));
    this.http = LoopbackHttp.serve(this::answer);
  }

  /**
   * Starts it on a free port.
   *
   * @param live where the app it speaks of answers
   */
  public static DigitalOcean start(Clock clock, URI live) {
    return new DigitalOcean(clock, live);
  }

  /** What goes into {@code DIGITALOCEAN_API_URL}. */
  public URI url() {
    return http.url();
  }

  @Override
  public void close() {
    http.close();
  }

  private Answer answer(Request request) {
    if (!request.hasBearer(TOKEN)) {
      return error(401, "Unauthorized", "Unable to authenticate you");
    }
    String path = request.path();
    if ("GET".equals(request.method()) && path.equals("/v2/databases/" + CLUSTER + "/backups")) {
      return new Answer(200, backups());
    }
    String app = "/v2/apps/" + APP;
    if (!"GET".equals(request.method()) || !path.startsWith(app)) {
      return error(404, "not_found", "The resource you were accessing could not be found.");
    }
    String rest = path.substring(app.length());
    return switch (rest) {
      case "" -> new Answer(200, object().set("app", app()));
      case "/deployments" -> new Answer(200, list());
      default -> one(rest);
    };
  }

  private ObjectNode backups() {
    ObjectNode list = object();
    ArrayNode backups = list.putArray("backups");
    for (Deployment deployment : deployments) {
      backups
          .addObject()
          .put("created_at", deployment.createdAt().toString())
          .put("size_gigabytes", 0.03);
    }
    return list;
  }

  private Answer one(String rest) {
    return deployments.stream()
        .filter(deployment -> rest.equals("/deployments/" + deployment.id()))
        .findFirst()
        .map(deployment -> new Answer(200, object().set("deployment", deployment.json())))
        .orElseGet(() -> error(404, "not_found", "deployment not found"));
  }

  private ObjectNode app() {
    ObjectNode app =
        object()
            .put("id", APP)
            .put("live_url", live.toString())
            .put("default_ingress", live.toString())
            .put("created_at", deployments.get(deployments.size() - 1).createdAt().toString())
            .put("last_deployment_created_at", deployments.get(0).createdAt().toString());
    app.set("spec", object().put("name", "terp-sandbox").put("region", "nyc"));
    app.set("active_deployment", deployments.get(0).json());
    return app;
  }

  private ObjectNode list() {
    ArrayNode list = LoopbackHttp.JSON.createArrayNode();
    deployments.forEach(deployment -> list.add(deployment.json()));
    ObjectNode body = object();
    body.set("deployments", list);
    body.set("meta", object().put("total", deployments.size()));
    body.set("links", object());
    return body;
  }

  private static Answer error(int status, String id, String message) {
    return new Answer(status, object().put("id", id).put("message", message));
  }

  private static ObjectNode object() {
    return LoopbackHttp.JSON.createObjectNode();
  }

  private record Deployment(String id, String phase, String commit, Instant createdAt) {
    ObjectNode json() {
      ObjectNode node =
          object()
              .put("id", id)
              .put("phase", phase)
              .put("cause", "commit %s pushed to github/terp/terp".formatted(commit))
              .put("created_at", createdAt.toString())
              .put("updated_at", createdAt.plusSeconds(390).toString())
              .put("phase_last_updated_at", createdAt.plusSeconds(390).toString());
      node.set(
          "services",
          LoopbackHttp.JSON
              .createArrayNode()
              .add(object().put("name", "web").put("source_commit_hash", commit)));
      node.set(
          "progress",
          object().put("total_steps", 5).put("success_steps", 5).put("error_steps", 0));
      return node;
    }
  }
}
