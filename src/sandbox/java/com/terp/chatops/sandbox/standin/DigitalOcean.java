package com.terp.chatops.sandbox.standin;

import static com.terp.chatops.sandbox.standin.PlatformJson.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.terp.chatops.sandbox.standin.DeploymentHistory.Pin;
import com.terp.chatops.sandbox.standin.LoopbackHttp.Answer;
import com.terp.chatops.sandbox.standin.LoopbackHttp.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** DigitalOcean's App Platform: one app, its deployments, and a database's backups. */
public final class DigitalOcean implements AutoCloseable {
  public static final String TOKEN = "dop_v1_sandbox";
  public static final String CLUSTER = "9cc10173-e9ea-4176-9dbc-a4cee4c4ff30";
  public static final String APP = "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf";

  private static final String LOGS = "/logs/";
  private static final String METRICS = "/v2/monitoring/metrics/apps/";

  private final URI live;
  private final DeploymentHistory history;
  private final LoopbackHttp http;
  private volatile PlatformFault fault = PlatformFault.NONE;
  private volatile Consumer<Exchange> watcher = exchange -> {};

  private DigitalOcean(Clock clock, Pace pace, URI live) {
    this.live = live;
    this.history = new DeploymentHistory(clock, pace);
    this.http = LoopbackHttp.serve(this::answer);
  }

  /**
   * Starts it on a free port.
   *
   * @param live where the app it speaks of answers
   */
  public static DigitalOcean start(Clock clock, URI live) {
    return start(clock, Pace.SANDBOX, live);
  }

  /** The same with deployments that take as long as said. */
  public static DigitalOcean start(Clock clock, Pace pace, URI live) {
    return new DigitalOcean(clock, pace, live);
  }

  /** What was asked and answered. */
  public record Exchange(
      String method,
      String path,
      Map<String, String> query,
      Optional<String> contentType,
      String body,
      int status,
      Optional<JsonNode> answer) {}

  /** What goes into {@code DIGITALOCEAN_API_URL}. */
  public URI url() {
    return http.url();
  }

  /** The app's deployments. */
  public DeploymentHistory history() {
    return history;
  }

  /** Lets the API itself go wrong until it is told otherwise. */
  public void become(PlatformFault wanted) {
    fault = wanted;
  }

  public PlatformFault fault() {
    return fault;
  }

  /** Shows every exchange to somebody, before it is answered; one that is cut off has status 0. */
  public void watchedBy(Consumer<Exchange> somebody) {
    watcher = somebody;
  }

  @Override
  public void close() {
    http.close();
  }

  private Answer answer(Request request) throws IOException {
    String body = request.text();
    Answer answer = answer(request, body);
    watcher.accept(
        new Exchange(
            request.method(),
            request.path(),
            request.query(),
            request.contentType(),
            body,
            answer.status(),
            answer.body()));
    return answer;
  }

  private Answer answer(Request request, String body) throws IOException {
    boolean posted = request.method().equals("POST");
    if (request.path().startsWith(LOGS)) {
      return Answer.text(log(request.path()));
    }
    // A question is no change: only what changes something is hindered.
    boolean change = posted && !request.path().endsWith("/validate");
    return switch (fault) {
      case NONE -> routed(request, body);
      case UNAUTHORIZED -> error(401, "unauthorized", "Unable to authenticate you.");
      case RATE_LIMITED -> limited();
      case BROKEN -> broken();
      case CUT -> Answer.CUT;
      case CUT_AFTER_POST -> {
        Answer answer = routed(request, body);
        yield change ? Answer.CUT : answer;
      }
      case LOSE_POST -> change ? Answer.CUT : routed(request, body);
      case BREAK_POST -> change ? broken() : routed(request, body);
      case LIMIT_POST -> change ? limited() : routed(request, body);
    };
  }

  private static Answer limited() {
    return error(429, "too_many_requests", "API rate limit exceeded.").with("retry-after", "0");
  }

  private static Answer broken() {
    return error(500, "server_error", "Unexpected server-side error").with("retry-after", "0");
  }

  private Answer routed(Request request, String body) throws IOException {
    if (!request.hasBearer(TOKEN)) {
      return error(401, "unauthorized", "Unable to authenticate you.");
    }
    String path = request.path();
    String app = "/v2/apps/" + APP;
    try {
      if (request.method().equals("GET")) {
        if (path.equals("/v2/databases/" + CLUSTER + "/backups")) {
          return new Answer(200, backups());
        }
        if (path.equals("/v2/apps/tiers/instance_sizes")) {
          return new Answer(200, PlatformJson.sizes());
        }
        if (path.startsWith(METRICS)) {
          return metric(path.substring(METRICS.length()), request.query());
        }
        if (path.startsWith(app)) {
          return read(path.substring(app.length()), request.query());
        }
      } else if (request.method().equals("POST") && path.startsWith(app)) {
        JsonNode json = body.isBlank() ? object() : LoopbackHttp.JSON.readTree(body);
        return change(path.substring(app.length()), json);
      }
      return notFound();
    } catch (DeploymentHistory.Refusal refusal) {
      return error(400, "bad_request", refusal.getMessage());
    }
  }

  private Answer read(String rest, Map<String, String> query) {
    return switch (rest) {
      case "" -> new Answer(200, object().set("app", PlatformJson.app(history, APP, live)));
      case "/deployments" -> list(query);
      case "/health" -> new Answer(200, PlatformJson.health(history.serving()));
      case "/instances" -> new Answer(200, PlatformJson.instances());
      default -> {
        String[] parts = rest.split("/", -1);
        boolean logs = parts.length == 4 && parts[3].equals("logs");
        if (!(logs || parts.length == 3) || !parts[1].equals("deployments")) {
          yield notFound();
        }
        yield history
            .find(parts[2])
            .map(found -> logs ? logs(found, query) : one(found))
            .orElseGet(DigitalOcean::notFound);
      }
    };
  }

  private Answer change(String rest, JsonNode body) {
    String target = body.path("deployment_id").asText();
    return switch (rest) {
      case "/rollback/validate" -> new Answer(200, validation(target));
      case "/rollback" ->
          one(
              history.rollback(
                  target, body.path("skip_pin").asBoolean() ? Pin.SKIPPED : Pin.PINNED));
      case "/rollback/commit" -> {
        history.commit();
        yield Answer.empty(200);
      }
      case "/rollback/revert" -> one(history.revert());
      case "/restart" -> one(history.restart());
      default -> {
        String[] parts = rest.split("/", -1);
        yield parts.length == 4 && parts[1].equals("deployments") && parts[3].equals("cancel")
            ? one(history.cancel(parts[2]))
            : notFound();
      }
    };
  }

  private ObjectNode validation(String target) {
    Optional<DeploymentHistory.Objection> objection = history.objection(target);
    ObjectNode answer = object().put("valid", objection.isEmpty());
    objection.ifPresent(no ->
        answer.set("error", object().put("code", no.code()).put("message", no.message())));
    return answer;
  }

  private Answer list(Map<String, String> query) {
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    int perPage = Integer.parseInt(query.getOrDefault("per_page", "20"));
    List<Deployed> all = history.newestFirst();
    int from = Math.min(all.size(), (page - 1) * perPage);
    int to = Math.min(all.size(), from + perPage);
    ObjectNode body = object();
    ArrayNode list = body.putArray("deployments");
    all.subList(from, to).forEach(deployed -> list.add(PlatformJson.deployment(deployed)));
    ObjectNode links = body.putObject("links");
    if (to < all.size()) {
      links
          .putObject("pages")
          .put("next", page(page + 1, perPage))
          .put("last", page((all.size() + perPage - 1) / perPage, perPage));
    } else if (page > 1) {
      links.putObject("pages").put("first", page(1, perPage)).put("prev", page(page - 1, perPage));
    }
    body.putObject("meta").put("total", all.size());
    return new Answer(200, body);
  }

  private String page(int page, int perPage) {
    return "%s/v2/apps/%s/deployments?page=%d&per_page=%d".formatted(url(), APP, page, perPage);
  }

  private Answer logs(Deployed deployed, Map<String, String> query) {
    String type = query.getOrDefault("type", "RUN");
    ObjectNode answer = object();
    answer
        .putArray("historic_urls")
        .add("%s%s%s/%s.log".formatted(url(), LOGS, deployed.id(), type));
    return new Answer(200, answer);
  }

  private String log(String path) {
    String[] parts = path.substring(LOGS.length()).split("[/.]", -1);
    Deployed deployed = history.find(parts[0]).orElseThrow();
    return ReleaseLog.of(deployed, parts[1]);
  }

  private Answer metric(String metric, Map<String, String> query) {
    return new Answer(
        200,
        PlatformJson.metric(
            metric,
            history,
            Instant.ofEpochSecond(Long.parseLong(query.get("start"))),
            Instant.ofEpochSecond(Long.parseLong(query.get("end")))));
  }

  private ObjectNode backups() {
    ObjectNode list = object();
    ArrayNode backups = list.putArray("backups");
    for (Deployed deployed : history.newestFirst()) {
      backups
          .addObject()
          .put("created_at", deployed.createdAt().toString())
          .put("size_gigabytes", 0.03);
    }
    return list;
  }

  private static Answer one(Deployed deployed) {
    return new Answer(200, object().set("deployment", PlatformJson.deployment(deployed)));
  }

  private static Answer notFound() {
    return error(404, "not_found", "The resource you were accessing could not be found.");
  }

  private static Answer error(int status, String id, String message) {
    return new Answer(status, object().put("id", id).put("message", message));
  }
}
