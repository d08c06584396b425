package com.terp.chatops.endtoend;

import com.terp.chatops.Bot;
import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.Surroundings;
import com.terp.chatops.sandbox.slack.Client;
import com.terp.chatops.sandbox.slack.LocalSlack;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.sandbox.slack.Outcome;
import com.terp.chatops.sandbox.slack.View;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The bot between a local Slack and a database that people have worked with. */
final class Bench implements AutoCloseable {
  static final String CHANNEL = "C0OPS";
  static final String ENGINEER = "U0ENGINEER";
  static final Duration SOON = Duration.ofSeconds(60);
  static final Duration A_RUN = Duration.ofSeconds(360);

  private final TestDatabase database;
  private final Surroundings surroundings;
  private final Bot bot;

  private Bench(TestDatabase database, Surroundings surroundings, Bot bot) {
    this.database = database;
    this.surroundings = surroundings;
    this.bot = bot;
  }

  static Bench start(DatabaseKind kind, Mode mode) throws IOException {
    return start(
        Databases.fresh(kind).withPeoplesRows().withBotSchema(), mode, Options.Pace.UNLIMITED);
  }

  static Bench start(TestDatabase database, Mode mode, Options.Pace pace) throws IOException {
    Surroundings surroundings =
        Surroundings.start(
            new Surroundings.Place(
                database.server(),
                database.schema(),
                database.botSchema(),
                Path.of("target", "bench", UUID.randomUUID().toString()),
                Options.defaults().withTiming(Options.Timing.patient()).withPace(pace),
                mode));
    Bot bot = Bot.start(surroundings.environment());
    surroundings.slack().awaitBot(SOON);
    return new Bench(database, surroundings, bot);
  }

  TestDatabase database() {
    return database;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  LocalSlack slack() {
    return surroundings.slack();
  }

  Client engineer() {
    return slack().as(ENGINEER);
  }

  /** What the bot says that contains all of these, root, reply or whisper. */
  Message said(String... parts) {
    return said(SOON, parts);
  }

  Message said(Duration patience, String... parts) {
    return slack()
        .messages()
        .await(message -> message.fromBot() && holds(message, parts), patience);
  }

  /** The engineer's form once it can be confirmed or says why not. */
  View form(Predicate<View> condition) {
    return engineer().awaitModal(condition, SOON);
  }

  /** The engineer's form with a preview to confirm. */
  View confirmation() {
    return form(view -> view.callbackId().equals("confirm"));
  }

  /** Ticks the box, gives a reason and submits. */
  Outcome confirm(View form, String reason) {
    String agreement =
        form.blocks()
            .valueStream()
            .map(block -> block.path("block_id").asText())
            .filter(id -> id.startsWith("agree-"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing to agree with: " + form.allText()));
    return engineer().submit(form, Map.of(agreement, List.of("agree"), "reason", reason));
  }

  /** Seeds, and waits until it is done. */
  Message seed(String profile) {
    engineer().command(CHANNEL, "/terp seed " + profile);
    Outcome outcome = confirm(confirmation(), "end-to-end test of " + profile);
    if (!outcome.ok()) {
      throw new AssertionError("not started: " + outcome);
    }
    return said(A_RUN, "Seeded " + profile, "Undo this run");
  }

  /** Rows and content of every table of TERP's, as the server sees them. */
  Map<String, String> contents() throws SQLException {
    List<String> tables = database.column("SHOW TABLES");
    String counts =
        tables.stream()
            .map(table -> "SELECT '%1$s', COUNT(*) FROM `%1$s`".formatted(table))
            .collect(Collectors.joining(" UNION ALL "));
    String checksums =
        "CHECKSUM TABLE %s EXTENDED"
            .formatted(
                tables.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : List.of(counts, checksums)) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            String table = rows.getString(1).substring(rows.getString(1).indexOf('.') + 1);
            contents.merge(table, rows.getString(2), (count, sum) -> count + " rows, " + sum);
          }
        }
      }
    }
    return contents;
  }

  @Override
  public void close() {
    bot.close();
    surroundings.close();
    database.close();
  }

  private static boolean holds(Message message, String... parts) {
    String text = message.allText();
    return List.of(parts).stream().allMatch(text::contains);
  }
}
