package com.terp.chatops.seed.terp.modules;

import static com.terp.chatops.seed.terp.modules.Say.theirs;

import com.terp.chatops.seed.fill.Sketch;
import java.util.List;

/** Exceptions from feature flags and permissions, and who changed a flag when. */
final class Switches {
  private Switches() {}

  static List<Sketch> sketches() {
    return List.of(
        Sketch.of("feature_flag_role_overrides").rows(10).set("enabled", Say.percent(80)),
        Sketch.of("feature_flag_user_overrides").rows(10).set("enabled", Say.percent(80)),
        Sketch.of("feature_flag_audit_logs")
            .rows(40)
            .parent("flag_id", row -> row.index() * 7 % 30)
            .set("flag_key", theirs("flag_id", "key"))
            .set("feature_flag_audit_action", row -> row.index() % 2 == 0 ? "disabled" : "enabled")
            .set("previous_value", row -> enabled(row.index() % 2 == 0))
            .set("new_value", row -> enabled(row.index() % 2 == 1)),
        Sketch.of("user_permission_overrides")
            .rows(12)
            .set("granted", row -> row.index() % 4 == 3 ? 0 : 1));
  }

  private static String enabled(Boolean system) {
    return "{\"system_enabled\": %s}".formatted(system);
  }
}
