package com.terp.chatops.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the settings from environment variables and the YAML file one of them may name. */
public final class SettingsReader {
  private static final String SLACK_API = "https://slack.com/api/";
  private static final int DEFAULT_PORT = 3000;

  private final Problems problems = new Problems();
  private final Variables variables;
  private final FileReader files;
  private final ProfileSettings.Check profileCheck;

  private SettingsReader(
      Map<String, String> environment, FileReader files, ProfileSettings.Check profileCheck) {
    this.variables = new Variables(environment, problems);
    this.files = files;
    this.profileCheck = profileCheck;
  }

  /** What the settings are for. */
  public enum Purpose {
    /** The bot: needs Slack. */
    SERVE,
    /** A command of the shell: does not. */
    SHELL
  }

  /** Gives the text of a file. */
  @FunctionalInterface
  public interface FileReader {
    String read(String path) throws IOException;
  }

  /**
   * Reads everything, and checks all but the profiles.
   *
   * @throws SettingsException with every problem at once
   */
  public static Settings read(Map<String, String> environment, FileReader files, Purpose purpose) {
    return read(environment, files, purpose, ProfileSettings.Check.NONE);
  }

  /**
   * Reads and checks everything.
   *
   * @throws SettingsException with every problem at once
   */
  public static Settings read(
      Map<String, String> environment,
      FileReader files,
      Purpose purpose,
      ProfileSettings.Check profiles) {
    return new SettingsReader(environment, files, profiles).read(purpose);
  }

  private Settings read(Purpose purpose) {
    @Nullable SlackSettings slack = purpose == Purpose.SERVE ? slack() : null;
    int port = port();
    @Nullable SettingsFile file = file();
    SnapshotSettings snapshots = file == null ? SnapshotSettings.DEFAULT : file.snapshots();
    HealthSettings health = file == null ? HealthSettings.DEFAULT : file.health();
    List<EnvironmentSettings> environments =
        environments(file).stream().map(each -> each.with(snapshots).judged(health)).toList();
    RoleSettings roles = file == null ? RoleSettings.NONE : file.roles();
    List<ProfileSettings> profiles = file == null ? List.of() : file.profiles();
    WatchSettings watch = WatchSettings.of(variables, problems);
    Path spool = spool();
    profileCheck.problems(profiles).forEach(problems::add);
    problems.throwIfAny();
    return new Settings(slack, environments, roles, profiles, port, watch, spool);
  }

  private Path spool() {
    @Nullable String directory = variables.text("TERP_SPOOL_DIR");
    try {
      return directory == null ? Settings.SPOOL : Path.of(directory);
    } catch (InvalidPathException e) {
      problems.add("TERP_SPOOL_DIR must be the path of a directory");
      return Settings.SPOOL;
    }
  }

  private List<EnvironmentSettings> environments(@Nullable SettingsFile file) {
    if (file != null && file.hasEnvironments()) {
      return chosenFirst(file.environments());
    }
    // Of a file that cannot be read nobody knows whether it leaves the environment to the
    // variables.
    return file == null && variables.has("TERP_CONFIG") ? List.of() : single();
  }

  private @Nullable SlackSettings slack() {
    @Nullable Secret bot = variables.token("SLACK_BOT_TOKEN", "xoxb-");
    @Nullable Secret app = variables.token("SLACK_APP_TOKEN", "xapp-");
    @Nullable Secret signing = variables.secret("SLACK_SIGNING_SECRET");
    if (!variables.has("SLACK_BOT_TOKEN")) {
      problems.add(
          "SLACK_BOT_TOKEN is missing; set the bot token (xoxb-…) of"
              + " OAuth & Permissions in your app's settings at Slack");
    }
    if (!variables.has("SLACK_APP_TOKEN") && !variables.has("SLACK_SIGNING_SECRET")) {
      problems.add(
          "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both missing; set SLACK_APP_TOKEN (xapp-…)"
              + " for Socket Mode, or SLACK_SIGNING_SECRET for HTTP mode");
    }
    @Nullable URI api = variables.url("SLACK_API_URL", SLACK_API);
    if (api != null && !api.toString().endsWith("/api/")) {
      problems.add("SLACK_API_URL must end in /api/, as in %s; was %s".formatted(SLACK_API, api));
    }
    return bot == null || api == null ? null : new SlackSettings(bot, app, signing, api);
  }

  private int port() {
    @Nullable String text = variables.text("PORT");
    if (text == null) {
      return DEFAULT_PORT;
    }
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    problems.add("PORT must be a number from 0 to 65535, was %s".formatted(text));
    return DEFAULT_PORT;
  }

  private @Nullable SettingsFile file() {
    @Nullable String path = variables.text("TERP_CONFIG");
    if (path == null) {
      return null;
    }
    try {
      return SettingsFile.parse(files.read(path), variables, problems);
    } catch (IOException e) {
      problems.add(
          "TERP_CONFIG names %s, which cannot be read; give the path of a YAML file"
              .formatted(path));
      return null;
    }
  }

  private List<EnvironmentSettings> single() {
    @Nullable DatabaseUrl database = variables.database("DATABASE_URL");
    @Nullable URI app = variables.has("APP_URL") ? variables.url("APP_URL", "") : null;
    if (database == null) {
      return List.of();
    }
    String name = Objects.requireNonNullElse(variables.text("TERP_ENVIRONMENT"), "staging");
    Names.check(name, "TERP_ENVIRONMENT is %s".formatted(name), problems);
    String botSchema =
        BotSchema.of(
            database, "CHATOPS_DATABASE_URL", variables.text("CHATOPS_DATABASE_URL"), problems);
    return List.of(
        new EnvironmentSettings(
            name,
            database,
            botSchema,
            app,
            SnapshotSettings.DEFAULT,
            backups(),
            platform(),
            HealthSettings.DEFAULT));
  }

  private @Nullable PlatformSettings platform() {
    @Nullable String app = variables.text("DIGITALOCEAN_APP_ID");
    return app == null
        ? null
        : PlatformSettings.of(
            PlatformSettings.Names.VARIABLES,
            variables.text("DIGITALOCEAN_TOKEN"),
            app,
            variables.text("DIGITALOCEAN_API_URL"),
            problems);
  }

  private @Nullable BackupSettings backups() {
    @Nullable Secret token = variables.secret("DIGITALOCEAN_TOKEN");
    @Nullable String cluster = variables.text("DIGITALOCEAN_DATABASE_ID");
    if (token == null || cluster == null) {
      return null;
    }
    if (!cluster.matches("[0-9a-fA-F-]{8,64}")) {
      problems.add(
          "DIGITALOCEAN_DATABASE_ID must be the id of a database cluster, as its address in the"
              + " control panel has it");
    }
    @Nullable URI api = variables.url("DIGITALOCEAN_API_URL", "https://api.digitalocean.com");
    return api == null ? null : new BackupSettings(api, cluster, token);
  }

  /** With a file of several, TERP_ENVIRONMENT says which one is meant where none is named. */
  private List<EnvironmentSettings> chosenFirst(List<EnvironmentSettings> all) {
    @Nullable String home = variables.text("TERP_ENVIRONMENT");
    if (home == null || all.isEmpty()) {
      return all;
    }
    if (all.stream().noneMatch(e -> e.name().equals(home))) {
      problems.add(
          "TERP_ENVIRONMENT is %s, which TERP_CONFIG does not describe; choose one of %s"
              .formatted(
                  home, String.join(", ", all.stream().map(EnvironmentSettings::name).toList())));
    }
    return all.stream().sorted(Comparator.comparing(e -> !e.name().equals(home))).toList();
  }
}
