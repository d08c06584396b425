package com.terp.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import com.terp.chatops.access.Membership;
import com.terp.chatops.command.Asker;
import com.terp.chatops.command.ChatOps;
import com.terp.chatops.command.Command;
import com.terp.chatops.command.Confirmation;
import com.terp.chatops.command.Parsed;
import com.terp.chatops.command.Proposal;
import com.terp.chatops.command.Start;
import com.terp.chatops.config.Settings;
import com.terp.chatops.config.SettingsReader;
import com.terp.chatops.db.Migrations;
import com.terp.chatops.run.Actor;
import com.terp.chatops.run.Origin;
import com.terp.chatops.run.RunEvent;
import com.terp.chatops.run.RunState;
import com.terp.chatops.testing.EachDatabase;
import com.terp.chatops.testing.TestClock;
import com.terp.chatops.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;

/** A yes counts once, from the person who saw the plan, while the plan is fresh. */
class ConfirmingIT {
  private static final Asker ERIN = new Asker(new Actor("U0ENGINEER", "Erin"), new Origin.Shell());
  private static final Asker OSCAR = new Asker(new Actor("U0ONCALL", "Oscar"), new Origin.Shell());
  private static final String LINE = "seed small reason=\"a demo on Friday\"";

  private final TestClock clock = new TestClock("2026-01-05T09:00:00Z");

  @EachDatabase
  void aYesDeliveredTwiceStartsOneRun(TestDatabase database) {
    try (Process bot = new Process(database.withPeoplesRows().withBotSchema())) {
      String proposal = bot.propose();
      Start first = bot.confirm(proposal, ERIN, "a demo on Friday");
      Start second = bot.confirm(proposal, ERIN, "a demo on Friday");

      assertThat(first).isInstanceOf(Start.Accepted.class);
      assertThat(second).isEqualTo(new Start.Duplicate(((Start.Accepted) first).run()));
    }
    assertThat(runs(database)).containsExactly(RunState.SUCCEEDED.name());
  }

  @EachDatabase
  void onlyWhoSawThePlanInTimeAndSaysWhyMayStartIt(TestDatabase database) {
    try (Process bot = new Process(database.withPeoplesRows().withBotSchema())) {
      String proposal = bot.propose();

      assertThat(bot.refusal(proposal, OSCAR)).contains("Only Erin can confirm this");
      assertThat(bot.confirm(proposal, ERIN, " why "))
          .isInstanceOfSatisfying(
              Start.Invalid.class, i -> assertThat(i.field()).isEqualTo(Start.Field.REASON));
      assertThat(bot.refusal("no-such-proposal", ERIN)).isNotBlank();
      clock.advance(Duration.ofMinutes(31));
      assertThat(bot.refusal(proposal, ERIN)).contains("older than 30 minutes");
    }
    assertThat(runs(database)).isEmpty();
  }

  @EachDatabase
  void aPlanSeenBeforeARestartStillHoldsUnlessTheDataChanged(TestDatabase database) {
    database.withPeoplesRows().withBotSchema();
    String unchanged;
    String changed;
    try (Process bot = new Process(database)) {
      unchanged = bot.propose();
      changed = bot.propose();
    }
    try (Process bot = new Process(database)) {
      assertThat(bot.confirm(unchanged, ERIN, "a demo on Friday"))
          .isInstanceOf(Start.Accepted.class);
    }
    try (Process bot = new Process(database)) {
      assertThat(bot.refusal(changed, ERIN)).contains("no longer the one you saw");
    }
    assertThat(runs(database)).containsExactly(RunState.SUCCEEDED.name());
  }

  private static List<String> runs(TestDatabase database) {
    return database.column("SELECT state FROM `%s`.run".formatted(database.botSchema()));
  }

  /** One life of the bot, without an edge; it ends when what runs has ended. */
  private final class Process implements AutoCloseable {
    private final EnvironmentWiring environment;
    private final ChatOps commands;
    private final Semaphore ended = new Semaphore(0);
    private int accepted;

    Process(TestDatabase database) {
      Settings settings =
          SettingsReader.read(
              Map.of("DATABASE_URL", database.url(), "CHATOPS_DATABASE_URL", database.botUrl()),
              path -> "",
              SettingsReader.Purpose.SHELL);
      environment =
          EnvironmentWiring.of(
              settings.environments().getFirst(),
              OwnProfiles.of(settings),
              new OwnProcess("test-" + System.nanoTime(), OwnProcess.Kind.SHELL),
              clock);
      commands =
          new ChatOps(
              Wiring.parser(settings),
              Wiring.access(settings, actor -> new Membership.Operator()),
              List.of(environment.services()),
              clock,
              new Random(7));
      Migrations.run(environment.services().database());
      environment.services().runs().listen(this::heard);
      environment.services().runs().open();
    }

    private void heard(RunEvent event) {
      if (event instanceof RunEvent.Ended) {
        ended.release();
      }
    }

    String propose() {
      Parsed.Understood line = (Parsed.Understood) commands.parse(LINE);
      return ((Proposal.Ready)
              commands.propose((Command.Mutation) line.command(), line.canonical(), ERIN))
          .id();
    }

    Start confirm(String proposal, Asker asker, String reason) {
      Start start = commands.confirm(new Confirmation(proposal, reason, null, asker));
      if (start instanceof Start.Accepted) {
        accepted++;
      }
      return start;
    }

    String refusal(String proposal, Asker asker) {
      return ((Start.Refused) confirm(proposal, asker, "a demo on Friday")).report().headline();
    }

    @Override
    public void close() {
      // An end of the process while a run is at work would be an interruption after its grace time.
      ended.acquireUninterruptibly(accepted);
      Closing.all(List.of(environment.services().runs(), commands, environment));
    }
  }
}
