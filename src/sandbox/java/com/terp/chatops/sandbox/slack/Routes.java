package com.terp.chatops.sandbox.slack;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;

/** Where everything is served. */
final class Routes {
  private final Team team;
  private final WebApi webApi;
  private final SocketTransport sockets;
  private final PageApi pageApi;
  private final LiveUpdates liveUpdates;

  Routes(
      Team team, WebApi webApi, SocketTransport sockets, PageApi pageApi, LiveUpdates liveUpdates) {
    this.team = team;
    this.webApi = webApi;
    this.sockets = sockets;
    this.pageApi = pageApi;
    this.liveUpdates = liveUpdates;
  }

  void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = 50_000_000L;
    config.routes.post("/api/{method}", webApi::handle);
    config.routes.get("/api/{method}", webApi::handle);
    config.routes.ws("/link/", sockets::configure);
    ResponseUrlRoute responses = new ResponseUrlRoute(team);
    config.routes.post("/response/{id}", responses::handle);
    config.routes.post("/upload/v1/{id}", this::upload);
    config.routes.get("/files/{id}/download", this::download);
    config.routes.get("/archives/{channel}/{ts}", this::permalink);
    config.routes.sse("/page/api/events", liveUpdates::connect);
    config.routes.exception(
        SlackError.class,
        (error, context) ->
            context.status(400).json(Json.object().put("ok", false).put("error", error.code())));
    pageApi.register(config.routes);
    servePage(config);
  }

  private static void servePage(JavalinConfig config) {
    if (Routes.class.getResource("/page/index.html") != null) {
      for (String path : new String[] {"/", "/page"}) {
        config.staticFiles.add(
            files -> {
              files.hostedPath = path;
              files.directory = "/page";
              files.location = Location.CLASSPATH;
            });
      }
    }
  }

  private void upload(Context context) {
    byte[] bytes = context.bodyAsBytes();
    if (team.files().receive(context.pathParam("id"), bytes)) {
      context.result("OK - " + bytes.length);
    } else {
      context.status(400).result("unknown file or wrong length");
    }
  }

  private void download(Context context) {
    team.files()
        .find(context.pathParam("id"))
        .flatMap(
            stored ->
                stored
                    .bytes()
                    .map(bytes -> context.contentType(stored.file().mimetype()).result(bytes)))
        .orElseGet(() -> context.status(404));
  }

  /** A permalink opens the page at its message. */
  private void permalink(Context context) {
    String digits = context.pathParam("ts").replaceFirst("^p", "");
    String ts = digits.replaceFirst("(\\d{6})$", ".$1");
    context.redirect("/?channel=" + context.pathParam("channel") + "&ts=" + ts);
  }
}
