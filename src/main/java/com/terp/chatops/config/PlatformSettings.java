package com.terp.chatops.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where TERP is deployed: an app of DigitalOcean's App Platform.
 *
 * @param api its API's address, without {@code /v2}
 * @param app the app's id
 */
public record PlatformSettings(URI api, String app, Secret token) {
  private static final String API = "https://api.digitalocean.com";

  /** What the three are called where they are set. */
  record Names(String token, String app, String api) {
    static final Names VARIABLES =
        new Names("DIGITALOCEAN_TOKEN", "DIGITALOCEAN_APP_ID", "DIGITALOCEAN_API_URL");

    static Names in(String key) {
      String file = "TERP_CONFIG " + key;
      return new Names(file + ".token", file + ".app-id", file + ".api-url");
    }
  }

  /** Reads it, or notes what is wrong. */
  static @Nullable PlatformSettings of(
      Names names,
      @Nullable String token,
      @Nullable String app,
      @Nullable String api,
      Problems problems) {
    if (token == null) {
      problems.add(
          "%s is missing; set a token of DigitalOcean's API with the scopes app:read and app:update"
              .formatted(names.token()));
    }
    if (app == null || !app.matches("[0-9A-Za-z-]{8,64}")) {
      problems.add(
          "%s must be the id of an app, as its address in the control panel has it"
              .formatted(names.app()));
    }
    @Nullable URI address = Variables.url(names.api(), api == null ? API : api, problems);
    return token == null || app == null || address == null
        ? null
        : new PlatformSettings(address, app, new Secret(token));
  }
}
