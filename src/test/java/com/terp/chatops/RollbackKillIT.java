package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.Surroundings;
import com.terp.chatops.sandbox.slack.Client;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.sandbox.slack.View;
import com.terp.chatops.sandbox.standin.Behaviour;
import com.terp.chatops.sandbox.standin.DigitalOcean;
import com.terp.chatops.sandbox.standin.DigitalOcean.Exchange;
import com.terp.chatops.sandbox.standin.Release;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The bot is killed where a rollback hurts most: while DigitalOcean answers it, and while what came
 * of it is judged. It was asked for once, and its one thread ends with the verdict all the same.
 */
class RollbackKillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(270);
  private static final Path DIRECTORY = Path.of("target", "rollback-kill");
  private static final String ROLLBACK = "/v2/apps/%s/rollback".formatted(DigitalOcean.APP);
  private static final String HEALTH = "/v2/apps/%s/health".formatted(DigitalOcean.APP);

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger rounds = new AtomicInteger();
  private final CountDownLatch whileAsking = new CountDownLatch(1);
  private final CountDownLatch whileJudging = new CountDownLatch(1);
  private volatile Child bot;
  private TestDatabase database;

  @Test
  void aKilledBotAsksForARollbackOnceAndItsSuccessorBringsTheVerdict() throws Exception {
    Instant began = Instant.now();
    Files.createDirectories(DIRECTORY);
    database = Databases.fresh(DatabaseKind.MARIADB).withPeoplesRows().withBotSchema();
    try (TestDatabase closing = database;
        Surroundings surroundings = surroundings(database)) {
      DigitalOcean platform = surroundings.digitalOcean();
      platform.history().past(Release.of("badc0de1", Behaviour.BAD), Instant.now());
      platform.watchedBy(this::seen);
      bot = start(surroundings);
      surroundings.slack().awaitBot(PATIENCE);
      confirm(surroundings);

      gone(whileAsking);
      bot = start(surroundings);
      gone(whileJudging);
      bot = start(surroundings);

      Message verdict = said(surroundings, "staging is back on 2c164862 and healthy");
      assertThat(asked).as("how often it was asked for").hasValue(1);
      assertThat(verdict.threadTs()).as("its one thread").hasValue(root(surroundings));
      assertThat(database.column("SELECT state FROM `%s`.run".formatted(database.botSchema())))
          .as(closing.toString())
          .containsExactly("SUCCEEDED");
      assertThat(
              database.column(
                  "SELECT purpose FROM `%s`.watch WHERE version_hash LIKE '2c164862%%'"
                      .formatted(database.botSchema())))
          .as("watched by the run alone")
          .containsExactly("RUN");
      assertThat(platform.history().serving().shortCommit()).isEqualTo("2c164862");
      System.out.printf(
          "killed while asking and in the second round: asked for %s time, verdict after %d s%n",
          asked, Duration.between(began, Instant.now()).toSeconds());
    } finally {
      Child last = bot;
      if (last != null) {
        last.close();
      }
    }
  }

  /** Sees every exchange before it is answered, which is when the bot is killed. */
  private void seen(Exchange exchange) {
    if (exchange.method().equals("POST") && exchange.path().equals(ROLLBACK)) {
      asked.incrementAndGet();
      bot.kill();
      whileAsking.countDown();
    }
    boolean judging = whileAsking.getCount() == 0 && exchange.path().equals(HEALTH) && probing();
    if (judging && rounds.incrementAndGet() == 2) {
      bot.kill();
      whileJudging.countDown();
    }
  }

  private boolean probing() {
    return database.number(
            "SELECT COUNT(*) FROM `%s`.watch WHERE version_hash LIKE '2c164862%%'"
                    .formatted(database.botSchema())
                + " AND stage = 'PROBING'")
        == 1;
  }

  private static void gone(CountDownLatch killed) throws InterruptedException {
    assertThat(killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private static void confirm(Surroundings surroundings) {
    Client oncall = surroundings.slack().as("U0ONCALL");
    oncall.command("C0OPS", "/terp rollback deployment");
    View form = oncall.awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);
    String agreement =
        form.blocks().findValuesAsText("block_id").stream()
            .filter(id -> id.startsWith("agree-"))
            .findFirst()
            .orElseThrow();
    Map<String, Object> values = Map.of(agreement, List.of("agree"), "reason", "it is sick");
    assertThat(oncall.submit(form, values).ok()).isTrue();
  }

  private static Message said(Surroundings surroundings, String words) {
    return surroundings
        .slack()
        .messages()
        .await(message -> message.fromBot() && message.allText().contains(words), PATIENCE);
  }

  private static String root(Surroundings surroundings) {
    List<Message> roots =
        surroundings.slack().messages().in("C0OPS").stream()
            .filter(message -> message.fromBot() && message.threadTs().isEmpty())
            .toList();
    assertThat(roots).hasSize(1);
    return roots.getFirst().ts();
  }

  private static Surroundings surroundings(TestDatabase database) throws IOException {
    return Surroundings.start(
        new Surroundings.Place(
            database.server(),
            database.schema(),
            database.botSchema(),
            DIRECTORY,
            Options.defaults()
                .withTiming(Options.Timing.patient())
                .withPace(Options.Pace.UNLIMITED),
            Mode.SOCKET));
  }

  private static Child start(Surroundings surroundings) {
    Map<String, String> environment = new HashMap<>(surroundings.environment());
    environment.put("JAVA_TOOL_OPTIONS", "-Dterp.watch.millis=300");
    return Child.start(Main.class, DIRECTORY.resolve("bot.log"), List.of("serve"), environment);
  }
}
