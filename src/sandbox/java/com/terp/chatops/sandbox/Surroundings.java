package com.terp.chatops.sandbox;

import com.terp.chatops.sandbox.database.DatabaseServer;
import com.terp.chatops.sandbox.process.Ports;
import com.terp.chatops.sandbox.slack.LocalSlack;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.sandbox.standin.DatabaseProxy;
import com.terp.chatops.sandbox.standin.DigitalOcean;
import com.terp.chatops.sandbox.standin.TerpApp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything around the bot. It tells the bot of itself through the bot's own variables. */
public final class Surroundings implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      roles:
        engineer: {groups: [S0ENGINEERS]}
        on-call: {groups: [S0ONCALL]}
        auditor: {groups: [S0AUDITORS]}
      """;

  private final Place place;
  private final int botPort = Ports.free();
  private final DatabaseProxy database;
  private final TerpApp app;
  private final DigitalOcean digitalOcean;
  private final LocalSlack slack;
  private final Path configuration;

  private Surroundings(Place place) throws IOException {
    this.place = place;
    configuration = Files.createDirectories(place.directory()).resolve("terp.yml");
    Files.writeString(configuration, CONFIGURATION);
    database = DatabaseProxy.start(place.server().port());
    app =
        TerpApp.start(
            place.slack().clock(), DatabaseServer.jdbcUrl(place.schema(), database.port()));
    digitalOcean = DigitalOcean.start(place.slack().clock(), app.url());
    app.serves(digitalOcean.history()::serving);
    slack = LocalSlack.start(slackOptions());
  }

  /**
   * Where everything is.
   *
   * @param server the database server, running; it is not closed with the surroundings
   * @param schema TERP's, there already
   * @param botSchema the bot's, which it makes
   * @param directory for the bot's configuration file
   */
  public record Place(
      DatabaseServer server,
      String schema,
      String botSchema,
      Path directory,
      Options slack,
      Mode mode) {}

  /** Starts everything but the bot. */
  public static Surroundings start(Place place) throws IOException {
    return new Surroundings(place);
  }

  /** The bot's variables. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("SLACK_BOT_TOKEN", slack.botToken());
    switch (place.mode()) {
      case SOCKET -> variables.put("SLACK_APP_TOKEN", slack.appToken());
      case HTTP -> variables.put("SLACK_SIGNING_SECRET", slack.signingSecret());
    }
    variables.put("SLACK_API_URL", slack.apiUrl());
    variables.put("SLACK_ALERT_CHANNEL", "C0ALERTS");
    variables.put("DATABASE_URL", DatabaseServer.url(place.schema(), database.port()));
    variables.put("CHATOPS_DATABASE_URL", DatabaseServer.url(place.botSchema(), database.port()));
    variables.put("APP_URL", app.url().toString());
    variables.put("DIGITALOCEAN_TOKEN", DigitalOcean.TOKEN);
    variables.put("DIGITALOCEAN_APP_ID", DigitalOcean.APP);
    variables.put("DIGITALOCEAN_DATABASE_ID", DigitalOcean.CLUSTER);
    variables.put("DIGITALOCEAN_API_URL", digitalOcean.url().toString());
    variables.put("TERP_ENVIRONMENT", "staging");
    variables.put("TERP_CONFIG", configuration.toAbsolutePath().toString());
    variables.put("TERP_SPOOL_DIR", place.directory().resolve("spool").toAbsolutePath().toString());
    variables.put("PORT", Integer.toString(botPort));
    return variables;
  }

  public LocalSlack slack() {
    return slack;
  }

  public DatabaseProxy database() {
    return database;
  }

  public TerpApp app() {
    return app;
  }

  public DigitalOcean digitalOcean() {
    return digitalOcean;
  }

  /** Where the bot serves HTTP. */
  public URI botUrl() {
    return URI.create("http://127.0.0.1:" + botPort);
  }

  /** Ends everything but the database server. */
  @Override
  public void close() {
    slack.close();
    digitalOcean.close();
    app.close();
    database.close();
  }

  private Options slackOptions() {
    return switch (place.mode()) {
      case SOCKET -> place.slack();
      case HTTP -> place.slack().withRequestUrl(botUrl().resolve("/slack/events"));
    };
  }
}
