package com.terp.chatops.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.Bot;
import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.Surroundings;
import com.terp.chatops.sandbox.slack.Client;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.sandbox.slack.View;
import com.terp.chatops.sandbox.standin.Behaviour;
import com.terp.chatops.sandbox.standin.Release;
import com.terp.chatops.testing.DatabaseKind;
import com.terp.chatops.testing.Databases;
import com.terp.chatops.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deployments are seen to come, judged and told of, by the real bot over the wire. */
class WatchIT {
  private static final Duration PATIENCE = Duration.ofSeconds(270);
  private static final String PACE = "terp.watch.millis";

  private Surroundings surroundings;
  private TestDatabase database;

  @BeforeEach
  void quickly() throws IOException {
    System.setProperty(PACE, "300");
    database = Databases.fresh(DatabaseKind.MARIADB).withPeoplesRows().withBotSchema();
    surroundings =
        Surroundings.start(
            new Surroundings.Place(
                database.server(),
                database.schema(),
                database.botSchema(),
                Path.of("target", "watch"),
                Options.defaults()
                    .withTiming(Options.Timing.patient())
                    .withPace(Options.Pace.UNLIMITED),
                Mode.SOCKET));
  }

  @AfterEach
  void close() {
    System.clearProperty(PACE);
    surroundings.close();
    database.close();
  }

  @Test
  void aBadDeploymentIsCaughtByItselfWithItsLogAndAWayBack() {
    try (Bot bot = start(Map.of())) {
      assertThat(bot.port()).isPositive();
      surroundings.slack().as("U0ENGINEER").command("C0OPS", "/terp watch 2c164862");
      Message healthy = said("Healthy: deployment", "2c164862", "Judged");
      String root = healthy.threadTs().orElseThrow();
      assertThat(roots("C0OPS")).as("one command, one thread").containsExactly(root);
      assertThat(said("Healthy: deployment", "asked by").ts())
          .as("the command's own message shows the verdict")
          .isEqualTo(root);

      refusesClearly();

      push(Behaviour.BAD);

      assertThat(said("FAILED: deployment", "badc0de1", "requests in").channel())
          .isEqualTo("C0ALERTS");
      assertThat(said("Not rolled back by itself", "2c164862").allText())
          .contains("ENABLE_AUTO_ROLLBACK is not true")
          .contains("the database's schema is as it was then")
          .contains("Roll back…");
      said("What its log says and what changed");
      goesBackAndStays(said("Not rolled back by itself"));
      assertThat(database.column("SELECT status FROM deployments WHERE pusher = 'terp-chatops'"))
          .isEqualTo(List.of("success", "failed", "success"));
    }
  }

  @Test
  void oneThatNoRestartMendsIsRolledBackWhereEveryGuardHolds() {
    try (Bot bot = start(Map.of("ENABLE_AUTO_ROLLBACK", "true", "AUTO_RESTARTS", "1"))) {
      assertThat(bot.port()).isPositive();
      surroundings.slack().as("U0ENGINEER").command("C0OPS", "/terp watch");
      said("Healthy: deployment", "2c164862");

      push(Behaviour.BAD);

      said("Restarting it in", "1 of at most 1");
      Message begun =
          said("Rolling back to 2c164862", "nothing spoke against it", "once a deployment");
      Message back = said("healthy", "2c164862", "verified");
      assertThat(back.threadTs()).as("the failed watch's thread").isEqualTo(begun.threadTs());
      assertThat(surroundings.digitalOcean().history().serving().shortCommit())
          .isEqualTo("2c164862");
    }
  }

  /** Who may not is told so, and who can. */
  private void refusesClearly() {
    surroundings.slack().as("U0GUEST").command("C0OPS", "/terp watch");
    said("only read help");
    surroundings.slack().as("U0AUDITOR").command("C0OPS", "/terp rollback deployment");
    surroundings
        .slack()
        .as("U0AUDITOR")
        .awaitModal(view -> view.allText().contains("an auditor never changes anything"), PATIENCE);
  }

  /** Names of the bot's messages in a channel that are no replies. */
  private List<String> roots(String channel) {
    return surroundings.slack().messages().in(channel).stream()
        .filter(message -> message.fromBot() && message.threadTs().isEmpty())
        .map(Message::ts)
        .toList();
  }

  /** As somebody on call would: the button, the form, the verdict, then the pin is decided. */
  private void goesBackAndStays(Message proposal) {
    Client oncall = surroundings.slack().as("U0ONCALL");
    assertThat(oncall.click(proposal, "Roll back…").ok()).isTrue();
    View form = oncall.awaitModal(view -> view.callbackId().equals("confirm"), PATIENCE);
    assertThat(form.allText())
        .contains("replace badc0de1 by 2c164862", "What a rollback does not undo");
    confirm(oncall, form, "transactions fail");

    Message back = said("is back on 2c164862 and", "The app is pinned");
    assertThat(back.allText()).contains("noticed", "decided", "verified");
    assertThat(surroundings.digitalOcean().history().serving().shortCommit()).isEqualTo("2c164862");
    assertThat(oncall.click(back, "Keep it and unpin").ok()).isTrue();
    confirm(
        oncall,
        oncall.awaitModal(
            view -> view.callbackId().equals("confirm") && !view.id().equals(form.id()), PATIENCE),
        "we stay here");
    said("keeps 2c164862; it takes deployments again");
  }

  private static void confirm(Client person, View form, String reason) {
    String agreement =
        form.blocks().findValuesAsText("block_id").stream()
            .filter(id -> id.startsWith("agree-"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing to agree with: " + form.allText()));
    assertThat(person.submit(form, Map.of(agreement, List.of("agree"), "reason", reason)).ok())
        .isTrue();
  }

  private Bot start(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(surroundings.environment());
    environment.putAll(more);
    Bot bot = Bot.start(environment);
    surroundings.slack().awaitBot(PATIENCE);
    return bot;
  }

  private void push(Behaviour behaviour) {
    surroundings.digitalOcean().history().push(Release.of("badc0de1", behaviour));
  }

  private Message said(String... parts) {
    return surroundings
        .slack()
        .messages()
        .await(
            message ->
                message.fromBot() && List.of(parts).stream().allMatch(message.allText()::contains),
            PATIENCE);
  }
}
