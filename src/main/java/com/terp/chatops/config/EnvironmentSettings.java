package com.terp.chatops.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One TERP.
 *
 * @param name as commands write it, for example {@code staging}
 * @param database TERP's schema
 * @param botSchema the bot's own schema on the same server
 * @param appUrl TERP's base URL, or null where it is not probed
 */
public record EnvironmentSettings(
    String name, DatabaseUrl database, String botSchema, @Nullable URI appUrl) {
  /** Whether this is the one where nothing is tried out. */
  public boolean isProtected() {
    return name.equals("production");
  }
}
