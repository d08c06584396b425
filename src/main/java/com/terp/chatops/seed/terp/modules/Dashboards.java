package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.always;
import static com.terp.chatops.seed.terp.modules.Say.never;
import static com.terp.chatops.seed.terp.modules.Say.one;

import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** How each person likes the screen. */
final class Dashboards {
  private static final List<String> WIDGETS = List.of("sales", "inventory", "receivables");

  private Dashboards() {}

  static List<Sketch> sketches() {
    return List.of(
        Sketch.of("userDashboardPreferences")
            .rowsPer("users", 1)
            .set("activeLayout", one("operations", "operations", "executive", "sales"))
            .set("widgetConfig", always("[{\"id\": \"sales\", \"isVisible\": true}]"))
            .set("deleted_at", never()),
        Sketch.of("dashboard_widget_configs")
            .rowsPer("users", WIDGETS.size())
            .set("widget_type", row -> WIDGETS.get((int) (row.index() % WIDGETS.size())))
            .set("config", always("{\"period\": \"month\"}"))
            .set("position", row -> row.index() % WIDGETS.size())
            .set("is_visible", always(true)),
        Sketch.of("dashboard_widget_layouts")
            .rows(WIDGETS.size() * 2L)
            .parent("userId", row -> -1)
            .set("role", row -> row.index() % 2 == 0 ? "admin" : "user")
            .set("widgetType", row -> WIDGETS.get((int) (row.index() / 2 % WIDGETS.size())))
            .set("position", row -> row.index() / 2)
            .set("width", one(1, 2))
            .set("height", always(1))
            .set("isVisible", always(true))
            .set("config", never())
            .set("deleted_at", never()),
        Sketch.of("user_preferences")
            .rowsPer("users", 1)
            .parent("default_warehouse_id", row -> 0)
            .parent("default_location_id", row -> 0),
        Sketch.of("alert_configurations")
            .rowsPer("users", 1)
            .set("alert_type", one("LOW_STOCK", "OVERDUE_PAYMENT", "HIGH_VALUE_ORDER"))
            .set("target_type", always("GLOBAL"))
            .set("target_id", never())
            .set(
                "threshold_value",
                row ->
                    switch (row.text("alert_type")) {
                      case "LOW_STOCK" -> 10;
                      case "OVERDUE_PAYMENT" -> 7;
                      default -> 50_000;
                    })
            .set(
                "threshold_operator",
                row -> row.is("alert_type", "LOW_STOCK") ? "LESS_THAN" : "GREATER_THAN")
            .set("delivery_method", always("DASHBOARD"))
            .set("email_address", never())
            .set("is_active", always(true)));
  }
}
