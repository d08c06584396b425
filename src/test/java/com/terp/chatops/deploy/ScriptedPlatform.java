package com.terp.chatops.deploy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.config.PlatformSettings;
import com.terp.chatops.config.Secret;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** An API that says of an app what a test wants, and counts what it is asked for. */
final class ScriptedPlatform implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final List<Deployment> oldestFirst;
  private final Map<String, String> slots = new HashMap<>();
  private final Map<String, String> refusals = new HashMap<>();
  private boolean mayUpdate = true;
  final List<String> validated = new ArrayList<>();

  ScriptedPlatform(List<Deployment> oldestFirst) throws IOException {
    this.oldestFirst = oldestFirst;
    for (Deployment each : oldestFirst) {
      if (each.phase() == Phase.ACTIVE) {
        slots.put("active_deployment", each.id());
      } else if (each.phase().moving()) {
        slots.put("in_progress_deployment", each.id());
      }
    }
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
  }

  AppPlatform client() {
    return new AppPlatform(
        new PlatformSettings(server.url("/").uri(), "app-0001", new Secret("t")),
        Clock.systemUTC());
  }

  /** Pins the app. */
  ScriptedPlatform pinned(@Nullable String id) {
    if (id != null) {
      slots.put("pinned_deployment", id);
    }
    return this;
  }

  /** Answers validations as to a token without the scope for them. */
  ScriptedPlatform withoutUpdate() {
    mayUpdate = false;
    return this;
  }

  /** Lets validation of a deployment fail with a code. */
  void refuses(String id, String code) {
    refusals.put(id, code);
  }

  private MockResponse answer(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    if (path.endsWith("/rollback/validate")) {
      if (!mayUpdate) {
        return new MockResponse.Builder().code(403).body("{\"message\":\"forbidden\"}").build();
      }
      return json(validation(request));
    }
    if (path.endsWith("/deployments")) {
      return json(page(request));
    }
    return json(app());
  }

  private ObjectNode validation(RecordedRequest request) {
    String id;
    try {
      id = new JsonMapper().readTree(request.getBody().utf8()).path("deployment_id").asText();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    validated.add(id);
    ObjectNode answer = object().put("valid", !refusals.containsKey(id));
    if (refusals.containsKey(id)) {
      answer.putObject("error").put("code", refusals.get(id)).put("message", "");
    }
    return answer;
  }

  private ObjectNode app() {
    ObjectNode answer = object();
    ObjectNode app = answer.putObject("app").put("id", "app-0001");
    slots.forEach((slot, id) -> app.set(slot, json(Histories.named(oldestFirst, id))));
    return answer;
  }

  private ObjectNode page(RecordedRequest request) {
    int page = Integer.parseInt(request.getUrl().queryParameter("page"));
    int size = Integer.parseInt(request.getUrl().queryParameter("per_page"));
    List<Deployment> newestFirst = oldestFirst.reversed();
    int from = Math.min((page - 1) * size, newestFirst.size());
    int to = Math.min(from + size, newestFirst.size());
    ObjectNode answer = object();
    ArrayNode list = answer.putArray("deployments");
    newestFirst.subList(from, to).forEach(each -> list.add(json(each)));
    if (to < newestFirst.size()) {
      answer.putObject("links").putObject("pages").put("next", "more");
    }
    return answer;
  }

  private static ObjectNode json(Deployment one) {
    ObjectNode node =
        object()
            .put("id", one.id())
            .put("phase", one.phase().name())
            .put("created_at", one.createdAt().toString())
            .put("phase_last_updated_at", one.phaseSince().toString());
    if (one.clonedFrom() != null) {
      node.put("cloned_from", one.clonedFrom());
    }
    ArrayNode services = node.putArray("services");
    one.sources()
        .forEach(source ->
            services
                .addObject()
                .put("name", source.component())
                .put("source_commit_hash", source.version()));
    node.putObject("progress")
        .put("total_steps", one.progress().total())
        .put("success_steps", one.progress().success())
        .put("error_steps", one.progress().error());
    return node;
  }

  private static MockResponse json(ObjectNode body) {
    return new MockResponse.Builder().body(body.toString()).build();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public void close() {
    server.close();
  }
}
