package com.terp.chatops.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.slack.Client;
import com.terp.chatops.sandbox.slack.Delivery;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.View;
import com.terp.chatops.sandbox.standin.TerpApp;
import com.terp.chatops.testing.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bad input and trouble: each has a sentence that says what to do next, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleIT {
  private Bench bench;

  @BeforeAll
  void start() throws Exception {
    bench = Bench.start(DatabaseKind.MARIADB, Mode.SOCKET);
  }

  @AfterEach
  void mend() {
    bench.surroundings().database().reopen();
    bench.surroundings().app().become(TerpApp.Mood.HEALTHY);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @Test
  void anUnknownProfileIsNamedWithTheOnesThereAre() throws SQLException {
    changesNothing(() -> {
      bench.engineer().command(Bench.CHANNEL, "/terp seed dry-run lite");
      bench.said("lite", "light");
    });
  }

  @Test
  void aTypoGetsASuggestion() {
    bench.engineer().command(Bench.CHANNEL, "/terp helth");

    Message answer = bench.said("helth");
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.allText()).contains("health");
  }

  @Test
  void anUnknownTableIsNamed() {
    bench.engineer().command(Bench.CHANNEL, "/terp counts ordrs");

    bench.said("ordrs", "orders");
  }

  @Test
  void aGuestIsRefusedInWords() throws SQLException {
    Client guest = bench.slack().as("U0GUEST");
    changesNothing(() -> {
      guest.command(Bench.CHANNEL, "/terp counts orders");
      guest.awaitMessage(
          message -> message.fromBot() && message.allText().contains("guest"), Bench.SOON);
    });
  }

  @Test
  void anAuditorMayReadButNotSeed() throws SQLException {
    Client auditor = bench.slack().as("U0AUDITOR");
    changesNothing(() -> {
      auditor.command(Bench.CHANNEL, "/terp seed light");
      View refused = auditor.awaitModal(view -> view.allText().contains("Not done"), Bench.SOON);
      assertThat(refused.allText()).contains("engineer");
      auditor.close(refused);
    });
  }

  @Test
  void aDatabaseThatIsDownIsAnsweredInWords() {
    bench.surroundings().database().shut();

    bench.engineer().command(Bench.CHANNEL, "/terp health");
    Message health = bench.said(Bench.A_RUN, "staging is unhealthy", "Cannot reach MySQL");
    assertThat(health.allText()).doesNotContain("terp-sandbox");

    bench.engineer().command(Bench.CHANNEL, "/terp counts");
    bench
        .slack()
        .messages()
        .await(
            message ->
                message.allText().contains("Cannot reach MySQL")
                    && !message.allText().contains("unhealthy"),
            Bench.A_RUN);
  }

  @Test
  void aLockSomebodyElseHoldsIsNamedWithItsHolder() throws SQLException {
    try (Connection other = bench.database().connect();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT GET_LOCK('terp_seeding_global', 0)");

      changesNothing(() -> {
        bench.engineer().command(Bench.CHANNEL, "/terp seed small");
        View form =
            bench.form(
                view -> view.callbackId().equals("confirm") || view.allText().contains("Not done"));
        if (form.callbackId().equals("confirm")) {
          bench.confirm(form, "while somebody holds the lock");
          assertThat(bench.said(Bench.A_RUN, "lock").allText()).contains("terp@");
        } else {
          assertThat(form.allText()).contains("lock", "terp");
          bench.engineer().close(form);
        }
      });
    }
  }

  @Test
  void aConfirmationDeliveredTwiceStartsOneRun() throws Exception {
    try (Bench own = Bench.start(DatabaseKind.MARIADB, Mode.SOCKET)) {
      own.engineer().command(Bench.CHANNEL, "/terp seed small");
      View form = own.confirmation();
      own.slack().faults().duplicateNextInteraction();

      own.confirm(form, "clicked once, delivered twice");
      own.said(Bench.A_RUN, "Seeded small", "Undo this run");

      assertThat(
              own.database()
                  .number("SELECT COUNT(*) FROM `%s`.run".formatted(own.database().botSchema())))
          .isEqualTo(1);
      assertThat(own.database().number("SELECT COUNT(*) FROM orders")).isEqualTo(50);
    }
  }

  @Test
  void everyDeliveryIsAcknowledgedInTimeAndMostWithinHalfASecondWhileASeedRuns() throws Exception {
    try (Bench own = Bench.start(DatabaseKind.MARIADB, Mode.SOCKET)) {
      own.engineer().command(Bench.CHANNEL, "/terp help");
      own.engineer().command(Bench.CHANNEL, "/terp seed light");
      View form = own.confirmation();
      int before = own.slack().deliveries().all().size();

      own.confirm(form, "watching the acknowledgements");
      List<String> asked = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String line = List.of("/terp status", "/terp help seed", "/terp counts orders").get(i % 3);
        asked.add(line);
        own.engineer().command(Bench.CHANNEL, line);
      }
      own.said(Bench.A_RUN, "Seeded light", "Undo this run");

      List<Delivery> all = own.slack().deliveries().all();
      List<Delivery> during = all.subList(before, all.size());
      assertThat(during)
          .hasSizeGreaterThan(asked.size())
          .allSatisfy(delivery ->
              assertThat(delivery.ackTime().orElseThrow())
                  .as(delivery.toString())
                  .isLessThan(Duration.ofSeconds(3)));
      List<Duration> times = during.stream().map(d -> d.ackTime().orElseThrow()).sorted().toList();
      assertThat(times.get(times.size() / 2)).isLessThan(Duration.ofMillis(500));
    }
  }

  @Test
  void aSchemaThatLacksAColumnIsRefusedNamingIt() throws Exception {
    try (Bench own = Bench.start(DatabaseKind.MARIADB, Mode.SOCKET)) {
      own.database().execute("ALTER TABLE batches DROP COLUMN onHandQty");

      own.engineer().command(Bench.CHANNEL, "/terp seed dry-run light");

      assertThat(own.said("onHandQty").allText()).contains("batches");
    }
  }

  private void changesNothing(Runnable what) throws SQLException {
    Map<String, String> before = bench.contents();
    what.run();
    assertThat(bench.contents()).isEqualTo(before);
  }
}
