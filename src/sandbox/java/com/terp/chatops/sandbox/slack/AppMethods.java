package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;

/** What an app asks about itself: its identity and where to connect. */
final class AppMethods {
  private final Supplier<String> pageUrl;
  private final Supplier<String> ticket;

  AppMethods(Supplier<String> pageUrl, Supplier<String> ticket) {
    this.pageUrl = pageUrl;
    this.ticket = ticket;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "api.test", call -> Json.object(),
        "auth.test", this::authTest,
        "apps.connections.open", this::openConnection);
  }

  private ObjectNode authTest(ApiCall call) {
    return Json.object()
        .put("url", pageUrl.get() + "/")
        .put("team", "Sandbox")
        .put("user", Workspace.BOT_NAME)
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT_USER)
        .put("bot_id", Workspace.BOT)
        .put("is_enterprise_install", false);
  }

  private ObjectNode openConnection(ApiCall call) {
    String socket = "ws" + pageUrl.get().substring("http".length());
    return Json.object()
        .put("url", socket + "/link/?ticket=" + ticket.get() + "&app_id=" + Workspace.APP);
  }
}
