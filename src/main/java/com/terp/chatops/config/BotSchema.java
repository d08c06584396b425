package com.terp.chatops.config;

import org.jspecify.annotations.Nullable;

/** Where the bot's own tables live: beside TERP's schema, on the same server. */
final class BotSchema {
  static final String DEFAULT = "terp_chatops";

  private BotSchema() {}

  /**
   * The schema's name.
   *
   * @param text a URL, or null for the default name
   */
  static String of(DatabaseUrl terp, String variable, @Nullable String text, Problems problems) {
    if (text == null) {
      return DEFAULT;
    }
    @Nullable DatabaseUrl own = problems.collect(() -> DatabaseUrl.parse(variable, text));
    if (own == null) {
      return DEFAULT;
    }
    if (!own.address().equals(terp.address()) || !own.user().equals(terp.user())) {
      problems.add(
          ("%s must name the same server and user as TERP's database (%s at %s), because a chunk of"
                  + " rows and its ledger entry are committed together; only the database may differ")
              .formatted(variable, terp.user(), terp.address()));
    }
    if (own.schema().equals(terp.schema())) {
      problems.add(
          "%s must name another database than TERP's %s, for example %s"
              .formatted(variable, terp.schema(), DEFAULT));
    }
    return own.schema();
  }
}
