package com.terp.chatops.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.sandbox.Mode;
import com.terp.chatops.sandbox.slack.Delivery;
import com.terp.chatops.sandbox.slack.Message;
import com.terp.chatops.sandbox.slack.Options;
import com.terp.chatops.sandbox.slack.View;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class FourCommandsIT {
  private static final Map<String, Long> LIGHT =
      Map.of(
          "vendors",
          10L,
          "clients",
          30L,
          "products",
          50L,
          "batches",
          80L,
          "orders",
          150L,
          "invoices",
          120L,
          "payments",
          80L);

  @EachDatabase
  void inSocketMode(TestDatabase database) throws Exception {
    fourCommands(Bench.start(database.withPeoplesRows(), Mode.SOCKET, Options.Pace.REALISTIC));
  }

  @EachDatabase
  void inHttpMode(TestDatabase database) throws Exception {
    fourCommands(
        Bench.start(database.withPeoplesRows().withBotSchema(), Mode.HTTP, Options.Pace.REALISTIC));
  }

  private static void fourCommands(Bench bench) throws SQLException {
    try (bench) {
      Map<String, String> before = bench.contents();

      Message plan = dryRun(bench);
      assertThat(bench.contents()).as("a dry run changes nothing").isEqualTo(before);
      Message result = runExactlyThis(bench, plan);
      assertThat(result.threadTs()).as("one thread").isEqualTo(plan.threadTs());
      seededIsThere(bench);
      health(bench);
      undo(bench);

      assertThat(bench.contents()).as("counts and checksums as before").isEqualTo(before);
      assertThat(bench.slack().deliveries().all())
          .allSatisfy(
              delivery -> assertThat(delivery.status()).isEqualTo(Delivery.Status.ACKNOWLEDGED));
      // How long each may take is asked where it is hardest: while a seed runs.
      List<Duration> times =
          bench.slack().deliveries().all().stream()
              .map(delivery -> delivery.ackTime().orElseThrow())
              .sorted()
              .toList();
      assertThat(times.get(times.size() / 2)).isLessThan(Duration.ofMillis(500));
    }
  }

  private static Message dryRun(Bench bench) {
    assertThat(bench.engineer().command(Bench.CHANNEL, "/terp seed dry-run light").ok()).isTrue();
    bench.said("Seed number", "orders\n", "150");
    return bench.said("Run exactly this plan");
  }

  private static Message runExactlyThis(Bench bench, Message plan) {
    assertThat(bench.engineer().click(plan, "Run exactly this plan").ok()).isTrue();
    View form = bench.confirmation();
    assertThat(bench.confirm(form, "exactly the plan I saw").ok()).isTrue();
    return bench.said(Bench.A_RUN, "Seeded light", "verified", "Undo this run");
  }

  private static void seededIsThere(Bench bench) {
    LIGHT.forEach((table, rows) ->
        assertThat(bench.database().number("SELECT COUNT(*) FROM " + table))
            .as(table)
            .isEqualTo(rows));
  }

  private static void health(Bench bench) {
    assertThat(bench.engineer().command(Bench.CHANNEL, "/terp health").ok()).isTrue();
    bench.said("staging is healthy", "/terp health");
    bench.said("Fine: Database", "Seeding lock");
  }

  private static void undo(Bench bench) {
    assertThat(bench.engineer().command(Bench.CHANNEL, "/terp rollback").ok()).isTrue();
    View choose = bench.form(view -> view.allText().contains("light"));
    assertThat(bench.engineer().choose(choose, "choose:target", newestSeed(choose)).ok()).isTrue();
    assertThat(bench.confirm(bench.confirmation(), "only tried it out").ok()).isTrue();
    bench.said(Bench.A_RUN, "Run 1 is undone");
  }

  private static String newestSeed(View view) {
    return view.blocks().findValue("option_groups").findValuesAsText("value").stream()
        .filter(value -> value.startsWith("rollback run"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no seed to undo: " + view.allText()));
  }
}
