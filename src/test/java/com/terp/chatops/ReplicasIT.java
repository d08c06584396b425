package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.Surroundings;
import com.terp.chatops.sandbox.process.Ports;
import com.terp.chatops.sandbox.slack.Client;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.sandbox.slack.Outcome;
import com.terp.chatops.sandbox.slack.View;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two whole bots on one database and one Slack, every click delivered to both of them, one killed
 * in the middle of a seed: the other finishes it, and nothing is done or said twice.
 */
class ReplicasIT {
  private static final String CHANNEL = "C0OPS";
  private static final Duration PATIENCE = Duration.ofSeconds(270);

  private TestDatabase database;
  private Surroundings surroundings;

  @Test
  void theOtherBotFinishesAndEveryClickCountsOnce() throws Exception {
    try (TestDatabase own = Databases.best("ReplicasIT").withPeoplesRows();
        Surroundings around = around(own)) {
      database = own;
      surroundings = around;
      Map<String, String> before = contents();
      try (Child one = bot();
          Child other = bot()) {
        Map<String, Child> bots = Map.of(instance(one), one, instance(other), other);
        around.slack().awaitBot(PATIENCE);
        try (Connection gate = own.connect();
            Statement shut = gate.createStatement()) {
          shut.execute("SELECT GET_LOCK('gate', 0)");
          // With the bot's own account: a session counts as that of the trigger's owner while in
          // it.
          shut.execute(oneChunkPassesTheGate());
          seedWhileOneDies(bots);
        }
        takenOver();
        undo();
      }
      assertThat(contents()).isEqualTo(before);
      assertThat(bot("SELECT COUNT(*) FROM BOT.run")).isEqualTo(2);
      assertNothingIsSaidTwice();
    }
  }

  private void seedWhileOneDies(Map<String, Child> bots) {
    engineer().command(CHANNEL, "/terp seed dry-run small");
    clickTwice(said("Run exactly this plan"), "Run exactly this plan");
    confirmTwice("delivered twice");
    while (bot("SELECT COUNT(*) FROM BOT.ledger_chunk WHERE kind = 'LOADED'") == 0) {
      Thread.onSpinWait();
    }
    bots.get(text("SELECT instance FROM BOT.run WHERE id = 1")).kill();
    surroundings.slack().disconnectSockets();
  }

  /** However slow this test is, it kills a bot that has not ended its seed. */
  private String oneChunkPassesTheGate() {
    return """
    CREATE TRIGGER `%1$s`.gate BEFORE INSERT ON `%1$s`.ledger_chunk FOR EACH ROW
    IF NEW.kind = 'LOADED'
      AND EXISTS (SELECT 1 FROM `%1$s`.ledger_chunk c WHERE c.kind = 'LOADED') THEN
      DO GET_LOCK('gate', 600);
      DO RELEASE_LOCK('gate');
    END IF\
    """
        .formatted(database.botSchema());
  }

  private void takenOver() {
    said("Undo this run");
    assertThat(bot("SELECT attempt FROM BOT.run WHERE id = 1")).isEqualTo(2);
  }

  private void undo() {
    clickTwice(said("Undo this run"), "Undo this run");
    confirmTwice("undone twice");
    said("Run 1 is undone");
  }

  private void clickTwice(Message message, String button) {
    surroundings.slack().faults().duplicateNextInteraction();
    assertThat(engineer().click(message, button).ok()).isTrue();
  }

  private void confirmTwice(String reason) {
    View form = engineer().awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);
    String agreement =
        form.blocks()
            .valueStream()
            .map(block -> block.path("block_id").asText())
            .filter(id -> id.startsWith("agree-"))
            .findFirst()
            .orElseThrow();
    surroundings.slack().faults().duplicateNextInteraction();
    Outcome outcome =
        engineer().submit(form, Map.of(agreement, List.of("agree"), "reason", reason));
    assertThat(outcome.ok()).as(outcome.toString()).isTrue();
  }

  private void assertNothingIsSaidTwice() {
    Set<String> names = new HashSet<>();
    for (Message message : surroundings.slack().messages().in(CHANNEL)) {
      if (message.fromBot() && !message.ephemeral()) {
        assertThat(names.add(message.content().metadata().orElseThrow().toString()))
            .as(message.allText())
            .isTrue();
      }
    }
    for (String run : database.column("SELECT id FROM `%s`.run".formatted(database.botSchema()))) {
      assertThat(surroundings.slack().messages().in(CHANNEL))
          .filteredOn(message -> message.allText().contains("run %s · ".formatted(run)))
          .hasSize(1);
    }
    assertThat(surroundings.slack().messages().in(CHANNEL))
        .as("whispers about forms that did not open")
        .noneMatch(Message::ephemeral);
  }

  private Client engineer() {
    return surroundings.slack().as("U0ENGINEER");
  }

  private Message said(String part) {
    return surroundings
        .slack()
        .messages()
        .await(
            message ->
                message.fromBot()
                    && (message.buttons().contains(part) || message.allText().contains(part)),
            PATIENCE);
  }

  private static Surroundings around(TestDatabase database) throws Exception {
    return Surroundings.start(
        new Surroundings.Place(
            database.server(),
            database.schema(),
            database.botSchema(),
            Path.of("target", "kill", "" + ProcessHandle.current().pid()),
            Options.defaults()
                .withTiming(Options.Timing.patient())
                .withPace(Options.Pace.UNLIMITED),
            Mode.SOCKET));
  }

  private Child bot() throws Exception {
    Map<String, String> environment = new TreeMap<>(surroundings.environment());
    // The log of production, which says who a bot is.
    environment.put("JDK_JAVA_OPTIONS", "-Dlogback.configurationFile=logback.xml");
    environment.put("PORT", Integer.toString(Ports.free()));
    Path log = Files.createDirectories(Path.of("target", "kill")).resolve("replicas.log");
    return Child.start(Main.class, log, List.of("serve"), environment);
  }

  private static String instance(Child bot) {
    for (String line = bot.next(); ; line = bot.next()) {
      int as = line.indexOf(" as bot-");
      if (line.contains("ready on port") && as > 0) {
        return line.substring(as + " as ".length(), as + " as bot-".length() + 36);
      }
      assertThat(line).isNotEqualTo("gone");
    }
  }

  private long bot(String sql) {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) {
    return database.text(sql.replace("BOT.", "`" + database.botSchema() + "`."));
  }

  /** The checksum of every table. */
  private Map<String, String> contents() throws SQLException {
    String tables =
        database.column("SHOW TABLES").stream()
            .map(table -> "`" + table + "`")
            .collect(Collectors.joining(", "));
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("CHECKSUM TABLE %s EXTENDED".formatted(tables))) {
      while (rows.next()) {
        contents.put(rows.getString(1), rows.getString(2));
      }
    }
    return contents;
  }
}
