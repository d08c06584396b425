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
 * @param snapshots how many copies of cleared rows are kept
 * @param backups where its database's backups are listed, or null where nobody says
 * @param platform where it is deployed, or null where nobody says
 * @param health what counts as healthy
 */
public record EnvironmentSettings(
    String name,
    DatabaseUrl database,
    String botSchema,
    @Nullable URI appUrl,
    SnapshotSettings snapshots,
    @Nullable BackupSettings backups,
    @Nullable PlatformSettings platform,
    HealthSettings health) {
  /** With the usual limits for copies of cleared rows. */
  public EnvironmentSettings(
      String name, DatabaseUrl database, String botSchema, @Nullable URI appUrl) {
    this(
        name,
        database,
        botSchema,
        appUrl,
        SnapshotSettings.DEFAULT,
        null,
        null,
        HealthSettings.DEFAULT);
  }

  /** The same with other limits for copies of cleared rows. */
  EnvironmentSettings with(SnapshotSettings limits) {
    return new EnvironmentSettings(
        name, database, botSchema, appUrl, limits, backups, platform, health);
  }

  /** The same, judged so. */
  EnvironmentSettings judged(HealthSettings so) {
    return new EnvironmentSettings(
        name, database, botSchema, appUrl, snapshots, backups, platform, so);
  }

  /** The same, deployed there. */
  EnvironmentSettings at(@Nullable PlatformSettings there) {
    return new EnvironmentSettings(
        name, database, botSchema, appUrl, snapshots, backups, there, health);
  }

  /** Whether this is the one where nothing is tried out. */
  public boolean isProtected() {
    return name.equals("production");
  }
}
