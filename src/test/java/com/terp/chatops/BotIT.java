package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.Surroundings;
import com.terp.chatops.sandbox.slack.Client;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.sandbox.slack.View;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot over the wire: what people do, from the command to the undone run. */
class BotIT {
  private static final String OPS = "C0OPS";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path directory;

  @EachDatabase
  void peopleSeedAndUndoBySocket(TestDatabase database) throws Exception {
    seedAndUndo(database, Mode.SOCKET);
  }

  @EachDatabase
  void peopleSeedAndUndoByHttp(TestDatabase database) throws Exception {
    seedAndUndo(database, Mode.HTTP);
  }

  private void seedAndUndo(TestDatabase database, Mode mode) throws Exception {
    database.withPeoplesRows();
    List<String> before = counts(database);
    try (Surroundings around = surroundings(database, mode);
        Bot bot = Bot.start(around.environment())) {
      Client engineer = around.slack().as("U0ENGINEER");
      awaitHealthy(bot);

      assertThat(engineer.command(OPS, "/terp seed dry-run light").ok()).isTrue();
      Message plan = await(engineer, message -> message.buttons().contains("Run exactly this plan"));
      assertThat(counts(database)).as("a dry run writes nothing").isEqualTo(before);

      assertThat(engineer.click(plan, "Run exactly this plan").ok()).isTrue();
      confirm(engineer, "fresh data for the demo");
      Message seeded = await(engineer, ended("run 1"));
      assertThat(seeded.allText()).contains("✅");
      assertThat(seeded.threadTs()).isEqualTo(plan.threadTs());
      assertThat(counts(database)).isNotEqualTo(before);

      assertThat(engineer.command(OPS, "/terp health").ok()).isTrue();
      await(engineer, ended("/terp health"));

      assertThat(engineer.command(OPS, "/terp rollback").ok()).isTrue();
      View choice = engineer.awaitModal(view -> view.toString().contains("choose:target"), PATIENCE);
      assertThat(engineer.choose(choice, "choose:target", "rollback run 1 env=staging").ok()).isTrue();
      confirm(engineer, "demo is over");
      assertThat(await(engineer, ended("run 2")).allText()).contains("✅");
      assertThat(counts(database)).as("as before the seed").isEqualTo(before);
      assertThat(around.slack().deliveries().all())
          .allMatch(delivery -> delivery.ackTime().isPresent());
    }
  }

  private static void confirm(Client engineer, String reason) {
    View form = engineer.awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);
    assertThat(engineer.submit(form, Map.of("agree", List.of("agree"), "reason", reason)).ok())
        .isTrue();
    engineer.awaitNoModal(PATIENCE);
  }

  /** A run's or a query's first message once it shows an outcome. */
  private static Predicate<Message> ended(String smallPrint) {
    return message ->
        message.allText().contains(smallPrint)
            && message.allText().contains("asked by")
            && !message.allText().contains("⏳");
  }

  private static Message await(Client person, Predicate<Message> condition) {
    return person.awaitMessage(
        message -> message.fromBot() && condition.test(message), PATIENCE);
  }

  private static void awaitHealthy(Bot bot) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + bot.port() + "/health");
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body())
          .contains("\"status\"");
    }
  }

  private static List<String> counts(TestDatabase database) {
    return List.of("vendors", "clients", "products", "orders", "invoices", "payments").stream()
        .map(table -> table + " " + database.number("SELECT COUNT(*) FROM `" + table + "`"))
        .toList();
  }

  private Surroundings surroundings(TestDatabase database, Mode mode) throws IOException {
    return Surroundings.start(
        new Surroundings.Place(
            database.server(),
            database.schema(),
            database.botSchema(),
            directory,
            Options.defaults().withPace(Options.Pace.REALISTIC),
            mode));
  }
}
